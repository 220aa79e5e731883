import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientRoutes } from '#features/clients/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { intakeRoutes } from './contract.ts';
import { messagesADay } from './rules/public.ts';
import { aPublicPage, aSelfReferral, openedAMinuteAgo, page } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const params = { page };
const said = { called: 'Sunny', words: 'Help', inDanger: false, contactWay: 'none' as const, language: 'en' };
const freshDay = () => app.admin.query('DELETE FROM self_referral_attempts');
const kept = async () => (await app.admin.query('SELECT count(*)::int AS n FROM self_referrals')).rows[0].n;

it('a page that is closed, or that nobody made, is not there', async () => {
  for (const name of [page, 'nothing-here', "x'; DROP TABLE clients; --"])
    expect((await app.nobody.ask(intakeRoutes.readPublicPage, { params: { page: name } })).status, name).toBe(
      404,
    );
});

it('a page opens only with emergency numbers and with a word about who reads it', async () => {
  const put = (body: object) =>
    app.ade.send('PUT', `/intake-settings/${programs.stroke}`, body, { ifMatch: 0 });
  const body = { open: true, slug: page, readBy: '', answerDays: 3, triageWorkerIds: [] };
  expect((await put(body)).fields).toEqual(['body.open']);
  expect((await put({ ...body, slug: 'Not An Address' })).fields).toEqual(['body.slug']);
  for (const who of ['rosa', 'noor'] as const)
    expect((await app[who].ask(intakeRoutes.readIntakeSettings, {})).status).toBe(403);
  await aPublicPage(app);
  const taken = await app.ade.send(
    'PUT',
    `/intake-settings/${programs.housing}`,
    { ...body, readBy: 'We do.' },
    { ifMatch: 0 },
  );
  expect(taken.fields).toEqual(['body.slug']);
});

it('whoever opens the page learns who asks, who reads it and whom to call, and gets no cookie', async () => {
  const answer = await app.nobody.ask(intakeRoutes.readPublicPage, { params });
  expect(answer.body).toEqual({
    agency: 'Riverbend Community Services',
    phone: null,
    program: 'Home after Hospital',
    description: '',
    readBy: 'Two of our staff read this.',
    answerDays: 3,
    keepDays: 180,
    opened: expect.stringMatching(/^\d{13}\.[0-9a-f]{32}$/),
    emergencyNumbers: [{ name: 'Emergency', number: '911' }],
    leaveTo: 'https://weather.example/',
  });
  expect(answer.headers['set-cookie']).toBeUndefined();
});

it('what somebody writes waits for those who decide, is no client, and its writer hears a reference only', async () => {
  const answer = await app.nobody.ask(intakeRoutes.referOneself, {
    params,
    body: { ...said, called: 'Zenobia', opened: await openedAMinuteAgo(app) },
  });
  expect(Object.keys(answer.body)).toEqual(['reference']);
  expect(answer.body.reference).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const { selfReferrals } = (await app.ingrid.ask(intakeRoutes.readQueue, {})).body;
  expect(selfReferrals).toMatchObject([{ called: 'Zenobia', reference: answer.body.reference }]);
  expect((await app.rosa.ask(intakeRoutes.readQueue, {})).body.selfReferrals).toEqual([]);
  const found = await app.ingrid.ask(clientRoutes.findClients, { query: { q: 'Zenobia' } });
  expect(found.body.people).toEqual([]);
  const { rows } = await app.admin.query(
    `SELECT actor_kind, actor_id, ip FROM audit_events WHERE what = 'self-referral' AND action = 'create'`,
  );
  expect(rows).toEqual([{ actor_kind: 'visitor', actor_id: programs.stroke, ip: null }]);
});

it('they are told what is missing, and asked for no more than they want to give', async () => {
  const send = (change: object) =>
    app.nobody.send('POST', `/public-pages/${page}/self-referrals`, { ...said, ...change });
  expect((await send({ called: ' ' })).fields).toEqual(['body.called']);
  expect((await send({ inDanger: undefined })).fields).toEqual(['body.inDanger']);
  expect((await send({ contactWay: 'email', contactAt: 'somewhere' })).fields).toEqual(['body.contactAt']);
  expect((await send({ contactWay: 'email', contactAt: 'me@mail.example,you@mail.example' })).fields).toEqual(
    ['body.contactAt'],
  );
  expect((await send({ contactWay: 'call' })).fields).toEqual(['body.contactAt']);
  expect((await send({ familyName: 'Doe' })).status).toBe(400);
  expect((await send({ words: 'x'.repeat(30_000) })).status).toBe(413);
  expect((await app.nobody.send('POST', '/public-pages/nothing/self-referrals', said)).status).toBe(404);
});

it('danger is mailed at once to whoever decides, supervisors too, without a word about the person', async () => {
  await aPublicPage(app, [people.rosa.id]);
  await aSelfReferral(app, { inDanger: true, called: 'Petra', words: 'He is at the door.' });
  await aSelfReferral(app);
  const { rows } = await app.admin.query(
    `SELECT w.name, m.subject, m.body FROM mails m JOIN workers w ON w.email = m.to_address WHERE m.kind = 'danger' ORDER BY w.name`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['Dana Whitfield', 'Ingrid Solberg', 'Rosa Delgado']);
  for (const { subject, body } of rows) expect(`${subject}${body}`).not.toMatch(/Petra|door/);
  expect((await app.rosa.ask(intakeRoutes.readQueue, {})).body.selfReferrals[0]).toMatchObject({
    inDanger: true,
  });
  expect((await app.rosa.ask(intakeRoutes.readAtTheDoor, {})).body).toMatchObject({ inDanger: 1 });
  expect((await app.ingrid.ask(intakeRoutes.readQueue, {})).body.selfReferrals).toEqual([]);
});

it('a machine that fills in what nobody sees is thanked, and nothing of it is kept', async () => {
  const before = await kept();
  expect(await aSelfReferral(app, { website: 'https://spam.example' })).toMatch(/^....-....$/);
  expect(await kept()).toBe(before);
});

it('one address cannot write without end, and is nowhere to be read', async () => {
  await freshDay();
  for (let times = 0; times < messagesADay; times += 1) await aSelfReferral(app);
  const body = { ...said, opened: await openedAMinuteAgo(app) };
  const refused = await app.nobody.ask(intakeRoutes.referOneself, { params, body });
  expect([refused.status, refused.problem.code]).toEqual([429, 'too-many']);
  const { rows } = await app.admin.query(
    'SELECT length(address_hash) AS length, times FROM self_referral_attempts',
  );
  expect(rows).toEqual([{ length: 32, times: messagesADay }]);
  app.clock.now = new Date('2026-11-23T18:00:00Z');
  await aSelfReferral(app);
  app.clock.now = new Date('2026-11-25T18:00:00Z');
  await aSelfReferral(app);
  expect((await app.admin.query('SELECT count(*)::int AS n FROM self_referral_attempts')).rows[0].n).toBe(1);
});

it('whoever holds the address of a page sees no row of any table behind it', async () => {
  const visitor = new pg.Client(app.urls.appUrl);
  await visitor.connect();
  try {
    await visitor.query('BEGIN');
    const { rows: presented } = await visitor.query('SELECT access.present_page($1) AS actor', [page]);
    expect(presented[0].actor.kind).toBe('visitor');
    const { rows: tables } = await visitor.query(`
      SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND c.relname <> 'idempotency_keys' AND has_table_privilege(c.oid, 'SELECT')`);
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables)
      expect((await visitor.query(`SELECT count(*)::int AS n FROM ${name}`)).rows[0].n, name).toBe(0);
  } finally {
    await visitor.end();
  }
});
