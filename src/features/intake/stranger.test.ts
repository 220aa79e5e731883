import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { startApplication, type TestApp } from '#tests/support/application.ts';
import { programs } from '#tests/support/people.ts';
import { intakeRoutes } from './contract.ts';
import { messagesADay, messagesAnHour } from './rules/public.ts';
import { aPublicPage, aSelfReferral, openedAMinuteAgo, page } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  const server = { adminUrl: inject('adminUrl'), template: inject('template'), secret: inject('secret') };
  app = await startApplication(server, { trustProxy: 1, openCallsPerMinute: 200 });
  await aPublicPage(app);
});
afterAll(() => app.close());
beforeEach(() => app.admin.query('DELETE FROM self_referral_attempts; DELETE FROM self_referrals'));

const path = `/public-pages/${page}/self-referrals`;
const said = { called: 'Sunny', words: 'Help', inDanger: false, contactWay: 'none' as const, language: 'en' };
const body = async (change: object = {}) => ({ ...said, opened: await openedAMinuteAgo(app), ...change });
const queue = async () => (await app.ingrid.ask(intakeRoutes.readQueue, {})).body.selfReferrals;
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

it('one place cannot write without end by saying that it is another, nor by all the addresses of its network', async () => {
  const spoofed = async (nth: number) =>
    app.nobody.send('POST', path, await body(), from(`10.9.9.${nth}, 203.0.113.7`));
  for (let nth = 0; nth < messagesADay; nth += 1) expect((await spoofed(nth)).status).toBe(201);
  expect((await spoofed(99)).problem.code).toBe('too-many');
  const network = async (nth: number) =>
    app.nobody.send('POST', path, await body(), from(`2001:db8:5:6::${nth}`));
  for (let nth = 1; nth <= messagesADay; nth += 1) expect((await network(nth)).status).toBe(201);
  expect((await network(77)).problem.code).toBe('too-many');
  const neighbour = await app.nobody.send('POST', path, await body(), from('2001:db8:5:7::1'));
  expect(neighbour.status).toBe(201);
});

it('a flood from everywhere is slowed, with a word about what else to do; an hour later the page takes messages again', async () => {
  await aSelfReferral(app);
  await app.admin.query(
    `INSERT INTO self_referrals SELECT agency_id, gen_random_uuid(), program_id, reference, called, words, in_danger, contact_way, contact_at,
      contact_times, may_say_who, language, interpreter_needed, received_at FROM self_referrals, generate_series(2, $1)`,
    [messagesAnHour],
  );
  const refused = await app.nobody.send('POST', path, await body());
  expect(refused.problem).toMatchObject({ status: 429, detail: expect.stringContaining('call us') });
  const { now } = app.clock;
  app.clock.now = new Date(now.getTime() + 3_700_000);
  expect((await app.nobody.send('POST', path, await body())).status).toBe(201);
  app.clock.now = now;
});

it('what is faster than anybody writes is asked for again, and nobody makes up when the page was opened', async () => {
  const { opened } = (await app.nobody.ask(intakeRoutes.readPublicPage, { params: { page } })).body;
  const [moment] = opened.split('.');
  const tooSoon = [opened, '', 'x', `${Number(moment) - 60_000}.${opened.split('.')[1]}`, `0'; --`];
  for (const given of tooSoon) {
    const refused = await app.nobody.send('POST', path, { ...said, opened: given });
    expect([given, refused.status, refused.problem.code]).toEqual([given, 422, 'too-soon']);
  }
  expect(await queue()).toEqual([]);
});

it('somebody may write for as long as they need, days even', async () => {
  const opened = await openedAMinuteAgo(app);
  const { now } = app.clock;
  app.clock.now = new Date(now.getTime() + 5 * 86_400_000);
  expect((await app.nobody.send('POST', path, { ...said, opened })).status).toBe(201);
  app.clock.now = now;
});

it('markup stays the letters it is, and signs that turn or hide text are left out', async () => {
  const markup = '<img src=x onerror=alert(1)>{{7*7}} $(id) =cmd() \u0645\u0631\u062d\u0628\u0627';
  await app.nobody.send(
    'POST',
    path,
    await body({ words: `${markup}\u202e\u200b`, called: 'Sunny\u202egnp.exe\u2066' }),
  );
  expect(await queue()).toMatchObject([{ words: markup, called: 'Sunnygnp.exe' }]);
  const empty = await app.nobody.send('POST', path, await body({ called: '\u202e\u200b' }));
  expect(empty.fields).toEqual(['body.called']);
  const nul = await app.nobody.send('POST', path, await body({ words: 'a\u0000b' }));
  expect(nul.fields).toEqual(['body.words']);
});

it('sent twice by the same press it is kept once, with one reference', async () => {
  const headers = { 'idempotency-key': 'b0b7c9c2-2f8e-4a0f-8c70-3f1d40a1f2aa' };
  const sent = await body();
  const [first, second] = [
    await app.nobody.send<{ reference: string }>('POST', path, sent, { headers }),
    await app.nobody.send<{ reference: string }>('POST', path, sent, { headers }),
  ];
  expect(second.body).toEqual(first.body);
  expect(await queue()).toHaveLength(1);
});

it('a page that is switched off takes nothing more, and cannot be told from one that never was', async () => {
  const sent = await body();
  await app.admin.query('UPDATE self_referral_pages SET opened_at = NULL');
  const tried = [page, 'never-was'].flatMap((name) => [
    app.nobody.send('GET', `/public-pages/${name}`),
    app.nobody.send('POST', `/public-pages/${name}/self-referrals`, sent),
  ]);
  const answers = (await Promise.all(tried)).map(({ status, problem }) => [
    status,
    problem.code,
    problem.detail,
  ]);
  expect(new Set(answers.map(String)).size).toBe(1);
  expect(answers[0]?.[0]).toBe(404);
  await app.admin.query('UPDATE self_referral_pages SET opened_at = now()');
  expect(await queue()).toEqual([]);
});

it('guessing the addresses of pages is slow', async () => {
  const answers: number[] = [];
  for (let nth = 0; nth < 220; nth += 1)
    answers.push(
      (await app.nobody.send('GET', `/public-pages/guess-${nth}`, undefined, from('198.51.100.4'))).status,
    );
  expect(answers.slice(0, 200).every((status) => status === 404)).toBe(true);
  expect(answers.slice(200).every((status) => status === 429)).toBe(true);
});

it('while a page is open, somebody in danger is told whom to call: the last number cannot be taken away', async () => {
  const { settings } = (await app.ade.ask(intakeRoutes.readIntakeSettings, {})).body;
  const change = (emergencyNumbers: { name: string; number: string }[]) =>
    app.ade.ask(intakeRoutes.changeIntakeSettings, {
      body: { emergencyNumbers, leaveTo: settings.leaveTo },
      ifMatch: settings.version,
    });
  expect((await change([])).fields).toEqual(['body.emergencyNumbers']);
  await app.admin.query('UPDATE self_referral_pages SET opened_at = NULL WHERE program_id = $1', [
    programs.stroke,
  ]);
  expect((await change([])).status).toBe(200);
});
