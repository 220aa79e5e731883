import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { aContact } from '#features/contacts/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import type { Caller } from '#tests/support/caller.ts';
import { people, programs } from '#tests/support/people.ts';
import { linkageRoutes } from './contract.ts';
import { aLife, deeds } from './testing/lives.ts';
import { merging } from './testing/merging.ts';

let app: TestApp;
let serviceId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ serviceId } = await aService(app.ingrid));
});
afterAll(() => app.close());

const amal = { givenName: 'Amal', familyName: 'Karimi', birthDate: '1961-03-04', phone: '312 555 0142' };
const amaal = { ...amal, givenName: 'Amaal', phone: '773 555 9999', whatMatters: 'My garden.' };

const preview = async (caller: Caller, clientId: string, otherId: string) =>
  (await caller.ask(linkageRoutes.previewMerge, { params: { clientId, otherId } })).body;

describe('before one record is made of two', () => {
  it('it is shown what moves, what differs and what is taken where only one knows it', async () => {
    const kept = await aLife(app.rosa, amal, ['need'], serviceId);
    const other = await aLife(app.rosa, amaal, Object.keys(deeds), serviceId);
    const shown = await preview(app.rosa, kept.clientId, other.clientId);
    expect(shown.differing).toEqual([
      { fact: 'given_name', survivor: 'Amal', other: 'Amaal', suggested: 'survivor' },
      { fact: 'phone', survivor: '312 555 0142', other: '773 555 9999', suggested: 'survivor' },
      { fact: 'what_matters', survivor: null, other: 'My garden.', suggested: 'other' },
    ]);
    const moving = Object.fromEntries(shown.moving.map(({ kind, count }) => [kind, count]));
    expect(moving).toMatchObject({ cases: 1, notes: 1, needs: 3, referrals: 1, goals: 1, promises: 1 });
    expect(shown).toMatchObject({ newlySeeing: [], obstacles: [] });
  });

  it('it is shown who would see more, and only a supervisor or director decides that', async () => {
    const { clientId } = await anIntake(app.rosa, amal);
    const other = await anIntake(app.rosa, { ...amaal, programId: programs.veterans });
    const shown = await preview(app.rosa, clientId, other.clientId);
    expect(shown.newlySeeing.map(({ worker }) => worker.name)).toEqual(['Dana Whitfield']);
    expect(shown.obstacles).toEqual(['wider']);
    expect((await merging(app.rosa, clientId, other.clientId)).status).toBe(422);
    expect((await preview(app.ingrid, clientId, other.clientId)).obstacles).toEqual([]);
    expect((await merging(app.ingrid, clientId, other.clientId)).status).toBe(201);
  });

  it('a seal, an emergency, and somebody responsible who is kept out of the other forbid it', async () => {
    const { clientId } = await anIntake(app.rosa, amal);
    const { clientId: otherId } = await anIntake(app.rosa, amaal);
    await app.ingrid.ask(clientRoutes.sealClient, {
      params: { clientId: otherId },
      body: { reason: 'A threat.', openedTo: [people.rosa.id, people.ingrid.id] },
    });
    expect((await preview(app.ingrid, clientId, otherId)).obstacles).toEqual(['sealed']);
    expect((await merging(app.ingrid, clientId, otherId)).problem.code).toBe('sealed');
    await app.admin.query('UPDATE client_seals SET unsealed_at = now() WHERE client_id = $1', [otherId]);
    await app.admin.query(
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
       SELECT agency_id, gen_random_uuid(), id, $2, 'Cousin', $2 FROM clients WHERE id = $1`,
      [otherId, people.rosa.id],
    );
    expect((await preview(app.ingrid, clientId, otherId)).obstacles).toEqual(['excluded']);
  });
});

describe('one record of two', () => {
  it('holds everything of both, under every name, and the facts that were chosen', async () => {
    const kept = await aLife(app.rosa, amal, ['plan'], serviceId);
    const other = await aLife(app.rosa, amaal, Object.keys(deeds), serviceId);
    const done = await merging(app.rosa, kept.clientId, other.clientId, { take: ['phone', 'what_matters'] });
    expect(done.status).toBe(201);
    const page = (await app.rosa.ask(clientRoutes.readClient, { params: { clientId: kept.clientId } })).body;
    expect(page).toMatchObject({ phone: '773 555 9999', whatMatters: 'My garden.', givenName: 'Amal' });
    expect(page.otherNames).toContain('Amaal Karimi');
    expect(page.cases.map(({ id }) => id).sort()).toEqual([kept.caseId, other.caseId].sort());
    const left = await app.admin.query(
      'SELECT (SELECT count(*) FROM needs WHERE client_id = $1)::int + (SELECT count(*) FROM notes WHERE client_id = $1)::int AS n',
      [other.clientId],
    );
    expect(left.rows[0].n).toBe(0);
  });

  it('is where an old address leads those who may see it, and nobody else', async () => {
    const kept = await anIntake(app.rosa, amal);
    const old = await anIntake(app.rosa, amaal);
    await aNeed(app.rosa, old.clientId, old.caseId);
    await merging(app.rosa, kept.clientId, old.clientId);
    const there = await app.rosa.send('GET', `/clients/${old.clientId}/history?x=1`);
    expect([there.status, there.headers['location']]).toEqual([
      307,
      `/api/clients/${kept.clientId}/history?x=1`,
    ]);
    const people = (await app.rosa.ask(clientRoutes.findClients, { query: { q: 'Amaal Karimi' } })).body
      .people;
    expect(people.map(({ id }) => id)).not.toContain(old.clientId);
    const write = await app.rosa.send('PATCH', `/clients/${old.clientId}`, { phone: null }, { ifMatch: 1 });
    expect(write.status).toBe(404);
    expect((await app.marcus.send('GET', `/clients/${old.clientId}`)).status).toBe(404);
  });

  it('tells its whole history and everybody who has looked at either', async () => {
    const kept = await anIntake(app.rosa, amal);
    const old = await anIntake(app.rosa, amaal);
    const person = (await app.rosa.ask(clientRoutes.readClient, { params: { clientId: old.clientId } })).body;
    await app.rosa.ask(clientRoutes.changeClient, {
      params: { clientId: old.clientId },
      body: { pronouns: 'she/her' },
      ifMatch: person.version,
    });
    await merging(app.rosa, kept.clientId, old.clientId);
    const params = { clientId: kept.clientId };
    const { edits } = (await app.rosa.ask(clientRoutes.readHistory, { params, query: {} })).body;
    expect(edits.flatMap(({ changes }) => changes)).toContainEqual({
      field: 'pronouns',
      was: null,
      became: 'she/her',
    });
    const { looks } = (await app.ingrid.ask(clientRoutes.readAccessList, { params, query: {} })).body;
    expect(looks.map(({ what }) => what)).toEqual(expect.arrayContaining(['merge', 'intake']));
  });

  it('keeps out whoever was kept out of either', async () => {
    const kept = await anIntake(app.rosa, { ...amal, programId: programs.veterans });
    const old = await anIntake(app.rosa, { ...amaal, programId: programs.veterans });
    await app.ingrid.ask(clientRoutes.excludeWorker, {
      params: { clientId: old.clientId },
      body: { workerId: people.dana.id, reason: 'His sister.' },
    });
    expect((await app.dana.send('GET', `/clients/${kept.clientId}`)).status).toBe(200);
    expect((await merging(app.ingrid, kept.clientId, old.clientId)).status).toBe(201);
    expect((await app.dana.send('GET', `/clients/${kept.clientId}`)).status).toBe(404);
    expect((await app.dana.send('GET', `/clients/${old.clientId}`)).status).toBe(404);
  });

  it('is refused when one of the two was changed meanwhile, to others, and for nonsense', async () => {
    const { clientId } = await anIntake(app.rosa, amal);
    const { clientId: otherId } = await anIntake(app.rosa, amaal);
    const stale = await merging(app.rosa, clientId, otherId, { otherVersion: 7 });
    expect(stale.problem.code).toBe('changed-meanwhile');
    expect(stale.problem.current).toMatchObject({ survivor: { id: clientId }, other: { version: 1 } });
    const body = { otherId, otherVersion: 1, reason: 'x' };
    const path = `/clients/${clientId}/merges`;
    expect((await app.rosa.send('POST', path, body)).status).toBe(428);
    expect((await app.marcus.send('POST', path, body, { ifMatch: 1 })).status).toBe(404);
    expect((await app.noor.send('POST', path, body, { ifMatch: 1 })).status).toBe(403);
    expect((await app.rosa.send('POST', path, { ...body, reason: ' ' }, { ifMatch: 1 })).fields).toEqual([
      'body.reason',
    ]);
    expect((await app.rosa.send('POST', path, { ...body, otherId: clientId }, { ifMatch: 1 })).status).toBe(
      404,
    );
    expect((await merging(app.rosa, clientId, otherId, { take: ['phone', 'phone'] })).fields).toEqual([
      'body.take',
    ]);
  });

  it('goes on record with both people', async () => {
    const { clientId } = await anIntake(app.rosa, amal);
    const { clientId: otherId } = await anIntake(app.rosa, amaal);
    await merging(app.rosa, clientId, otherId);
    const { rows } = await app.admin.query(
      `SELECT why FROM audit_events WHERE action = 'create' AND what = 'merge' AND client_ids @> ARRAY[$1, $2]::uuid[]`,
      [clientId, otherId],
    );
    expect(rows).toEqual([{ why: 'She showed both letters.' }]);
    await aContact(app.rosa, clientId);
  });
});

it('is found in an emergency under what either record said', async () => {
  const kept = await anIntake(app.rosa, { ...amal, familyName: 'Hurried' });
  const old = await anIntake(app.rosa, { ...amaal, familyName: 'Hurried', birthDate: '1960-01-02' });
  await merging(app.rosa, kept.clientId, old.clientId);
  const opened = await app.marcus.ask(clientRoutes.openInEmergency, {
    body: {
      givenName: 'Amaal',
      familyName: 'Hurried',
      birthDate: '1960-01-02',
      reason: 'She does not answer, and her door is open.',
    },
  });
  expect(opened.body.clientId).toBe(kept.clientId);
});
