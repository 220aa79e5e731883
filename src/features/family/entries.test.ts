import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { anIntake } from '#features/cases/testing.ts';
import { contactRoutes } from '#features/contacts/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { type HouseholdNote, familyRoutes as routes } from './contract.ts';
import { aHousehold, aRelative } from './testing.ts';

type One = { readonly clientId: string; readonly caseId: string };
type Recipient = z.input<typeof HouseholdNote>['members'][number];
let app: TestApp;
let amal: One;
let leila: One;
let omar: One;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  amal = await anIntake(app.ingrid, { givenName: 'Amal' });
  leila = await anIntake(app.ingrid, { givenName: 'Leila' });
  omar = await anIntake(app.ingrid, { givenName: 'Omar' });
  await aHousehold(app.ingrid, amal.clientId, [leila.clientId, omar.clientId]);
});

const reach = async (who = app.ingrid) =>
  (await who.ask(routes.readReach, { params: { clientId: amal.clientId } })).body.members.map(
    ({ name }) => name,
  );
const note = (members: readonly Recipient[], given: object = {}, who = app.ingrid) =>
  who.ask(routes.recordHouseholdNote, {
    params: { clientId: amal.clientId },
    body: { kind: 'visit', text: 'We sat in the kitchen.', minutes: 60, members: [...members], ...given },
  });
const log = async ({ clientId }: One, who = app.ingrid) =>
  (await who.ask(contactRoutes.readLog, { params: { clientId }, query: {} })).body.days.flatMap(
    ({ entries }) => entries,
  );
const bar = ({ clientId }: One, worker: string) =>
  app.admin.query(
    `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
     SELECT agency_id, gen_random_uuid(), $1, id, 'neighbors', id FROM workers WHERE name = $2`,
    [clientId, worker],
  );

