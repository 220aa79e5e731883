import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { type ReferralDetail, referralRoutes } from './contract.ts';
import { aLink } from './testing.ts';

let app: TestApp;
let serviceId: string;
let referral: ReferralDetail;
let params: { clientId: string; referralId: string };
beforeAll(async () => {
  app = await startTestApp();
  ({ serviceId } = await aService(app.rosa));
});
afterAll(() => app.close());
beforeEach(async () => {
  const { clientId, caseId } = await anIntake(app.rosa);
  const { id: needId } = await aNeed(app.rosa, clientId, caseId);
  ({ referral } = await aLink(app.rosa, clientId, { needId, serviceId }));
  params = { clientId, referralId: referral.id };
});

it('the four facts are kept apart, each with when and by whom, and asked for when it is completed', async () => {
  await app.rosa.ask(referralRoutes.moveReferral, { params, body: { to: 'accepted' } });
  const completed = (await app.rosa.ask(referralRoutes.moveReferral, { params, body: { to: 'completed' } }))
    .body;
  expect([completed.turn, completed.factsMissing]).toEqual([
    'us',
    ['contact_made', 'service_received', 'need_met', 'experience'],
  ]);
  await app.rosa.ask(referralRoutes.tellFacts, {
    params,
    body: { contactMade: true, serviceReceived: false },
  });
  const told = await app.ingrid.ask(referralRoutes.tellFacts, {
    params,
    body: { needMet: 'partly', experience: 'They were kind.', experienceRating: 4 },
  });
  expect(told.body).toMatchObject({
    facts: {
      contactMade: { value: true, by: 'Rosa Delgado' },
      serviceReceived: { value: false, by: 'Rosa Delgado' },
      needMet: { value: 'partly', by: 'Ingrid Solberg' },
      experience: { value: { words: 'They were kind.', rating: 4 }, by: 'Ingrid Solberg' },
    },
    factsMissing: [],
    turn: 'nobody',
  });
  expect((await app.rosa.ask(referralRoutes.tellFacts, { params, body: {} })).fields).toEqual(['body']);
});

it('what was received is recorded each time, never for a day to come, and answers whether anything was', async () => {
  await app.rosa.ask(referralRoutes.moveReferral, { params, body: { to: 'accepted' } });
  const tomorrow = await app.rosa.ask(referralRoutes.recordService, {
    params,
    body: { receivedOn: '2026-11-23' },
  });
  expect([tomorrow.status, tomorrow.fields]).toEqual([422, ['body.receivedOn']]);
  const body = { receivedOn: '2026-11-20', quantity: 2, unit: 'hours', note: 'Stairs, with a rail.' };
  const seen = (await app.rosa.ask(referralRoutes.recordService, { params, body })).body;
  expect(seen.servicesReceived).toMatchObject([{ ...body, by: 'Rosa Delgado' }]);
  expect(seen.facts.serviceReceived).toMatchObject({ value: true });
});

it('an appointment with the provider lies ahead, and news is due two days after it', async () => {
  await app.rosa.ask(referralRoutes.moveReferral, { params, body: { to: 'accepted' } });
  const at = (startsAt: string) =>
    app.rosa.ask(referralRoutes.arrangeAppointment, { params, body: { startsAt } });
  expect((await at('2026-11-22T17:00:00Z')).fields).toEqual(['body.startsAt']);
  expect((await at('2200-12-31T00:00:00-12:00')).fields, 'no room for news').toEqual(['body.startsAt']);
  const seen = (await at('2026-12-01T03:30:00Z')).body;
  expect(seen.appointments).toMatchObject([{ title: 'Lakeside Rehabilitation', madeBy: 'worker' }]);
  expect(new Date(seen.answerDueAt).toISOString(), 'the evening before, in Chicago').toBe(
    '2026-12-03T06:00:00.000Z',
  );
});

