import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { sharingRoutes } from '#features/sharing/contract.ts';
import { createPool } from '#platform/db/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import type { Caller } from '#tests/support/caller.ts';
import { type ReferralDetail, referralRoutes } from './contract.ts';
import { aLink } from './testing.ts';

let app: TestApp;
let service: { serviceId: string; organizationId: string };
let referral: ReferralDetail;
let token: string;
let partner: Caller;
const by = 'Sam at the desk';
beforeAll(async () => {
  app = await startTestApp();
  service = await aService(app.rosa);
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ referral, token } = await aSentReferral());
  partner = app.partner(token);
});

async function aSentReferral() {
  const { clientId, caseId } = await anIntake(app.rosa, {
    phone: '555-0142',
    address: '4 River St',
    whatMatters: 'Only for us',
  });
  const { id: needId } = await aNeed(app.rosa, clientId, caseId);
  return aLink(app.rosa, clientId, { needId, serviceId: service.serviceId });
}

const params = () => ({ clientId: referral.clientId, referralId: referral.id });
const seenByRosa = async () => (await app.rosa.ask(referralRoutes.readReferral, { params: params() })).body;

it('a provider without an account reads what was told, the notice, how far the yes reaches, and whom to call', async () => {
  const read = await partner.ask(referralRoutes.readByLink, {});
  expect(read.body).toMatchObject({
    status: 'requested',
    told: {
      request: referral.request,
      person: { name: 'Amal Karimi', phone: '555-0142', address: null },
      plan: null,
    },
    notices: [expect.stringContaining('agreed to it')],
    consent: { purpose: 'referral', categories: ['contact', 'needs'] },
    host: {
      agency: 'Riverbend Community Services',
      worker: 'Rosa Delgado',
      service: 'Physical therapy at home',
    },
    events: [],
  });
  for (const secret of ['Only for us', 'River St', referral.clientId])
    expect(read.text).not.toContain(secret);
});

it('accepts, offers an appointment, begins, says what was received and how it ended; the worker sees each by name', async () => {
  await partner.ask(referralRoutes.acceptByLink, { body: { by, note: 'Happy to.' } });
  await partner.ask(referralRoutes.appointByLink, {
    body: { by, startsAt: '2026-11-25T16:00:00Z', place: 'At her home' },
  });
  await partner.ask(referralRoutes.startByLink, { body: { by } });
  await partner.ask(referralRoutes.serveByLink, {
    body: { by, receivedOn: '2026-11-21', quantity: 1.5, unit: 'hours' },
  });
  const ended = await partner.ask(referralRoutes.endByLink, {
    body: { by, outcome: 'completed', contactMade: true },
  });
  expect([ended.body.status, ended.body.moves]).toEqual(['completed', []]);
  const seen = await seenByRosa();
  expect(seen).toMatchObject({
    status: 'completed',
    appointments: [{ title: 'Lakeside Rehabilitation', place: 'At her home', madeBy: 'partner' }],
    servicesReceived: [{ quantity: 1.5, unit: 'hours', by, side: 'partner' }],
    facts: {
      contactMade: { value: true, by },
      serviceReceived: { value: true, by },
      needMet: null,
      experience: null,
    },
    factsMissing: ['need_met', 'experience'],
    turn: 'us',
  });
  expect(
    seen.events.filter(({ kind }) => kind === 'status').map(({ toStatus, by: who }) => [toStatus, who]),
  ).toEqual([
    ['requested', 'Rosa Delgado'],
    ['accepted', by],
    ['in_progress', by],
    ['completed', by],
  ]);
});

it('cannot say whether the need is met or how it was: that is the person’s to tell', async () => {
  await partner.ask(referralRoutes.acceptByLink, { body: { by, note: null } });
  const answer = await partner.send('POST', '/partner/referral/outcome', {
    by,
    outcome: 'completed',
    needMet: 'yes',
  });
  expect([answer.status, (await seenByRosa()).status]).toEqual([400, 'accepted']);
});

