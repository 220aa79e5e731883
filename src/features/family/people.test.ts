import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { familyRoutes as routes } from './contract.ts';
import { aRelative } from './testing.ts';

let app: TestApp;
let clientId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ clientId } = await anIntake(app.rosa, { birthDate: '1961-03-04' }));
});

const family = async (who = app.rosa) => (await who.ask(routes.readFamily, { params: { clientId } })).body;
const described = { name: 'Leila', sex: null, gender: null, birthYear: null, deathYear: null };

describe('the people of a client’s life', () => {
  it('begin with the client, who says sex and gender themselves', async () => {
    const [self] = (await family()).people;
    expect(self).toMatchObject({
      id: clientId,
      isSelf: true,
      name: 'Amal Karimi',
      sex: null,
      birthYear: 1961,
    });
    const said = await app.rosa.ask(routes.describeSelf, {
      params: { clientId },
      body: { sex: 'male', gender: 'woman', genderWords: 'trans woman' },
      ifMatch: self?.version ?? 0,
    });
    expect(said.body).toMatchObject({ sex: 'male', gender: 'woman', genderWords: 'trans woman' });
    const again = await app.rosa.ask(routes.describeSelf, {
      params: { clientId },
      body: { sex: null, gender: null },
      ifMatch: self?.version ?? 0,
    });
    expect(again.problem).toMatchObject({ status: 412, current: { gender: 'woman' } });
  });

  it('are recorded with how they stand to one another, in one go', async () => {
    const leila = await aRelative(app.rosa, clientId);
    expect(await family()).toMatchObject({
      people: [{ isSelf: true }, { id: leila.id, name: 'Leila', permission: null, linkedClient: null }],
      ties: [{ fromId: clientId, toId: leila.id, kind: 'biological_parent' }],
    });
    const { rows } = await app.admin.query(
      `SELECT action, what, client_ids, subject_ids FROM audit_events WHERE what = 'relative' AND $1 = ANY (client_ids)`,
      [clientId],
    );
    expect(rows).toEqual([
      { action: 'create', what: 'relative', client_ids: [clientId], subject_ids: [leila.id] },
    ]);
  });

  it('may be a child who is expected or was lost', async () => {
    const { id } = await aRelative(app.rosa, clientId, { name: 'Due in March', unborn: 'pregnancy' });
    expect((await family()).people.find((one) => one.id === id)).toMatchObject({ unborn: 'pregnancy' });
  });

  it('are changed by who has read the latest, and taken out with the reason', async () => {
    const leila = await aRelative(app.rosa, clientId);
    const params = { clientId, relativeId: leila.id };
    const change = (ifMatch: number, deathYear: number | null = null) =>
      app.rosa.ask(routes.changeRelative, {
        params,
        body: { ...described, birthYear: 1990, deathYear },
        ifMatch,
      });
    expect((await change(leila.version, 1980)).fields).toEqual(['body.deathYear']);
    expect((await change(leila.version, 2020)).body).toMatchObject({ died: true, deathYear: 2020 });
    expect((await change(leila.version)).problem.code).toBe('changed-meanwhile');
    const remove = () => app.rosa.ask(routes.removeRelative, { params, body: { reason: 'Another family' } });
    expect((await remove()).status).toBe(204);
    expect((await remove()).problem.code).toBe('not-found');
    expect(await family()).toMatchObject({ people: [{ isSelf: true }], ties: [] });
    const kept = await app.admin.query('SELECT became FROM field_history WHERE entity_id = $1 ORDER BY at', [
      leila.id,
    ]);
    expect(kept.rows.at(-1).became).toMatchObject({ removed_reason: 'Another family' });
  });

  it('may be told what the client says last, in their words; nobody asked means nothing', async () => {
    const leila = await aRelative(app.rosa, clientId);
    const permit = (scope: 'nothing' | 'appointments', saidOn: string) =>
      app.rosa.ask(routes.permitContact, {
        params: { clientId, relativeId: leila.id },
        body: { scope, saidOn, words: 'Only when I am to see the doctor.' },
      });
    expect((await permit('appointments', '2026-11-23')).fields).toEqual(['body.saidOn']);
    await permit('appointments', '2026-11-02');
    expect((await permit('nothing', '2026-10-01')).body.permission).toMatchObject({
      scope: 'appointments',
      words: 'Only when I am to see the doctor.',
    });
    expect((await permit('nothing', '2026-11-20')).body.permission?.scope).toBe('nothing');
  });
});

