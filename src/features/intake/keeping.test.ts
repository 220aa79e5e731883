import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { createPool } from '#platform/db/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { testNow } from '#tests/support/application.ts';
import { programs } from '#tests/support/people.ts';
import { intakeRoutes } from './contract.ts';
import { selfReferralEraser } from './index.ts';
import { aPublicPage, aSelfReferral, page } from './testing.ts';

let app: TestApp;
let pool: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.workerUrl, size: 1 });
  await aPublicPage(app);
});
afterAll(async () => {
  await pool.end();
  await app.close();
});
beforeEach(async () => {
  app.clock.now = testNow;
  await app.admin.query(
    'DELETE FROM self_referral_attempts; DELETE FROM self_referrals; DELETE FROM self_referral_erasures',
  );
});

const erase = () => selfReferralEraser(pool, () => app.clock.now)();
const after = (days: number) => {
  app.clock.now = new Date(testNow.getTime() + days * 86_400_000);
};
const find = async (reference: string, who: 'ingrid' | 'rosa' = 'ingrid') =>
  (await app[who].ask(intakeRoutes.findSelfReferral, { query: { reference } })).body.found;
const written = async (given: Parameters<typeof aSelfReferral>[1] = {}) => {
  const [one] = await find(await aSelfReferral(app, given));
  if (!one) throw new Error('it is not there');
  return one;
};
const settings = async () => (await app.ade.ask(intakeRoutes.readIntakeSettings, {})).body;
const setAside = (selfReferralId: string) =>
  app.ingrid.ask(intakeRoutes.setAsideSelfReferral, {
    params: { selfReferralId },
    body: { reason: 'She does not want it any more' },
  });
