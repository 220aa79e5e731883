import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { startApplication, type TestApp } from '#tests/support/application.ts';
import { meetSleepers } from '../../proof/overload/sleepers.ts';

let app: TestApp;
let room = true;
beforeAll(async () => {
  const server = { adminUrl: inject('adminUrl'), template: inject('template'), secret: inject('secret') };
  app = await startApplication(server, { hasRoom: () => room });
});
afterAll(() => app.close());

it('while the disk is full, changes are refused in a sentence and looking goes on', async () => {
  const { clientId } = await anIntake(app.rosa);
  room = false;
  const refused = await app.rosa.send(
    'PATCH',
    `/clients/${clientId}`,
    { whatMatters: 'My garden' },
    { ifMatch: 1 },
  );
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('2');
  expect(refused.problem.detail).toContain('The disk of this installation is full');
  expect((await app.rosa.send('POST', '/intakes', {})).status).toBe(503);
  expect((await app.rosa.ask(clientRoutes.readClient, { params: { clientId } })).status).toBe(200);
  room = true;
  expect(
    (await app.rosa.send('PATCH', `/clients/${clientId}`, { whatMatters: 'My garden' }, { ifMatch: 1 }))
      .status,
  ).toBe(200);
});

it('while every connection is held by sleepers, others are told when to come back, and health is answered', async () => {
  const found = await meetSleepers();
  expect(found).toMatchObject({ asked: 40, told503: 40, withRetryAfter: 40, healthy: true, afterwards: 200 });
}, 60_000);
