import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, goodPassword, openBrowser, type SignInTest, startSignIn } from './testing.ts';

let test: SignInTest;
beforeAll(async () => {
  test = await startSignIn();
});
afterAll(() => test.stop());

async function signedIn() {
  const worker = await test.worker();
  const browser = openBrowser(test.app);
  await browser.ask('POST', '/session', { email: worker.email, password: goodPassword });
  return { ...worker, ...browser };
}

async function withAuthenticator() {
  const worker = await signedIn();
  const begun = (await worker.ask('POST', '/authenticator', { password: goodPassword })).json();
  await worker.ask('PUT', '/authenticator', { code: codeOf(begun.uri) });
  return { ...worker, uri: begun.uri as string, backupCodes: begun.backupCodes as string[] };
}

describe('an authenticator app', () => {
  it('is asked for only once its first code was right', async () => {
    const { ask, jar, email } = await signedIn();
    const before = jar.get('__Host-throughline');
    const begun = await ask('POST', '/authenticator', { password: goodPassword });
    expect(begun.json().uri).toMatch(/^otpauth:\/\/totp\/Throughline/);
    expect(begun.json().backupCodes).toHaveLength(10);
    expect(
      (await openBrowser(test.app).ask('POST', '/session', { email, password: goodPassword })).json().next,
    ).toBe('signed in');

    const wrong = await ask('PUT', '/authenticator', { code: '000000' });
    expect(wrong.statusCode).toBe(422);
    expect((await ask('GET', '/authenticator')).json()).toEqual({ on: false });

    const right = await ask('PUT', '/authenticator', { code: codeOf(begun.json().uri) });
    expect(right.statusCode).toBe(204);
    expect(jar.get('__Host-throughline')).not.toBe(before);
    expect((await ask('GET', '/authenticator')).json()).toEqual({ on: true });
    expect(
      (await openBrowser(test.app).ask('POST', '/session', { email, password: goodPassword })).json().next,
    ).toBe('code');
  });

  it('signs in with a code after the password, and with nothing less', async () => {
    const { email, uri } = await withAuthenticator();
    const browser = openBrowser(test.app);
    await browser.ask('POST', '/session', { email, password: goodPassword });
    expect(browser.jar.has('__Host-throughline')).toBe(false);
    expect((await browser.ask('GET', '/sessions')).statusCode).toBe(401);

    const wrong = await browser.ask('POST', '/session/code', { code: '000000' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().fields).toEqual([{ path: 'body.code', message: 'That code is not right.' }]);

    const right = await browser.ask('POST', '/session/code', { code: codeOf(uri) });
    expect(right.json()).toEqual({ next: 'signed in' });
    expect((await browser.ask('GET', '/sessions')).statusCode).toBe(200);
  });

  it('cannot be guessed at: five wrong codes and the password comes first again', async () => {
    const { email, uri } = await withAuthenticator();
    const browser = openBrowser(test.app);
    await browser.ask('POST', '/session', { email, password: goodPassword });
    for (let tries = 0; tries < 5; tries += 1) await browser.ask('POST', '/session/code', { code: '000000' });
    const late = await browser.ask('POST', '/session/code', { code: codeOf(uri) });
    expect(late.statusCode).toBe(409);
    expect(late.json().code).toBe('start-over');
  });

  it('has backup codes that work once', async () => {
    const { email, backupCodes } = await withAuthenticator();
    for (const expected of [201, 422]) {
      const browser = openBrowser(test.app);
      await browser.ask('POST', '/session', { email, password: goodPassword });
      expect((await browser.ask('POST', '/session/code', { code: backupCodes[0] })).statusCode).toBe(
        expected,
      );
    }
  });

  it('gets new backup codes, and the old ones stop working', async () => {
    const { ask, email, backupCodes } = await withAuthenticator();
    expect(
      (await ask('POST', '/authenticator/backup-codes', { password: 'not my password' })).statusCode,
    ).toBe(422);
    const renewed = (await ask('POST', '/authenticator/backup-codes', { password: goodPassword })).json()
      .backupCodes;
    expect(renewed).toHaveLength(10);
    const browser = openBrowser(test.app);
    await browser.ask('POST', '/session', { email, password: goodPassword });
    expect((await browser.ask('POST', '/session/code', { code: backupCodes[0] })).statusCode).toBe(422);
    expect((await browser.ask('POST', '/session/code', { code: renewed[0] })).statusCode).toBe(201);
  });

  it('needs the password to be set up and to be removed', async () => {
    const { ask } = await signedIn();
    expect((await ask('POST', '/authenticator', { password: 'not my password' })).statusCode).toBe(422);
    const enrolled = await withAuthenticator();
    expect(
      (await enrolled.ask('POST', '/authenticator/removal', { password: 'not my password at all' }))
        .statusCode,
    ).toBe(422);
    expect(
      (await enrolled.ask('POST', '/authenticator/removal', { password: goodPassword })).statusCode,
    ).toBe(204);
    expect((await enrolled.ask('GET', '/authenticator')).json()).toEqual({ on: false });
  });

  it('is needed by those with a shorter password, and cannot be removed before it is longer', async () => {
    const plain = await signedIn();
    const short = { current: goodPassword, password: 'lantern 42 x' };
    const refused = await plain.ask('PUT', '/password', short);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().fields[0].message).toContain('at least 15 characters');

    const { ask } = await withAuthenticator();
    expect((await ask('PUT', '/password', short)).statusCode).toBe(204);
    const kept = await ask('POST', '/authenticator/removal', { password: short.password });
    expect(kept.statusCode).toBe(422);
    expect(kept.json().detail).toContain('too short to stand alone');
    expect((await ask('GET', '/authenticator')).json()).toEqual({ on: true });
  });

  it('is on record when it is set up and removed', async () => {
    const { ask, userId } = await withAuthenticator();
    await ask('POST', '/authenticator/removal', { password: goodPassword });
    const { rows } = await test.admin.query(
      `SELECT e.what FROM audit_events e JOIN workers w ON w.id = e.actor_id WHERE w.user_id = $1 ORDER BY e.at`,
      [userId],
    );
    expect(rows.map(({ what }) => what)).toEqual([
      'signed in',
      'set up an authenticator',
      'removed the authenticator',
    ]);
  });
});