it('a reminder goes out with a fresh link and no name, and gives the provider two days', async () => {
  await app.admin.query(`UPDATE referrals SET answer_due_at = '2026-11-15' WHERE id = $1`, [referral.id]);
  expect((await app.rosa.ask(referralRoutes.readReferral, { params })).body.silentSince).not.toBeNull();
  const reminded = (
    await app.rosa.ask(referralRoutes.remindProvider, { params, body: { email: 'desk@lakeside.example' } })
  ).body;
  expect([reminded.silentSince, reminded.links.length]).toEqual([null, 2]);
  expect(reminded.events.map(({ kind }) => kind)).toContain('reminder');
  const { rows } = await app.admin.query('SELECT subject, body FROM mails ORDER BY created_at DESC LIMIT 1');
  expect(rows[0].subject).toBe('A referral from Riverbend Community Services waits for your word');
  expect(rows[0].body).not.toContain('Amal');
});

it('a link lives no longer than the consent on which it rests', async () => {
  const { rows } = await app.admin.query(
    `SELECT expires_at - created_at < interval '40 days' AS month FROM referral_links WHERE referral_id = $1`,
    [referral.id],
  );
  expect(rows).toEqual([{ month: true }]);
  await app.admin.query(`UPDATE consents SET expires_on = '2026-11-24' WHERE client_id = $1`, [
    params.clientId,
  ]);
  const { referral: linked, url } = (await app.rosa.ask(referralRoutes.makeLink, { params, body: {} })).body;
  expect(url).toMatch(/^http:\/\/localhost:3000\/partner\/referral#[\w-]{43}$/);
  expect(linked.links.map(({ expiresAt }) => new Date(expiresAt).toISOString())).toContain(
    '2026-11-25T06:00:00.000Z',
  );
});

it('administrators and auditors are refused, colleagues and strangers find nothing, and nothing changes', async () => {
  const before = (await app.rosa.ask(referralRoutes.readReferral, { params })).body;
  const path = `/clients/${params.clientId}/referrals`;
  const one = `${path}/${params.referralId}`;
  const tries: [method: 'GET' | 'POST' | 'PATCH', path: string, body?: object][] = [
    ['GET', path],
    ['GET', one],
    ['PATCH', one, { urgency: 'today' }],
    ['POST', `${one}/sending`, { how: 'link' }],
    ['POST', `${one}/links`, {}],
    ['POST', `${one}/links/${before.links[0]?.id}/revocation`],
    ['POST', `${one}/reminders`, { email: 'a@b.example' }],
    ['POST', `${one}/status-changes`, { to: 'accepted' }],
    ['POST', `${one}/messages`, { text: 'Hello' }],
    ['POST', `${one}/calls`, { text: 'Hello' }],
    ['POST', `${one}/facts`, { contactMade: true }],
    ['POST', `${one}/services-received`, { receivedOn: '2026-11-20' }],
    ['POST', `${one}/appointments`, { startsAt: '2026-12-01T03:30:00Z' }],
    ['POST', path, { needId: before.need?.id, serviceId, request: 'Please.' }],
  ];
  for (const [method, address, body] of tries) {
    const statusFor = async (who: 'ade' | 'noor' | 'marcus' | 'stranger' | 'nobody') =>
      (await app[who].send(method, address, body, { ifMatch: 1 })).status;
    for (const who of ['ade', 'noor'] as const)
      expect(await statusFor(who), `${who} ${method} ${address}`).toBe(403);
    for (const who of ['marcus', 'stranger'] as const)
      expect(await statusFor(who), `${who} ${method} ${address}`).toBe(404);
    expect(await statusFor('nobody')).toBe(401);
  }
  expect((await app.rosa.ask(referralRoutes.readReferral, { params })).body).toEqual(before);
  const other = { ...params, referralId: newId() };
  expect((await app.rosa.ask(referralRoutes.readReferral, { params: other })).status).toBe(404);
});
