import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodPassword, openBrowser, type SignInTest, startSignIn } from './testing.ts';

let test: SignInTest;
beforeAll(async () => {
  test = await startSignIn();
});
afterAll(() => test.stop());

const said = (answer: { json: () => unknown }) => ({ ...(answer.json() as object), requestId: '' });

describe('signing in', () => {
  it('opens a session in a cookie that scripts and other sites cannot reach', async () => {
    const { email } = await test.worker();
    const browser = openBrowser(test.app);
    const answer = await browser.ask('POST', '/session', { email, password: goodPassword });
    expect(answer.json()).toEqual({ next: 'signed in' });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-throughline=/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await browser.ask('GET', '/session')).json()).toEqual({ state: 'signed in', name: 'Rosa Vega' });
  });

  it('writes into the audit log who signed in, and from where', async () => {
    const { email, userId } = await test.worker();
    await openBrowser(test.app, '198.51.100.4').ask('POST', '/session', { email, password: goodPassword });
    const { rows } = await test.admin.query(
      `SELECT e.what, host(e.ip) AS ip FROM audit_events e JOIN workers w ON w.id = e.actor_id WHERE w.user_id = $1`,
      [userId],
    );
    expect(rows).toEqual([{ what: 'signed in', ip: '198.51.100.4' }]);
  });

  it('says the same for an unknown address, a wrong password and somebody who left', async () => {
    const here = await test.worker();
    const left = await test.worker();
    await test.admin.query('UPDATE workers SET ended_at = now() WHERE user_id = $1', [left.userId]);
    const shut = await test.worker();
    await test.auth.users.shutOut(shut.userId);
    const browser = openBrowser(test.app);
    const answers = [
      await browser.ask('POST', '/session', { email: here.email, password: 'not the right words' }),
      await browser.ask('POST', '/session', { email: 'nobody@harbor.example', password: goodPassword }),
      await browser.ask('POST', '/session', { email: left.email, password: goodPassword }),
      await browser.ask('POST', '/session', { email: shut.email, password: goodPassword }),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(said(answer)).toEqual(said(answers[0] as (typeof answers)[0]));
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(answers[0]?.json().detail).toBe('The e-mail address or the password is not right.');
  });

  it('leaves no session behind for somebody who left', async () => {
    const left = await test.worker();
    await test.admin.query('UPDATE workers SET ended_at = now() WHERE user_id = $1', [left.userId]);
    await openBrowser(test.app).ask('POST', '/session', { email: left.email, password: goodPassword });
    expect(await test.auth.sessions.list(left.userId, '')).toEqual([]);
  });

  it('takes the address in any case and the letters of the password in any Unicode form', async () => {
    const { email, userId } = await test.worker();
    await test.auth.users.setPassword(userId, 'café at the old harbour');
    const answer = await openBrowser(test.app).ask('POST', '/session', {
      email: email.toUpperCase(),
      password: 'cafe\u0301 at the old harbour',
    });
    expect(answer.statusCode).toBe(201);
  });

  it('has no open sign-up and no other door of the library behind it', async () => {
    const browser = openBrowser(test.app);
    for (const path of [
      '/auth/sign-up/email',
      '/auth/get-session',
      '/auth/update-user',
      '/auth/sign-in/email',
    ]) {
      const answer = await browser.ask('POST', path, {
        email: 'a@b.example',
        password: goodPassword,
        name: 'A',
      });
      expect(answer.statusCode, path).toBe(404);
    }
  });

  it('names the field that is wrong', async () => {
    const answer = await openBrowser(test.app).ask('POST', '/session', { email: 'rosa', password: '' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().fields.map((field: { path: string }) => field.path)).toEqual([
      'body.email',
      'body.password',
    ]);
  });

  it('refuses a page of another site', async () => {
    const { email } = await test.worker();
    const payload = { email, password: goodPassword };
    const foreign = await test.app.inject({
      method: 'POST',
      url: '/api/session',
      payload,
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.statusCode).toBe(403);
    const ours = await test.app.inject({
      method: 'POST',
      url: '/api/session',
      payload,
      headers: { origin: 'http://localhost:3000' },
    });
    expect(ours.statusCode).toBe(201);
  });
});

describe('guessing', () => {
  it('has to wait after ten tries, whether the address is known or not', async () => {
    const { email } = await test.worker();
    const answers = [];
    for (const address of [email, 'nobody-at-all@harbor.example']) {
      const browser = openBrowser(test.app, '192.0.2.1');
      for (let tries = 0; tries < 10; tries += 1) {
        const wrong = await browser.ask('POST', '/session', { email: address, password: 'a wrong password' });
        expect(wrong.statusCode).toBe(401);
      }
      answers.push(await browser.ask('POST', '/session', { email: address, password: goodPassword }));
    }
    for (const answer of answers) {
      expect(answer.statusCode).toBe(429);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(answer.json().detail).toBe('Too many tries. Wait 15 minutes and try again.');
    }
    const elsewhere = await openBrowser(test.app, '192.0.2.2').ask('POST', '/session', {
      email,
      password: goodPassword,
    });
    expect(elsewhere.statusCode).toBe(201);
  });

  it('from every address of one network is guessing from one place', async () => {
    const { email } = await test.worker();
    const guess = (last: number) =>
      openBrowser(test.app, `2001:db8:7:7::${last.toString(16)}`).ask('POST', '/session', {
        email,
        password: 'a wrong password',
      });
    for (let tries = 1; tries <= 10; tries += 1) expect((await guess(tries)).statusCode).toBe(401);
    expect((await guess(11)).statusCode).toBe(429);
  });

  it('is forgiven after the right password', async () => {
    const { email } = await test.worker();
    const browser = openBrowser(test.app, '192.0.2.9');
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 6; tries += 1)
        await browser.ask('POST', '/session', { email, password: 'a wrong password' });
      const right = await browser.ask('POST', '/session', { email, password: goodPassword });
      expect(right.statusCode).toBe(201);
    }
  });
});