const everywhere = async (words: string) => {
  const { rows } = await app.admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'idempotency_keys'`,
  );
  const found = await Promise.all(
    rows.map(async ({ name }) => {
      const { rowCount } = await app.admin.query(`SELECT FROM ${name} t WHERE t::text LIKE $1`, [
        `%${words}%`,
      ]);
      return rowCount === 0 ? [] : [name];
    }),
  );
  return found.flat();
};

it('what was decided is erased after 180 days, whatever became of it, and no word of it stays anywhere', async () => {
  const aside = await written({ called: 'Xanthippe', words: 'Xanthippe was here' });
  const shown = await written({ contactWay: 'email', contactAt: 'xanthippe@example.org' });
  const takenIn = await written({ called: 'Xanthippe' });
  await setAside(aside.id);
  await app.ingrid.ask(intakeRoutes.redirectSelfReferral, {
    params: { selfReferralId: shown.id },
    body: { reason: 'Xanthippe lives elsewhere', serviceName: 'Lakeside Shelter' },
  });
  await app.ingrid.ask(intakeRoutes.tellSelfReferred, {
    params: { selfReferralId: shown.id },
    body: { how: 'mail', words: 'Please call, Xanthippe.' },
  });
  await anIntake(app.ingrid, { selfReferralId: takenIn.id, givenName: 'Somebody' });
  expect(await everywhere('anthippe')).toEqual(expect.arrayContaining(['mails', 'self_referrals']));
  after(180);
  await erase();
  expect(await find(aside.reference)).toHaveLength(1);
  after(181);
  await erase();
  await erase();
  expect(await everywhere('anthippe')).toEqual([]);
  const { kept, erasures } = await settings();
  expect(kept).toEqual({ undecided: 0, oldestAt: null, decided: 0 });
  expect(erasures.map(({ endedAs, number, why }) => `${number} ${endedAs} ${why}`).toSorted()).toEqual([
    '1 redirected kept_long_enough',
    '1 set_aside kept_long_enough',
    '1 taken_in kept_long_enough',
  ]);
});

it('each erasing is on record: by whom, which, how many and why', async () => {
  const one = await written();
  await setAside(one.id);
  after(200);
  await erase();
  const { rows } = await app.admin.query(
    `SELECT actor_kind, subject_ids, detail FROM audit_events WHERE what = 'self-referral' AND action = 'remove' AND $1 = ANY (subject_ids)`,
    [one.id],
  );
  const detail = { why: 'kept_long_enough', days: 180, number: 1 };
  expect(rows).toEqual([{ actor_kind: 'system', subject_ids: [one.id], detail }]);
});

it('what nobody has decided about is never erased, and the administrator sees that it waits', async () => {
  await aSelfReferral(app);
  after(900);
  await erase();
  const { kept } = await settings();
  expect(kept).toEqual({ undecided: 1, oldestAt: expect.stringMatching(/^2026-11-22T/), decided: 0 });
});

it('the agency says for how many days', async () => {
  const { settings: before } = await settings();
  const change = (keepDays: number) =>
    app.ade.ask(intakeRoutes.changeIntakeSettings, {
      body: { emergencyNumbers: before.emergencyNumbers, leaveTo: before.leaveTo, keepDays },
      ifMatch: before.version,
    });
  for (const wrong of [0, 1096, 2.5])
    expect((await change(wrong)).fields, String(wrong)).toEqual(['body.keepDays']);
  expect((await change(30)).body.keepDays).toBe(30);
  expect((await app.nobody.ask(intakeRoutes.readPublicPage, { params: { page } })).body.keepDays).toBe(30);
  const one = await written();
  await setAside(one.id);
  after(31);
  await erase();
  expect(await find(one.reference)).toEqual([]);
});

it('how often an address wrote is forgotten even when nobody writes again', async () => {
  await aSelfReferral(app);
  const attempts = async () => (await app.admin.query('SELECT FROM self_referral_attempts')).rowCount;
  after(1);
  await erase();
  expect(await attempts()).toBe(1);
  after(2);
  await erase();
  expect(await attempts()).toBe(0);
});

it('whoever decides erases at once what somebody asks to be forgotten, or what is advertising; nobody else can', async () => {
  const one = await written({ called: 'Xanthippe' });
  const params = { selfReferralId: one.id };
  const ask = (who: 'ingrid' | 'rosa' | 'ade' | 'stranger') =>
    app[who].ask(intakeRoutes.eraseSelfReferral, { params, body: { because: 'they_asked' } });
  expect((await ask('rosa')).status).toBe(404);
  expect((await ask('stranger')).status).toBe(404);
  expect((await ask('ade')).status).toBe(403);
  const wrong = await app.ingrid.send('POST', `/self-referrals/${one.id}/erasure`, { because: 'no time' });
  expect(wrong.fields).toEqual(['body.because']);
  expect((await ask('ingrid')).status).toBe(204);
  expect((await ask('ingrid')).status).toBe(404);
  expect(await everywhere('anthippe')).toEqual([]);
  expect((await settings()).erasures).toMatchObject([
    { endedAs: 'set_aside', why: 'they_asked', number: 1, program: { id: programs.stroke } },
  ]);
});

it('a repeated request is not answered with what was erased since', async () => {
  const one = await written({ words: 'Xanthippe was here' });
  const params = { selfReferralId: one.id };
  const aside = () =>
    app.ingrid.ask(intakeRoutes.setAsideSelfReferral, { params, body: { reason: 'Twice' }, key: 'twice' });
  expect((await aside()).text).toContain('Xanthippe');
  expect((await aside()).status).toBe(201);
  await app.ingrid.ask(intakeRoutes.eraseSelfReferral, { params, body: { because: 'they_asked' } });
  const { rows } = await app.admin.query(`SELECT FROM idempotency_keys WHERE answer LIKE '%Xanthippe%'`);
  expect(rows).toEqual([]);
  const again = await aside();
  expect([again.status, again.text.includes('Xanthippe')]).toEqual([404, false]);
});

it('a reference said on the telephone finds what was written, decided or not, for those who decide', async () => {
  const one = await written({ called: 'Sunny' });
  await setAside(one.id);
  const said = one.reference.toLowerCase().replace('-', ' ');
  expect(await find(said)).toMatchObject([{ id: one.id, endedAs: 'set_aside', called: 'Sunny' }]);
  expect(await find(said, 'rosa')).toEqual([]);
  const short = await app.ingrid.ask(intakeRoutes.findSelfReferral, { query: { reference: 'KM4' } });
  expect(short.fields).toEqual(['query.reference']);
  expect((await app.noor.ask(intakeRoutes.findSelfReferral, { query: { reference: said } })).status).toBe(
    403,
  );
  const { rows } = await app.admin.query(
    `SELECT action FROM audit_events WHERE what = 'self-referral' AND action = 'search' AND $1 = ANY (subject_ids)`,
    [one.id],
  );
  expect(rows.length).toBeGreaterThan(0);
});
