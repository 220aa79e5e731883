import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuth } from './index.ts';
import { goodPassword, openBrowser, type SignInTest, startSignIn } from './testing.ts';

let test: SignInTest;
beforeAll(async () => {
  test = await startSignIn();
});
afterAll(() => test.stop());

async function signedIn(known?: { email: string; userId: string }) {
  const worker = known ?? (await test.worker());
  const browser = openBrowser(test.app);
  await browser.ask('POST', '/session', { email: worker.email, password: goodPassword });
  return { ...worker, ...browser, state: async () => (await browser.ask('GET', '/session')).json().state };
}

/** What the database makes of the cookie: true when it resolves to somebody. */
async function resolves(jar: Map<string, string>): Promise<boolean> {
  const token = test.auth.sessionTokenOf({
    headers: { cookie: `__Host-throughline=${jar.get('__Host-throughline')}` },
  });
  const { rows } = await test.pool.query('SELECT access.present($1) AS actor', [token]);
  return rows[0]?.actor !== null;
}

describe('a session', () => {
  it('ends when somebody signs out, on the server too', async () => {
    const { ask, jar, state } = await signedIn();
    const kept = new Map(jar);
    const answer = await ask('DELETE', '/session');
    expect(answer.statusCode).toBe(204);
    expect(jar.size).toBe(0);
    expect(await resolves(kept)).toBe(false);
    expect(await state()).toBe('signed out');
  });

  it('is not believed with a signature that is not ours', () => {
    const tokenOf = (cookie: string) =>
      test.auth.sessionTokenOf({ headers: { cookie: `__Host-throughline=${cookie}` } });
    for (const forged of ['token', 'token.', '.sig', 'token.c2ln', '%', 'token.%zz'])
      expect(tokenOf(forged)).toBeUndefined();
  });

  it('that is locked resolves to nobody until the password is given', async () => {
    const { ask, jar, state } = await signedIn();
    expect((await ask('POST', '/session/lock')).statusCode).toBe(204);
    expect(await state()).toBe('locked');
    expect(await resolves(jar)).toBe(false);
    expect((await ask('GET', '/sessions')).statusCode).toBe(401);
    expect(
      (await ask('PUT', '/password', { current: goodPassword, password: 'another set of words' })).statusCode,
    ).toBe(401);
    expect((await ask('POST', '/authenticator', { password: goodPassword })).statusCode).toBe(401);

    const wrong = await ask('POST', '/session/unlock', { password: 'something else entirely' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().fields).toEqual([{ path: 'body.password', message: 'That is not your password.' }]);
    expect(await resolves(jar)).toBe(false);

    expect((await ask('POST', '/session/unlock', { password: goodPassword })).statusCode).toBe(204);
    expect(await state()).toBe('signed in');
    expect(await resolves(jar)).toBe(true);
  });

  it('can be guessed at ten times while locked, then not even with the right password', async () => {
    const { ask } = await signedIn();
    await ask('POST', '/session/lock');
    for (let tries = 0; tries < 10; tries += 1)
      await ask('POST', '/session/unlock', { password: 'wrong again and again' });
    expect((await ask('POST', '/session/unlock', { password: goodPassword })).statusCode).toBe(429);
  });

  it('dies unused after twelve hours, and after a day however busy', async () => {
    const { jar, userId } = await signedIn();
    const session = async () => {
      const { rows } = await test.admin.query<{ token: string; hours: number }>(
        `SELECT token, round(extract(epoch FROM expires_at - now()) / 3600, 2)::float AS hours FROM auth.sessions WHERE user_id = $1`,
        [userId],
      );
      return rows[0];
    };
    const change = (what: string) =>
      test.admin.query(`UPDATE auth.sessions SET ${what} WHERE user_id = $1`, [userId]);
    expect((await session())?.hours).toBeCloseTo(12, 1);

    await change(`expires_at = now() + interval '1 hour'`);
    await touchElsewhere((await session())?.token ?? '');
    expect((await session())?.hours).toBeCloseTo(12, 1);

    await change(`created_at = now() - interval '23 hours'`);
    await touchElsewhere((await session())?.token ?? '');
    expect((await session())?.hours).toBeCloseTo(1, 1);

    await change(`expires_at = now() - interval '1 second'`);
    await touchElsewhere((await session())?.token ?? '');
    expect(await resolves(jar)).toBe(false);
  });

  it('is listed with its device, and others can be ended one by one or all at once', async () => {
    const here = await signedIn();
    const there = await signedIn(here);
    const elsewhere = await signedIn(here);
    const list = (await here.ask('GET', '/sessions')).json();
    expect(list).toHaveLength(3);
    expect(list.filter((one: { current: boolean }) => one.current)).toHaveLength(1);
    expect(list[0]).toMatchObject({ device: 'Test browser', address: '203.0.113.7' });
    expect(JSON.stringify(list)).not.toContain('token');

    const thereId = (await there.ask('GET', '/sessions'))
      .json()
      .find((one: { current: boolean }) => one.current).id;
    expect((await here.ask('DELETE', `/sessions/${thereId}`)).statusCode).toBe(204);
    expect(await there.state()).toBe('signed out');
    expect(await elsewhere.state()).toBe('signed in');
    expect((await here.ask('DELETE', '/sessions')).statusCode).toBe(204);
    expect(await elsewhere.state()).toBe('signed out');
    expect(await here.state()).toBe('signed in');
  });

  it('of somebody else cannot be ended, and looks as if it were not there', async () => {
    const rosa = await signedIn();
    const other = await signedIn();
    const [session] = (await other.ask('GET', '/sessions')).json();
    expect((await rosa.ask('DELETE', `/sessions/${session.id}`)).statusCode).toBe(404);
    expect(await other.state()).toBe('signed in');
  });
});

/** Another server does not know when this one noted the session last. */
async function touchElsewhere(token: string): Promise<void> {
  const another = createAuth(test.options);
  await another.sessions.touch(token);
  await another.close();
}
