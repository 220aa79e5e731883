import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRoutes } from '#features/cases/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { newId } from '../values/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const intake = (givenName = 'Omar') => ({
  givenName,
  familyName: 'Haddad',
  programId: programs.stroke,
  reasonForContact: 'I need a place to sleep.',
});
const count = async (table: string, where = 'true'): Promise<number> =>
  (await app.admin.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`)).rows[0].n;

describe('a POST that is sent again', () => {
  it('with the same key and words has one effect and the same answer', async () => {
    const key = newId();
    const before = await count('clients');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.rosa.ask(caseRoutes.makeIntake, { body: intake(), key })),
    );
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(201));
    expect(await count('clients')).toBe(before + 1);
  });

  it('with the same key and other words is refused', async () => {
    const key = newId();
    await app.rosa.ask(caseRoutes.makeIntake, { body: intake('Sami'), key });
    const again = await app.rosa.ask(caseRoutes.makeIntake, { body: intake('Salim'), key });
    expect(again.status).toBe(422);
    expect(again.fields).toEqual(['header.idempotency-key']);
  });

  it('with somebody else’s key is a new request', async () => {
    const key = newId();
    const mine = await app.rosa.ask(caseRoutes.makeIntake, { body: intake(), key });
    const theirs = await app.marcus.ask(caseRoutes.makeIntake, { body: intake(), key });
    expect(theirs.body.clientId).not.toBe(mine.body.clientId);
  });

  it('frees its key when it was refused', async () => {
    const key = newId();
    expect(
      (await app.rosa.send('POST', '/intakes', { ...intake(), programId: newId() }, { key })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await app.rosa.send('POST', '/intakes', intake(), { key })).status).toBe(201);
  });
});

describe('bad input', () => {
  it('is refused with every wrong field named, and changes nothing', async () => {
    const before = await count('clients');
    const wrong = await app.rosa.send('POST', '/intakes', {
      givenName: '',
      programId: 'x',
      birthDate: '2026-02-31',
      agencyId: newId(),
      reasonForContact: 'a\0b',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.headers['content-type']).toContain('application/problem+json');
    expect(wrong.fields).toEqual(
      expect.arrayContaining([
        'body.givenName',
        'body.programId',
        'body.birthDate',
        'body.reasonForContact',
        'body',
      ]),
    );
    expect(await count('clients')).toBe(before);
  });

  it('that is no JSON, too large, too deep or a broken surrogate gets a clear 4xx', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const bodies: readonly [string, number][] = [
      ['{', 400],
      ['', 400],
      ['null', 400],
      ['[]', 400],
      ['"text"', 400],
      [JSON.stringify({ a: 'x'.repeat(2_000_000) }), 413],
      [`{"givenName":${deep}}`, 400],
      [JSON.stringify({ ...intake(), familyName: '\ud800' }), 400],
      ['{"__proto__":{"a":1}}', 400],
    ];
    for (const [body, status] of bodies) {
      const answer = await app.rosa.send('POST', '/intakes', body, {
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.status, body.slice(0, 40)).toBe(status);
      expect(answer.fields.length, body.slice(0, 40)).toBeGreaterThan(0);
    }
    expect(
      (await app.rosa.send('POST', '/intakes', 'a=b', { headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(415);
    expect((await app.rosa.send('GET', '/clients/%ZZ')).status).toBe(400);
    expect((await app.rosa.send('GET', `/clients/${'x'.repeat(301)}`)).status).toBe(404);
  });
});

describe('an edit', () => {
  it('without the version it read is asked for it, and with an old one sees what stands', async () => {
    const { clientId } = await anIntake(app.rosa);
    const change = (ifMatch?: number) =>
      app.rosa.send(
        'PATCH',
        `/clients/${clientId}`,
        { whatMatters: 'My garden' },
        ifMatch === undefined ? {} : { ifMatch },
      );
    expect((await change()).status).toBe(428);
    expect((await change(1)).status).toBe(200);
    const stale = await change(1);
    expect(stale.status).toBe(412);
    expect(stale.problem.current).toMatchObject({ whatMatters: 'My garden', version: 2 });
  });
});

describe('the record of who looked', () => {
  it('names who, what and whose, for reads, changes and refusals alike', async () => {
    const { clientId } = await anIntake(app.rosa);
    await app.rosa.ask(clientRoutes.readClient, { params: { clientId } });
    expect((await app.marcus.ask(clientRoutes.readClient, { params: { clientId } })).problem.code).toBe(
      'not-found',
    );
    const { rows } = await app.admin.query(
      'SELECT actor_id, action, what FROM audit_events WHERE $1 = ANY (client_ids || subject_ids) ORDER BY at',
      [clientId],
    );
    expect(rows.map((row) => [row.actor_id, row.action])).toEqual([
      [people.rosa.id, 'create'],
      [people.rosa.id, 'read'],
      [people.marcus.id, 'refused'],
    ]);
  });

  it('names the same people when an answer is given again, and who saw what stands in place of an old edit', async () => {
    const given = { body: intake('Yusuf'), key: newId() };
    const { clientId, caseId } = (await app.rosa.ask(caseRoutes.makeIntake, given)).body;
    await app.rosa.ask(caseRoutes.makeIntake, given);
    await app.rosa.send('PATCH', `/clients/${clientId}`, { whatMatters: 'My garden' }, { ifMatch: 9 });
    const { rows } = await app.admin.query(
      'SELECT action, what, client_ids, subject_ids, detail FROM audit_events WHERE $1 = ANY (client_ids) ORDER BY at',
      [clientId],
    );
    const [first, again, stale] = rows;
    expect(first.client_ids).toEqual([clientId]);
    expect(first.subject_ids).toContain(caseId);
    expect(again).toEqual({ ...first, detail: { repeated: true } });
    expect(stale).toMatchObject({ action: 'read', what: 'client', detail: { refused: 'change' } });
    expect(rows).toHaveLength(3);
  });

  it('is never changed or removed, by nobody', async () => {
    for (const attempt of [
      'UPDATE audit_events SET what = $$x$$',
      'DELETE FROM audit_events',
      'TRUNCATE audit_events',
    ]) {
      await expect(app.admin.query(attempt)).rejects.toThrow('append-only');
    }
  });

  it('comes before the answer: what cannot be recorded is neither shown nor changed', async () => {
    const { clientId } = await anIntake(app.rosa);
    const before = await count('clients');
    await app.admin.query(
      `CREATE FUNCTION pg_temp_fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$; CREATE TRIGGER fail BEFORE INSERT ON audit_events EXECUTE FUNCTION pg_temp_fail()`,
    );
    try {
      const read = await app.rosa.ask(clientRoutes.readClient, { params: { clientId } });
      expect(read.status).toBe(500);
      expect(read.text).not.toContain('Amal');
      expect((await app.rosa.ask(caseRoutes.makeIntake, { body: intake() })).status).toBe(500);
      const change = { whatMatters: 'My garden' };
      const stale = await app.rosa.send('PATCH', `/clients/${clientId}`, change, { ifMatch: 9 });
      expect([stale.status, stale.problem.current]).toEqual([500, undefined]);
    } finally {
      await app.admin.query('DROP FUNCTION pg_temp_fail() CASCADE');
    }
    expect(await count('clients')).toBe(before);
  });
});

describe('a request that did not come from our pages', () => {
  it('is refused although the cookie is good, unless it only reads', async () => {
    const headers = { origin: 'https://evil.example', cookie: app.cookies.rosa };
    const change = await app.app.http.inject({
      method: 'POST',
      url: '/api/intakes',
      headers,
      payload: intake(),
    });
    expect(change.statusCode).toBe(403);
    const read = await app.app.http.inject({ method: 'GET', url: '/api/me', headers });
    expect(read.statusCode).toBe(200);
  });
});

describe('the API', () => {
  it('describes every route, and says who may call it', async () => {
    const document = JSON.parse((await app.nobody.send('GET', '/openapi.json')).text);
    expect(document.openapi).toMatch(/^3\.1/);
    expect(document.paths['/api/intakes'].post.description).toContain('open cases');
    expect(Object.keys(document.paths).length).toBeGreaterThan(80);
  });
});