it('an answer sent twice because the network broke counts once', async () => {
  const body = { by, text: 'We will call on Monday.' };
  const ask = () => partner.ask(referralRoutes.writeByLink, { body, key: 'again' });
  const [first, second] = [await ask(), await ask()];
  expect(second.text).toBe(first.text);
  expect((await seenByRosa()).events.filter(({ kind }) => kind === 'message')).toHaveLength(1);
});

it('puts the person on a waiting list with the day and the place, and the clock waits for that day', async () => {
  await partner.ask(referralRoutes.waitByLink, {
    body: { by, note: null, expectedOn: '2027-01-15', waitPosition: 4 },
  });
  expect(await seenByRosa()).toMatchObject({
    status: 'wait_listed',
    expectedOn: '2027-01-15',
    waitPosition: 4,
    answerDueAt: '2027-01-16T06:00:00+00:00',
  });
});

it('declines with a reason, and then reads nothing about the person any more', async () => {
  const without = await partner.send('POST', '/partner/referral/refusal', { by });
  expect([without.status, without.fields]).toEqual([400, ['body.reason']]);
  const declined = await partner.ask(referralRoutes.refuseByLink, {
    body: { by, reason: 'We do not do home visits.' },
  });
  expect([declined.body.status, declined.body.told]).toEqual(['rejected', null]);
  expect(declined.text).not.toContain('Amal');
  expect(await seenByRosa()).toMatchObject({ status: 'rejected', statusReason: 'We do not do home visits.' });
});

it('writes a message and it becomes our move; our answer makes it theirs again', async () => {
  await partner.ask(referralRoutes.writeByLink, { body: { by, text: 'Which floor does she live on?' } });
  expect(await seenByRosa()).toMatchObject({ turn: 'us' });
  app.clock.now = new Date('2026-11-22T18:05:00Z');
  await app.rosa.ask(referralRoutes.writeToProvider, { params: params(), body: { text: 'The third.' } });
  expect(await seenByRosa()).toMatchObject({ turn: 'provider' });
  const { events } = (await partner.ask(referralRoutes.readByLink, {})).body;
  expect(events.map(({ text, side }) => [side, text])).toEqual([
    ['partner', 'Which floor does she live on?'],
    ['worker', 'The third.'],
  ]);
  app.clock.now = new Date('2026-11-22T18:00:00Z');
});

it('what we note for ourselves and what the person thought of it is not the provider’s to read', async () => {
  await app.rosa.ask(referralRoutes.noteCall, {
    params: params(),
    body: { text: 'The desk was rude on the phone.' },
  });
  await app.rosa.ask(referralRoutes.tellFacts, {
    params: params(),
    body: { experience: 'They made me feel small.', experienceRating: 1, needMet: 'no' },
  });
  const read = await partner.ask(referralRoutes.readByLink, {});
  for (const secret of ['rude', 'feel small', 'experience']) expect(read.text).not.toContain(secret);
  expect(read.body.events).toEqual([]);
});

it('every look and every answer is on record, as the link’s', async () => {
  await partner.ask(referralRoutes.readByLink, {});
  await partner.ask(referralRoutes.acceptByLink, { body: { by, note: null } });
  await partner.ask(referralRoutes.readByLink, {});
  const [link] = (await seenByRosa()).links;
  expect(link).toMatchObject({ timesOpened: 2, live: true });
  const { rows } = await app.admin.query(
    `SELECT action, actor_id FROM audit_events WHERE actor_kind = 'partner' AND client_ids @> $1 ORDER BY at`,
    [[referral.clientId]],
  );
  expect(rows).toEqual(['read', 'change', 'read'].map((action) => ({ action, actor_id: link?.id })));
});

