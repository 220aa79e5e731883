import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { familyRoutes as routes } from './contract.ts';
import { aHousehold, aRelative } from './testing.ts';

let app: TestApp;
let mother: string;
let daughter: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ clientId: mother } = await anIntake(app.rosa, { givenName: 'Amal', birthDate: '1961-03-04' }));
  ({ clientId: daughter } = await anIntake(app.rosa, { givenName: 'Leila', birthDate: '1990-01-01' }));
});

const households = async (clientId: string, who = app.rosa) =>
  (await who.ask(routes.readHouseholds, { params: { clientId } })).body.households;
const join = (clientId: string, householdId: string, memberId: string, who = app.rosa) =>
  who.ask(routes.joinHousehold, {
    params: { clientId, householdId },
    body: { memberId, startedOn: '2020-01-01' },
  });
const leave = (clientId: string, householdId: string, memberId: string, endedOn: string) =>
  app.rosa.ask(routes.leaveHousehold, { params: { clientId, householdId, memberId }, body: { endedOn } });

it('Two people live together, seen from both, until one moves out and comes back', async () => {
  expect(await households(mother)).toEqual([]);
  const made = await aHousehold(app.rosa, mother, [daughter]);
  expect(made.members).toMatchObject([{ clientId: mother }, { clientId: daughter, name: 'Leila Karimi' }]);
  expect((await households(daughter))[0]?.members.map(({ clientId }) => clientId).sort()).toEqual(
    [mother, daughter].sort(),
  );
  expect((await join(mother, made.id, daughter)).fields).toEqual(['body.memberId']);
  expect((await join(mother, made.id, mother)).fields).toEqual(['body.memberId']);
  const stay = made.members[1]?.id ?? '';
  expect((await leave(mother, made.id, stay, '2019-12-31')).fields).toEqual(['body.endedOn']);
  expect((await leave(mother, made.id, stay, '2026-11-01')).body.households[0]?.members[1]).toMatchObject({
    clientId: daughter,
    endedOn: '2026-11-01',
  });
  expect((await leave(mother, made.id, stay, '2026-11-02')).status).toBe(404);
  expect((await join(mother, made.id, daughter)).body.households[0]?.members).toHaveLength(3);
});

it('A child in shared custody lives in two households, with relatives who are no clients', async () => {
  const grandmother = await aRelative(app.rosa, daughter, { name: 'Grandmother' });
  const father = await aRelative(app.rosa, daughter, { name: 'Father' });
  await aHousehold(app.rosa, daughter, [mother, grandmother.id], 'At her mother’s');
  await aHousehold(app.rosa, daughter, [father.id], 'At her father’s');
  const found = await households(daughter);
  expect(found.map(({ label }) => label)).toEqual(['At her mother’s', 'At her father’s']);
  expect(found[0]?.members.map(({ name }) => name)).toEqual(['Leila Karimi', 'Amal Karimi', 'Grandmother']);
  expect(found[1]?.members.map(({ name }) => name)).toEqual(['Leila Karimi', 'Father']);
  expect((await households(mother)).map(({ label }) => label)).toEqual(['']);
});

it('A relative who is known to be a client joins as that client', async () => {
  const leila = await aRelative(app.rosa, mother);
  await app.rosa.ask(routes.linkRelative, {
    params: { clientId: mother, relativeId: leila.id },
    body: { linkedClientId: daughter },
  });
  const made = await aHousehold(app.rosa, mother, [leila.id]);
  expect(made.members[1]).toMatchObject({ clientId: daughter, relativeId: null });
});

it('Somebody hidden is neither joined nor shown, and answers like somebody missing', async () => {
  const { clientId: hidden, caseId } = await anIntake(app.marcus, { givenName: 'Hidden' });
  const made = await aHousehold(app.rosa, mother, []);
  const nobody = '019aa000-0000-7000-8000-000000000000';
  const [of, none] = [await join(mother, made.id, hidden), await join(mother, made.id, nobody)];
  expect([of.status, of.problem.detail]).toEqual([404, none.problem.detail]);
  expect((await join(mother, nobody, daughter)).status).toBe(404);
  expect((await join(mother, made.id, daughter, app.marcus)).status).toBe(404);
  const { rows } = await app.admin.query(`SELECT id FROM workers WHERE name = 'Rosa Delgado'`);
  await app.admin.query(
    `INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1`,
    [caseId, rows[0].id],
  );
  expect((await join(mother, made.id, hidden)).status).toBe(201);
  await app.admin.query(
    'UPDATE care_team_members SET ends_at = now() WHERE case_id = $1 AND worker_id = $2',
    [caseId, rows[0].id],
  );
  expect((await households(mother))[0]?.members.map(({ clientId }) => clientId)).toEqual([mother]);
});

it('Households are closed to who has no clients, and every look names whose they are', async () => {
  await aHousehold(app.rosa, mother, [daughter]);
  const params = { clientId: mother };
  expect((await app.noor.ask(routes.readHouseholds, { params })).status).toBe(403);
  expect((await app.ade.ask(routes.beginHousehold, { params, body: {} })).status).toBe(403);
  expect((await app.marcus.ask(routes.beginHousehold, { params, body: {} })).status).toBe(404);
  await households(mother);
  const { rows } = await app.admin.query(
    `SELECT client_ids FROM audit_events WHERE action = 'read' AND what = 'households' AND $1 = ANY (client_ids)`,
    [daughter],
  );
  expect([...(rows.at(-1)?.client_ids ?? [])].sort()).toEqual([mother, daughter].sort());
});

it('A stay is corrected, and whoever was slower sees what stands now', async () => {
  const made = await aHousehold(app.rosa, mother, [daughter], 'At home');
  const [own, hers] = made.members;
  const change = (memberId: string, version: number, body: object, who = app.rosa) =>
    who.ask(routes.changeStay, {
      params: { clientId: mother, householdId: made.id, memberId },
      body,
      ifMatch: version,
    });
  const corrected = await change(own?.id ?? '', 1, { label: 'Above the bakery', startedOn: '2019-05-01' });
  expect(corrected.body.households[0]).toMatchObject({ label: 'Above the bakery' });
  expect(corrected.body.households[0]?.members[0]).toMatchObject({ startedOn: '2019-05-01', version: 2 });
  const late = await change(own?.id ?? '', 1, { label: 'Elsewhere' });
  expect([late.status, late.problem.current]).toMatchObject([412, { label: 'Above the bakery', version: 2 }]);
  const until = await change(hers?.id ?? '', 1, { startedOn: '2020-01-01', endedOn: '2019-01-01' });
  expect(until.fields).toEqual(['body.endedOn']);
  expect((await change(hers?.id ?? '', 1, { label: 'Mine' })).fields).toEqual(['body.label']);
  expect((await change(hers?.id ?? '', 1, { relationship: 'daughter' }, app.marcus)).status).toBe(404);
  expect((await change(hers?.id ?? '', 1, { relationship: 'daughter' }, app.noor)).status).toBe(403);
  const told = (await change(hers?.id ?? '', 1, { relationship: 'daughter' })).body.households[0]?.members[1];
  expect(told).toMatchObject({ relationship: 'daughter', label: '' });
});