describe('a relative who is a client too', () => {
  it('is told only to who may see both records, and a hidden record answers like a missing one', async () => {
    const leila = await aRelative(app.rosa, clientId);
    const { clientId: other } = await anIntake(app.rosa, { givenName: 'Leila' });
    const { clientId: hidden } = await anIntake(app.marcus, { givenName: 'Hidden' });
    const link = (linkedClientId: string) =>
      app.rosa.ask(routes.linkRelative, {
        params: { clientId, relativeId: leila.id },
        body: { linkedClientId },
      });
    const [of, none] = [await link(hidden), await link('019aa000-0000-7000-8000-000000000000')];
    expect([of.status, of.problem.detail]).toEqual([404, none.problem.detail]);
    expect((await link(clientId)).fields).toEqual(['body.linkedClientId']);
    expect((await link(other)).body.linkedClient).toMatchObject({ id: other, name: 'Leila Karimi' });
    expect((await link(other)).fields).toEqual(['body.linkedClientId']);

    await app.admin.query(
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
       SELECT w.agency_id, gen_random_uuid(), $1, w.id, 'cousins', w.id FROM workers w WHERE name = 'Ingrid Solberg'`,
      [other],
    );
    expect((await family(app.ingrid)).people[1]).toMatchObject({ name: 'Leila', linkedClient: null });
    const seen = await app.admin.query(
      `SELECT count(*) FROM audit_events WHERE what = 'family' AND $1 = ANY (client_ids)`,
      [other],
    );
    expect(seen.rows[0].count).toBe('0');
    await family();
    const unlink = () => app.rosa.ask(routes.unlinkRelative, { params: { clientId, relativeId: leila.id } });
    expect(
      (await app.ingrid.ask(routes.unlinkRelative, { params: { clientId, relativeId: leila.id } })).status,
    ).toBe(404);
    expect((await unlink()).body.linkedClient).toBeNull();
    expect((await unlink()).status).toBe(404);
  });
});

describe('a family', () => {
  it('is hidden from who does not see the client, and closed to who has no clients', async () => {
    const leila = await aRelative(app.rosa, clientId);
    const read = { params: { clientId } };
    expect((await app.marcus.ask(routes.readFamily, read)).problem.code).toBe('not-found');
    expect((await app.noor.ask(routes.readFamily, read)).status).toBe(403);
    for (const who of [app.marcus, app.stranger]) {
      const params = { clientId, relativeId: leila.id };
      const add = await who.ask(routes.addRelative, { params: { clientId }, body: { name: 'Somebody' } });
      const permit = await who.ask(routes.permitContact, {
        params,
        body: { scope: 'nothing', saidOn: '2026-11-01' },
      });
      const change = await who.ask(routes.changeRelative, { params, body: described, ifMatch: 1 });
      const remove = await who.ask(routes.removeRelative, { params, body: { reason: 'x' } });
      expect([add, permit, change, remove].map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
    expect(
      (await app.ade.ask(routes.addRelative, { params: { clientId }, body: { name: 'X' } })).status,
    ).toBe(403);
  });

  it('shows a protected relative and their ties only to who is cleared', async () => {
    await aRelative(app.ingrid, clientId, { name: 'Her husband', sensitivity: 'domestic_violence' });
    expect((await family(app.ingrid)).people).toHaveLength(2);
    expect(await family(app.rosa)).toMatchObject({ people: [{ isSelf: true }], ties: [] });
    const refused = await app.rosa.ask(routes.addRelative, {
      params: { clientId },
      body: { name: 'X', sensitivity: 'hiv' },
    });
    expect(refused.fields).toEqual(['body.sensitivity']);
    expect((await app.rosa.send('POST', `/clients/${clientId}/relatives`, { birthYear: 90 })).fields).toEqual(
      ['body.name', 'body.birthYear'],
    );
  });
});
