import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseloadRoutes } from '#features/caseload/contract.ts';
import { caseRoutes } from '#features/cases/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { intakeRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('Today says when to look again at somebody who waits, and is quiet once somebody did', async () => {
  const one = await anIntake(app.rosa);
  const body = { decision: 'wait_listed', reason: 'No room', reviewOn: '2026-12-01' } as const;
  await app.rosa.ask(caseRoutes.triageCase, { params: one, body });
  const found = async () => {
    const { now, today, week } = (await app.rosa.ask(caseloadRoutes.readToday, {})).body;
    return [...now, ...today, ...week]
      .flatMap(({ items }) => items)
      .find(({ code }) => code === 'waiting_review_due');
  };
  expect(await found()).toBeUndefined();
  app.clock.now = new Date('2026-12-03T18:00:00Z');
  expect(await found()).toMatchObject({ facts: { days: 2 }, action: { path: '/intake/queue' } });
  const { waiting } = (await app.rosa.ask(intakeRoutes.readQueue, {})).body;
  expect(waiting).toMatchObject([{ reviewDue: true }]);
  const params = { clientId: one.clientId, entryId: waiting[0]?.entryId ?? '' };
  await app.rosa.ask(intakeRoutes.reviewWaiting, {
    params,
    body: { reason: 'Still wants to come', reviewOn: '2026-12-20' },
  });
  expect(await found()).toBeUndefined();
});
