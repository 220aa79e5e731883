import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { aContact } from '#features/contacts/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { aReferral } from '#features/referrals/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { factNames } from './rules/facts.ts';
import { fingerprints } from './testing/fingerprint.ts';
import { aLife, deeds } from './testing/lives.ts';
import { merging, undoing } from './testing/merging.ts';

let app: TestApp;
let serviceId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ serviceId } = await aService(app.ingrid));
});
afterAll(() => app.close());

const amal = { givenName: 'Amal', familyName: 'Karimi', birthDate: '1961-03-04', phone: '312 555 0142' };
const amaal = {
  ...amal,
  givenName: 'Amaal',
  preferredName: 'Ami',
  email: 'amaal@example.org',
  otherLanguages: ['ar'],
};

const some = fc.subarray(Object.keys(deeds));
const columnsOf = async (table: string, clientId: string) =>
  (await app.admin.query(`SELECT count(*)::int AS n FROM ${table} WHERE client_id = $1`, [clientId])).rows[0]
    .n;

describe('undoing', () => {
  it('brings back every row of every table as it was, whatever is written in the two and taken over', async () => {
    await fc.assert(
      fc.asyncProperty(some, some, fc.subarray([...factNames]), async (mine, theirs, take) => {
        const kept = await aLife(app.rosa, amal, mine, serviceId);
        const other = await aLife(app.rosa, amaal, theirs, serviceId);
        const before = await fingerprints(app.admin);
        const { id } = (await merging(app.rosa, kept.clientId, other.clientId, { take })).body;
        expect(await fingerprints(app.admin)).not.toEqual(before);
        const undone = (await undoing(app.rosa, kept.clientId, id)).body;
        expect(undone).toMatchObject({ otherId: other.clientId, stayed: [], kept: [] });
        expect(await fingerprints(app.admin)).toEqual(before);
      }),
      { numRuns: 8, seed: 20261122 },
    );
  }, 120_000);

  it('lets no version of the record come back, so that an edit begun while it was one is told of the undoing', async () => {
    const kept = await anIntake(app.rosa, amal);
    const other = await anIntake(app.rosa, amaal);
    const params = { clientId: kept.clientId };
    const version = async () => (await app.rosa.ask(clientRoutes.readClient, { params })).body.version;
    const change = (ifMatch: number, whatMatters: string) =>
      app.rosa.ask(clientRoutes.changeClient, { params, body: { whatMatters }, ifMatch });
    const { id } = (await merging(app.rosa, kept.clientId, other.clientId)).body;
    const asOne = await version();
    await undoing(app.rosa, kept.clientId, id);
    expect(await version()).toBeGreaterThan(asOne);
    expect((await change(await version(), 'Her garden.')).status).toBe(200);
    expect((await change(asOne, 'Of both of them.')).status).toBe(412);
  });

  it('leaves what was written since with the record that stayed, and says so', async () => {
    const kept = await anIntake(app.rosa, amal);
    const other = await aLife(app.rosa, amaal, ['plan'], serviceId);
    const { id } = (await merging(app.rosa, kept.clientId, other.clientId)).body;
    await aNeed(app.rosa, kept.clientId, kept.caseId, { title: 'Written since' });
    const page = (await app.rosa.ask(clientRoutes.readClient, { params: { clientId: kept.clientId } })).body;
    await app.rosa.ask(clientRoutes.changeClient, {
      params: { clientId: kept.clientId },
      body: { otherNames: ['Ammi'] },
      ifMatch: page.version,
    });
    const undone = (await undoing(app.rosa, kept.clientId, id)).body;
    expect(undone.stayed).toEqual([{ kind: 'needs', count: 1 }]);
    expect(undone.kept).toEqual(['other_names']);
    expect(await columnsOf('needs', kept.clientId)).toBe(1);
    expect(await columnsOf('goals', other.clientId)).toBe(1);
  });

  it('takes along what was hung since on what goes back', async () => {
    const kept = await anIntake(app.rosa, amal);
    const other = await anIntake(app.rosa, amaal);
    const { id } = (await merging(app.rosa, kept.clientId, other.clientId)).body;
    await aNeed(app.rosa, kept.clientId, other.caseId, { title: 'In the case that came along' });
    await aContact(app.rosa, kept.clientId, { caseId: other.caseId });
    const undone = (await undoing(app.rosa, kept.clientId, id)).body;
    expect(undone.stayed).toEqual([]);
    expect(await columnsOf('needs', other.clientId)).toBe(1);
    expect(await columnsOf('notes', other.clientId)).toBe(1);
  });

  it('is refused, with a reason, while something written since ties the two together', async () => {
    const kept = await anIntake(app.rosa, amal);
    const other = await anIntake(app.rosa, amaal);
    const need = await aNeed(app.rosa, other.clientId, other.caseId);
    const { id } = (await merging(app.rosa, kept.clientId, other.clientId)).body;
    const { id: referralId } = await aReferral(app.rosa, kept.clientId, { needId: need.id, serviceId });
    await app.admin.query('UPDATE referrals SET case_id = $2 WHERE id = $1', [referralId, kept.caseId]);
    const refused = await undoing(app.rosa, kept.clientId, id);
    expect([refused.status, refused.problem.code]).toEqual([422, 'tied']);
    expect(await columnsOf('needs', kept.clientId)).toBe(1);
  });

  it('begins with the latest merge, and is for who merged, supervisors and directors', async () => {
    const kept = await anIntake(app.rosa, amal);
    const first = await anIntake(app.rosa, amaal);
    const second = await anIntake(app.rosa, amaal);
    const one = (await merging(app.ingrid, kept.clientId, first.clientId)).body;
    const two = (await merging(app.ingrid, kept.clientId, second.clientId)).body;
    expect((await undoing(app.ingrid, kept.clientId, one.id)).status).toBe(409);
    expect((await undoing(app.rosa, kept.clientId, two.id)).status).toBe(404);
    expect((await undoing(app.marcus, kept.clientId, two.id)).status).toBe(404);
    expect((await undoing(app.noor, kept.clientId, two.id)).status).toBe(403);
    expect((await undoing(app.ingrid, kept.clientId, two.id)).status).toBe(201);
    expect((await undoing(app.ingrid, kept.clientId, one.id)).status).toBe(201);
    expect((await undoing(app.ingrid, kept.clientId, one.id)).status).toBe(404);
    const { rows } = await app.admin.query(
      `SELECT why FROM audit_events WHERE action = 'change' AND what = 'merge' AND client_ids @> ARRAY[$1, $2]::uuid[]`,
      [kept.clientId, first.clientId],
    );
    expect(rows).toEqual([{ why: 'They are sisters.' }]);
  });
});

describe('every table of client data', () => {
  it('goes with the person, and lets its rows move together', async () => {
    const { rows: still } = await app.admin.query(`
      SELECT k.conrelid::regclass::text || '.' || k.conname AS name FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey) AND a.attname = 'client_id'
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT k.condeferrable`);
    expect(still.map(({ name }) => name)).toEqual([]);
    const { rows: forgotten } = await app.admin.query(`
      SELECT c.relname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'client_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND c.relname NOT IN ('client_access', 'client_search', 'case_agendas', 'field_history', 'linkage_keys', 'linkage_queue')
        AND NOT EXISTS (SELECT FROM access.client_columns() m WHERE m.table_name = c.relname AND m.key_of NOT LIKE '%client_id%')`);
    expect(forgotten.map(({ name }) => name)).toEqual([]);
  });
});