describe('a link that does not open', () => {
  const setLink = (change: string) =>
    app.admin.query(`UPDATE referral_links SET ${change} WHERE referral_id = $1`, [referral.id]);
  const answers = async (given: string) => {
    const who = app.partner(given);
    const all = await Promise.all([
      who.ask(referralRoutes.readByLink, {}),
      who.ask(referralRoutes.acceptByLink, { body: { by, note: null } }),
    ]);
    return all.map(({ status, text }) => [status, JSON.stringify({ ...JSON.parse(text), requestId: '' })]);
  };

  it('says the same whether it expired, was revoked, is unknown or is no link at all', async () => {
    await setLink(`expires_at = now() - interval '1 second'`);
    const expired = await answers(token);
    await setLink(`expires_at = now() + interval '1 day', revoked_at = now()`);
    const revoked = await answers(token);
    expect(expired).toEqual(revoked);
    for (const garbage of [
      '',
      'x',
      token.slice(1),
      `${token}x`,
      "' OR true --",
      'ü'.repeat(30),
      'a'.repeat(500),
    ])
      expect(await answers(encodeURI(garbage)), garbage).toEqual(expired);
    expect(expired[0]).toEqual([401, expect.stringContaining('This link no longer works')]);
    expect((await seenByRosa()).status).toBe('requested');
  });

  it('ends at once when the consent it rests on is withdrawn, and what was told is still listed', async () => {
    const { consents } = (await app.rosa.ask(sharingRoutes.readSharing, { params: params() })).body;
    const consentId = consents.find(({ kind }) => kind === 'sharing')?.id ?? '';
    await app.rosa.ask(sharingRoutes.withdrawConsent, {
      params: { ...params(), consentId },
      body: { reason: 'I changed my mind.' },
    });
    expect((await partner.ask(referralRoutes.readByLink, {})).status).toBe(401);
    const after = (await app.rosa.ask(sharingRoutes.readSharing, { params: params() })).body;
    expect(after.disclosures).toHaveLength(1);
    expect(
      (await app.rosa.ask(referralRoutes.writeToProvider, { params: params(), body: { text: 'Hello?' } }))
        .problem.code,
    ).toBe('no-consent');
  });

  it('ends at once when a worker ends it', async () => {
    const linkId = (await seenByRosa()).links[0]?.id ?? '';
    const revoke = () => app.rosa.ask(referralRoutes.revokeLink, { params: { ...params(), linkId } });
    expect((await revoke()).body.links).toMatchObject([{ live: false }]);
    expect((await partner.ask(referralRoutes.readByLink, {})).status).toBe(401);
    expect((await revoke()).problem.code).toBe('link-over');
  });

  it('opens no other referral, whatever is sent along, and no door of staff', async () => {
    const other = await aSentReferral();
    const { status } = await partner.send('POST', '/partner/referral/acceptance', {
      by,
      referralId: other.referral.id,
      clientId: other.referral.clientId,
    });
    expect(status).toBe(400);
    await partner.ask(referralRoutes.acceptByLink, { body: { by, note: null } });
    const untouched = await app.admin.query('SELECT status FROM referrals WHERE id = $1', [
      other.referral.id,
    ]);
    expect(untouched.rows[0].status).toBe('requested');
    for (const path of [
      `/clients/${referral.clientId}`,
      `/clients/${referral.clientId}/referrals/${referral.id}`,
      `/clients/${referral.clientId}/sharing`,
    ])
      expect((await partner.send('GET', path)).status, path).toBe(401);
  });
});

it('even SQL of the application, with a link’s secret, reaches what was told and nothing else, not even the row of the referral', async () => {
  await aSentReferral();
  await app.rosa.ask(referralRoutes.noteCall, { params: params(), body: { text: 'For us.' } });
  const pool = createPool({ url: app.urls.appUrl, size: 1 });
  const counted = await inTransaction(pool, { kind: 'link', token }, async (tx) => {
    const tables = [
      'clients',
      'cases',
      'needs',
      'steps',
      'goals',
      'consents',
      'notes',
      'contacts',
      'workers',
      'agencies',
      'referral_links',
      'client_access',
      'field_history',
      'referrals',
      'disclosures',
      'referral_events',
    ];
    const counts: Record<string, number> = {};
    for (const table of tables)
      counts[table] =
        (await tx.line.send<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? 0;
    return { value: counts };
  });
  await pool.end();
  const { disclosures, referral_events: own, ...rest } = counted;
  expect([disclosures, own]).toEqual([1, 0]);
  expect(
    Object.values(rest).every((count) => count === 0),
    JSON.stringify(rest),
  ).toBe(true);
});
