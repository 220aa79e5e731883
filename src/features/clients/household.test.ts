import { afterAll, beforeAll, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { clientRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const join = (who: 'rosa' | 'marcus', clientId: string, memberId: string, relationship = 'daughter') =>
  app[who].ask(clientRoutes.joinHousehold, {
    params: { clientId },
    body: { memberId, relationship, startedOn: '2020-01-01' },
  });
const members = async (who: 'rosa' | 'marcus', clientId: string) =>
  (await app[who].ask(clientRoutes.readHousehold, { params: { clientId } })).body.members;

it('two people live together, seen from both, until one moves out', async () => {
  const { clientId: mother } = await anIntake(app.rosa, { givenName: 'Amal', birthDate: '1961-03-04' });
  const { clientId: daughter } = await anIntake(app.rosa, { givenName: 'Leila', birthDate: '1990-01-01' });
  expect(await members('rosa', mother)).toEqual([]);
  const made = (await join('rosa', mother, daughter)).body.members;
  expect(made).toMatchObject([
    { clientId: mother, relationship: '' },
    { clientId: daughter, name: 'Leila Karimi', relationship: 'daughter' },
  ]);
  expect(await members('rosa', daughter)).toEqual(made);
  expect((await join('rosa', mother, daughter)).fields).toEqual(['body.memberId']);
  const params = { clientId: mother, memberId: made[1]?.id ?? '' };
  const early = await app.rosa.ask(clientRoutes.leaveHousehold, { params, body: { endedOn: '2019-12-31' } });
  expect(early.fields).toEqual(['body.endedOn']);
  const left = (await app.rosa.ask(clientRoutes.leaveHousehold, { params, body: { endedOn: '2026-11-01' } }))
    .body.members;
  expect(left[1]).toMatchObject({ clientId: daughter, endedOn: '2026-11-01' });
  expect(
    (await app.rosa.ask(clientRoutes.leaveHousehold, { params, body: { endedOn: '2026-11-02' } })).status,
  ).toBe(404);
});

it('somebody hidden is neither joined nor shown', async () => {
  const { clientId: mine } = await anIntake(app.rosa);
  const { clientId: hidden, caseId } = await anIntake(app.marcus, { givenName: 'Hidden' });
  expect((await join('rosa', mine, hidden)).status).toBe(404);
  expect((await join('marcus', mine, hidden)).status).toBe(404);
  const { rows } = await app.admin.query('SELECT id FROM workers WHERE name = $1', ['Rosa Delgado']);
  await app.admin.query(
    `INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1`,
    [caseId, rows[0].id],
  );
  expect((await join('rosa', mine, hidden)).status).toBe(201);
  await app.admin.query(
    'UPDATE care_team_members SET ends_at = now() WHERE case_id = $1 AND worker_id = $2',
    [caseId, rows[0].id],
  );
  expect((await members('rosa', mine)).map(({ clientId }) => clientId)).toEqual([mine]);
  expect((await app.noor.ask(clientRoutes.readHousehold, { params: { clientId: mine } })).status).toBe(403);
});

it('nobody lives with themselves', async () => {
  const { clientId } = await anIntake(app.rosa);
  expect((await join('rosa', clientId, clientId)).fields).toEqual(['body.memberId']);
});
