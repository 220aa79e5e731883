import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passwordProblem, verifyPassword } from './passwords.ts';
import { goodPassword, openBrowser, type SignInTest, startSignIn } from './testing.ts';

let test: SignInTest;
beforeAll(async () => {
  test = await startSignIn();
});
afterAll(() => test.stop());

describe('a password', () => {
  const about = ['Rosa Vega', 'rosa.vega@harbor.example', 'rosa.vega'];

  it.each([
    ['fourteen chars', false, 'at least 15'],
    ['nine char', true, 'at least 10'],
    ['aaaaaaaaaaaaaaaa', false, 'different characters'],
    ['rosa.vega@harbor.example', false, 'not your name'],
    ['Rosa Vega 2026!', false, 'not your name'],
    ['x'.repeat(20).concat('abcdefgh').repeat(10), false, 'at most 256'],
  ])('like "%s" is refused', (password, withCode, reason) => {
    expect(passwordProblem(password, { withCode, about })).toContain(reason);
  });

  it.each([
    ['fifteen chars ok', false],
    ['ten chars!', true],
    ['пятнадцать слов', false],
    ['rosa.vega sails small boats', false],
  ])('like "%s" is taken', (password, withCode) => {
    expect(passwordProblem(password, { withCode, about })).toBeUndefined();
  });

  it('is kept as argon2id, never as itself', async () => {
    const { userId } = await test.worker();
    const { rows } = await test.admin.query('SELECT password FROM auth.accounts WHERE user_id = $1', [
      userId,
    ]);
    expect(rows[0].password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword({ hash: rows[0].password, password: goodPassword })).toBe(true);
  });

  it('that changes ends every other session, and needs the one from before', async () => {
    const { email } = await test.worker();
    const here = openBrowser(test.app);
    const there = openBrowser(test.app);
    for (const browser of [here, there])
      await browser.ask('POST', '/session', { email, password: goodPassword });
    const next = 'eleven quiet rivers';
    const wrong = await here.ask('PUT', '/password', { current: 'never was this one', password: next });
    expect(wrong.json().fields).toEqual([{ path: 'body.current', message: 'That is not your password.' }]);
    expect((await here.ask('PUT', '/password', { current: goodPassword, password: next })).statusCode).toBe(
      204,
    );
    expect((await here.ask('GET', '/sessions')).json()).toHaveLength(1);
    expect((await there.ask('GET', '/sessions')).statusCode).toBe(401);
    expect((await there.ask('POST', '/session', { email, password: goodPassword })).statusCode).toBe(401);
    expect((await there.ask('POST', '/session', { email, password: next })).statusCode).toBe(201);
  });
});

describe('a link to choose a password', () => {
  const choose = (token: string, password: string) =>
    openBrowser(test.app).ask('PUT', '/password/by-link', { token, password });

  it('works once, and ends the sessions from before', async () => {
    const { email, userId } = await test.worker();
    const browser = openBrowser(test.app);
    await browser.ask('POST', '/session', { email, password: goodPassword });
    const token = await test.auth.passwordLinks.create(userId);
    expect((await choose(token, 'twelve loud sparrows')).statusCode).toBe(204);
    expect((await browser.ask('GET', '/sessions')).statusCode).toBe(401);
    expect(
      (await browser.ask('POST', '/session', { email, password: 'twelve loud sparrows' })).statusCode,
    ).toBe(201);
    const again = await choose(token, 'thirteen calm geese');
    expect(again.statusCode).toBe(409);
    expect(again.json().code).toBe('link-over');
  });

  it('stays good when the password was refused', async () => {
    const { userId } = await test.worker();
    const token = await test.auth.passwordLinks.create(userId);
    expect((await choose(token, 'short')).statusCode).toBe(422);
    expect((await choose(token, 'twelve loud sparrows')).statusCode).toBe(204);
  });

  it('is over after three days, when another one was used, and when it never was', async () => {
    const { userId } = await test.worker();
    const old = await test.auth.passwordLinks.create(userId);
    await test.admin.query(
      `UPDATE auth.verifications SET expires_at = now() - interval '1 second' WHERE value = $1`,
      [userId],
    );
    expect((await choose(old, 'twelve loud sparrows')).statusCode).toBe(409);
    const [first, second] = [
      await test.auth.passwordLinks.create(userId),
      await test.auth.passwordLinks.create(userId),
    ];
    await choose(second, 'twelve loud sparrows');
    expect((await choose(first, 'thirteen calm geese')).statusCode).toBe(409);
    expect((await choose('made-up', 'thirteen calm geese')).statusCode).toBe(409);
  });

  it('is not to be found in the database', async () => {
    const { userId } = await test.worker();
    const token = await test.auth.passwordLinks.create(userId);
    const { rows } = await test.admin.query('SELECT identifier FROM auth.verifications WHERE value = $1', [
      userId,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].identifier).not.toContain(token);
  });
});

describe('somebody who can sign in', () => {
  it('keeps one id while they have no password, and is not made twice after', async () => {
    const email = 'new.person@harbor.example';
    const first = await test.auth.users.create({ email, name: 'New Person' });
    expect(await test.auth.users.create({ email: 'New.Person@harbor.example', name: 'New Person' })).toBe(
      first,
    );
    await test.auth.users.setPassword(String(first), goodPassword);
    expect(await test.auth.users.create({ email, name: 'New Person' })).toBeUndefined();
  });

  it('who is shut out loses sessions, password and links', async () => {
    const { email, userId } = await test.worker();
    const browser = openBrowser(test.app);
    await browser.ask('POST', '/session', { email, password: goodPassword });
    const token = await test.auth.passwordLinks.create(userId);
    await test.auth.users.shutOut(userId);
    expect((await browser.ask('GET', '/sessions')).statusCode).toBe(401);
    expect(
      (await browser.ask('PUT', '/password/by-link', { token, password: 'twelve loud sparrows' })).statusCode,
    ).toBe(409);
    expect((await browser.ask('POST', '/session', { email, password: goodPassword })).statusCode).toBe(401);
  });

  it('is hidden from the role of the application', async () => {
    for (const table of ['users', 'sessions', 'accounts', 'verifications', 'two_factors', 'rate_limits']) {
      await expect(test.pool.query(`SELECT FROM auth.${table}`)).rejects.toThrow(/permission denied/);
    }
  });
});
