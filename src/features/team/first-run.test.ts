import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authRoutes } from '#platform/auth/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { teamRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const password = 'seven warm lanterns';
const given = {
  code: 'the-code',
  agency: { name: 'Harbor House', timeZone: 'Europe/Lisbon', language: 'en' },
  programs: ['Home again', 'Paths'],
  administrator: { name: 'Inês Costa', email: 'Ines@harbor.example', password, leads: true },
};
const begin = (change: object = {}) => app.nobody.send('POST', '/first-run', { ...given, ...change });

describe('the first run', () => {
  it('is over once there is an agency, whoever knows the code', async () => {
    expect((await app.nobody.ask(teamRoutes.readFirstRun, {})).body).toEqual({ wanted: false });
    expect((await begin()).problem.code).toBe('begun');
  });

  it('makes the agency, its programs and an administrator who can sign in, and only once', async () => {
    await app.admin.query(
      `SET session_replication_role = replica; DELETE FROM agencies; DELETE FROM workers; DELETE FROM programs; DELETE FROM worker_programs; SET session_replication_role = origin`,
    );
    expect((await app.nobody.ask(teamRoutes.readFirstRun, {})).body).toEqual({ wanted: true });

    const wrong = await begin({ code: 'not-the-code' });
    expect(wrong.status).toBe(422);
    expect(wrong.fields).toEqual(['body.code']);
    const weak = await begin({ administrator: { ...given.administrator, password: 'too short' } });
    expect(weak.fields).toEqual(['body.administrator.password']);
    expect((await app.nobody.ask(teamRoutes.readFirstRun, {})).body).toEqual({ wanted: true });

    const both = await Promise.all([begin({ code: ' THE-CODE ' }), begin()]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);

    const signedIn = await app.nobody.ask(authRoutes.signIn, {
      body: { email: 'ines@harbor.example', password },
    });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const me = (await app.nobody.ask(teamRoutes.readMe, { headers: { cookie } })).body;
    expect(me.agency).toMatchObject({ name: 'Harbor House', timeZone: 'Europe/Lisbon' });
    expect(me.roles).toEqual(['administrator', 'director']);
    const programs = (await app.nobody.ask(teamRoutes.listPrograms, { query: {}, headers: { cookie } })).body;
    expect(programs.map(({ name }) => name)).toEqual(['Home again', 'Paths']);
    const { rows } = await app.admin.query('SELECT what FROM audit_events WHERE actor_id = $1', [
      me.worker.id,
    ]);
    expect(rows).toContainEqual({ what: 'agency' });
  });

  it('cannot be guessed at for long', async () => {
    let last = await begin({ code: 'guess' });
    for (let tries = 0; tries < 10; tries += 1) last = await begin({ code: 'guess' });
    expect(last.status).toBe(429);
  });
});