describe('a note for a household', () => {
  it('reaches the records that were chosen, signed, each in a row of its own, and no other', async () => {
    const recorded = await note([amal, leila]);
    expect(recorded.body.copies.map(({ clientId }) => clientId)).toEqual([amal.clientId, leila.clientId]);
    const [[first], [second], third] = [await log(amal), await log(leila), await log(omar)];
    expect(first).toMatchObject({
      kind: 'visit',
      minutes: 60,
      forHousehold: true,
      note: { text: 'We sat in the kitchen.' },
    });
    expect(second).toMatchObject({ minutes: null, forHousehold: true, note: { can: ['amend'] } });
    expect(first?.id).not.toBe(second?.id);
    expect(third).toEqual([]);
    const { rows } = await app.admin.query(
      `SELECT DISTINCT household_entry_id AS id FROM contacts WHERE client_id = ANY ($1)`,
      [[amal.clientId, leila.clientId]],
    );
    expect(rows).toEqual([{ id: recorded.body.entryId }]);
    const audit = await app.admin.query(
      `SELECT client_ids FROM audit_events WHERE what = 'household note' AND $1 = ANY (client_ids)`,
      [leila.clientId],
    );
    expect(audit.rows[0].client_ids.sort()).toEqual([amal.clientId, leila.clientId].sort());
  });

  it('keeps protected words of one person in that person’s record, behind the clearance', async () => {
    const own = { text: 'She hears voices again.', sensitivity: 'mental_health' as const };
    await note([amal, { ...leila, own }, { ...omar, own: { text: 'He starts work on Monday.' } }]);
    expect((await log(leila)).map((entry) => [entry.note?.text, entry.sensitivity])).toEqual([
      ['We sat in the kitchen.', null],
      ['She hears voices again.', 'mental_health'],
    ]);
    expect((await log(amal)).map((entry) => entry.note?.text)).toEqual(['We sat in the kitchen.']);
    expect((await log(omar))[0]?.note?.text).toBe('We sat in the kitchen.\n\nHe starts work on Monday.');
    const refused = await note([{ ...leila, own: { text: 'x', sensitivity: 'hiv' } }]);
    expect(refused.fields).toEqual(['body.members.0.own.sensitivity']);
    expect(await log(leila)).toHaveLength(2);
  });

  it('is offered and written only where the author may write: hidden, excluded, closed and withdrawn are left out', async () => {
    expect(await reach()).toEqual(['Amal Karimi', 'Leila Karimi', 'Omar Karimi']);
    await bar(omar, 'Ingrid Solberg');
    expect(await reach()).toEqual(['Amal Karimi', 'Leila Karimi']);
    const [hidden, missing] = [await note([omar]), await note([{ ...omar, clientId: amal.caseId }])];
    expect([hidden.status, hidden.problem.detail]).toEqual([404, missing.problem.detail]);
    expect((await note([amal, omar])).status).toBe(404);
    expect(await log(amal)).toEqual([]);
    await app.admin.query(
      `INSERT INTO consents (agency_id, id, client_id, kind, purpose, given, given_on, recorded_by, withdrawn_at, withdrawn_by)
       SELECT agency_id, gen_random_uuid(), $1, 'service', 'service', 'verbal', '2026-01-01', id, now(), id FROM workers WHERE name = 'Ingrid Solberg'`,
      [leila.clientId],
    );
    expect(await reach()).toEqual(['Amal Karimi']);
    expect((await note([leila])).status).toBe(404);
    expect((await note([amal], {}, app.marcus)).status).toBe(404);
    expect((await note([amal], {}, app.noor)).status).toBe(403);
  });

  it('says what each may be told, and names what is missing', async () => {
    const relative = await aRelative(app.ingrid, amal.clientId, { name: 'Leila' });
    const params = { clientId: amal.clientId, relativeId: relative.id };
    await app.ingrid.ask(routes.linkRelative, { params, body: { linkedClientId: leila.clientId } });
    await app.ingrid.ask(routes.permitContact, {
      params,
      body: { scope: 'appointments', saidOn: '2026-11-01' },
    });
    const { members } = (await app.ingrid.ask(routes.readReach, { params: { clientId: amal.clientId } }))
      .body;
    expect(members.map(({ mayBeTold }) => mayBeTold)).toEqual([null, 'appointments', null]);
    expect((await note([])).fields).toEqual(['body.members']);
    expect((await note([amal, amal])).fields).toEqual(['body.members']);
    expect((await note([amal], { text: ' ' })).fields).toEqual(['body.text']);
    expect((await note([amal], { happenedAt: '2026-12-01T10:00:00Z' })).fields).toEqual(['body.happenedAt']);
  });

  it('leaves what the author is typing about one of them as it is', async () => {
    const place = { form: 'contact', subjectId: leila.clientId };
    const body = { content: { note: 'Half a sentence' }, revision: 0, clientId: leila.clientId };
    await app.ingrid.ask(contactRoutes.saveDraft, { params: place, body });
    await note([amal, leila]);
    expect((await app.ingrid.ask(contactRoutes.readDraft, { params: place })).body?.content).toEqual(
      body.content,
    );
  });
});

describe('a need of a household', () => {
  const find = (members: readonly One[], domain: string, what = 'need') =>
    app.ingrid.send('POST', `/clients/${amal.clientId}/household-findings`, {
      what,
      domain,
      title: 'The rent is three months behind',
      members,
    });
  const titles = async (table: string, { clientId }: One) =>
    (await app.admin.query(`SELECT title FROM ${table} WHERE client_id = $1`, [clientId])).rows.length;

  it('is recorded once for those who share it, as is a strength', async () => {
    expect((await find([amal, omar], 'housing')).status).toBe(201);
    expect((await find([leila], 'family', 'strength')).status).toBe(201);
    expect(await Promise.all([amal, leila, omar].map((one) => titles('needs', one)))).toEqual([1, 0, 1]);
    expect(await titles('strengths', leila)).toBe(1);
  });

  it('stays with one person where the words are protected, and out of closed cases', async () => {
    expect((await find([amal], 'mental_health')).fields).toEqual(['body.domain']);
    await app.admin.query('UPDATE cases SET closed_at = now() WHERE id = $1', [omar.caseId]);
    expect((await find([amal, omar], 'housing')).status).toBe(404);
    expect(await titles('needs', amal)).toBe(0);
  });
});
