import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { anOrganization, aService } from '#features/directory/testing.ts';
import { sharingRoutes } from '#features/sharing/contract.ts';
import { aConsent } from '#features/sharing/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import type { Caller } from '#tests/support/caller.ts';
import { programs } from '#tests/support/people.ts';
import { referralRoutes } from './contract.ts';
import { aReferral } from './testing.ts';

let app: TestApp;
let service: { serviceId: string; organizationId: string };
beforeAll(async () => {
  app = await startTestApp();
  service = await aService(app.rosa);
});
afterAll(() => app.close());

async function draft(who: Caller = app.rosa, need: object = {}, programId = programs.stroke) {
  const { clientId, caseId } = await anIntake(who, { phone: '555-0142', programId });
  const { id: needId } = await aNeed(who, clientId, caseId, need);
  const referral = await aReferral(who, clientId, { needId, serviceId: service.serviceId });
  const params = { clientId, referralId: referral.id };
  return {
    clientId,
    params,
    referral,
    send: () => who.ask(referralRoutes.sendReferral, { params, body: { how: 'link' } }),
  };
}

const told = async (referralId: string) =>
  (await app.admin.query('SELECT count(*)::int AS n FROM disclosures WHERE referral_id = $1', [referralId]))
    .rows[0].n;

describe('nothing leaves without consent:', () => {
  const refused = async (prepare: (clientId: string) => Promise<unknown>) => {
    const { clientId, params, send } = await draft();
    await prepare(clientId);
    const answer = await send();
    expect([answer.status, answer.problem.code, answer.fields]).toEqual([422, 'no-consent', ['consent']]);
    expect(await told(params.referralId)).toBe(0);
    const links = await app.admin.query('SELECT FROM referral_links WHERE referral_id = $1', [
      params.referralId,
    ]);
    expect(links.rowCount).toBe(0);
    const still = (await app.rosa.ask(referralRoutes.readReferral, { params })).body;
    expect(still.status).toBe('draft');
    return [still.consent.absence, answer.problem.detail] as const;
  };

  it('none was asked for', async () => {
    expect(await refused(async () => undefined)).toEqual([
      'none',
      expect.stringContaining('have not been asked'),
    ]);
  });
  it('it has expired', async () => {
    const yesterday = { organizationId: service.organizationId, expiresOn: '2026-11-21' };
    expect((await refused((clientId) => aConsent(app.rosa, clientId, yesterday)))[0]).toBe('expired');
  });
  it('it was withdrawn', async () => {
    const withdrawn = async (clientId: string) => {
      const { id: consentId } = await aConsent(app.rosa, clientId, {
        organizationId: service.organizationId,
      });
      await app.rosa.ask(sharingRoutes.withdrawConsent, {
        params: { clientId, consentId },
        body: { reason: 'No more.' },
      });
    };
    expect((await refused(withdrawn))[0]).toBe('withdrawn');
  });
  it('it is for another organization', async () => {
    const organizationId = await anOrganization(app.rosa, { name: 'Somebody else' });
    expect((await refused((clientId) => aConsent(app.rosa, clientId, { organizationId })))[0]).toBe('none');
  });
  it('it is for another purpose', async () => {
    const other = { organizationId: service.organizationId, purpose: 'payment' as const };
    expect((await refused((clientId) => aConsent(app.rosa, clientId, other)))[0]).toBe('other purpose');
  });
  it('it leaves out a category', async () => {
    const less = { organizationId: service.organizationId, categories: ['needs' as const] };
    expect((await refused((clientId) => aConsent(app.rosa, clientId, less)))[0]).toBe('not everything');
  });
  it('two consents that only cover it together do not count', async () => {
    const halves = async (clientId: string) => {
      for (const category of ['contact', 'needs'] as const)
        await aConsent(app.rosa, clientId, {
          organizationId: service.organizationId,
          categories: [category],
        });
    };
    expect((await refused(halves))[0]).toBe('not everything');
  });
  it('the need is protected and the consent does not say so', async () => {
    const { clientId, send, referral } = await draft(
      app.marcus,
      { sensitivity: 'mental_health' },
      programs.veterans,
    );
    expect(referral).toMatchObject({
      sensitivity: 'mental_health',
      categories: ['contact', 'needs', 'mental_health'],
    });
    await aConsent(app.marcus, clientId, { organizationId: service.organizationId });
    expect((await send()).status).toBe(422);
    await aConsent(app.marcus, clientId, {
      organizationId: service.organizationId,
      categories: ['contact', 'needs', 'mental_health'],
    });
    expect((await send()).status).toBe(201);
  });
});

it('what was told is listed for the person: word for word, on which consent, with the notice, and it never changes after', async () => {
  const { clientId, params, referral, send } = await draft(app.rosa, {
    words: 'I am afraid of every letter.',
  });
  const consent = await aConsent(app.rosa, clientId, { organizationId: service.organizationId });
  await send();
  await app.admin.query(`UPDATE clients SET given_name = 'Changed' WHERE id = $1`, [clientId]);
  const { disclosures } = (await app.rosa.ask(sharingRoutes.readSharing, { params: { clientId } })).body;
  expect(disclosures).toMatchObject([
    {
      recipient: 'Lakeside Rehabilitation',
      purpose: 'referral',
      categories: ['contact', 'needs'],
      how: 'link',
      consentId: consent.id,
      referralId: referral.id,
      by: { name: 'Rosa Delgado' },
      content: {
        request: referral.request,
        person: { name: 'Amal Karimi', phone: '555-0142' },
        need: { words: 'I am afraid of every letter.' },
        plan: null,
      },
      notices: [expect.stringContaining('agreed to it')],
    },
  ]);
  expect((await app.rosa.ask(referralRoutes.readReferral, { params })).body.told.person?.name).toBe(
    'Amal Karimi',
  );
});

it('substance use goes out with the sentence of 42 CFR 2.32', async () => {
  const { clientId, params, send } = await draft();
  await app.admin.query(`UPDATE workers SET clearances = '{substance_use}' WHERE name = 'Rosa Delgado'`);
  await app.admin.query(`UPDATE needs SET sensitivity = 'substance_use' WHERE client_id = $1`, [clientId]);
  await aConsent(app.rosa, clientId, {
    organizationId: service.organizationId,
    categories: ['contact', 'needs', 'substance_use'],
  });
  expect((await send()).status).toBe(201);
  const { rows } = await app.admin.query(
    'SELECT notice, sensitivity FROM disclosures WHERE referral_id = $1',
    [params.referralId],
  );
  expect(rows).toEqual([
    { notice: expect.stringContaining('42 CFR part 2 prohibits'), sensitivity: 'substance_use' },
  ]);
  await app.admin.query(`UPDATE workers SET clearances = '{}' WHERE name = 'Rosa Delgado'`);
  expect((await app.rosa.ask(referralRoutes.readReferral, { params })).status).toBe(404);
});

it('the letter to the provider names nobody and carries a link whose secret no log sees; only its hash is kept', async () => {
  const { clientId, params } = await draft();
  await aConsent(app.rosa, clientId, { organizationId: service.organizationId });
  const body = { how: 'link', email: 'Desk@Lakeside.example' } as const;
  const answer = await app.rosa.ask(referralRoutes.sendReferral, { params, body });
  expect(answer.body.url).toBeNull();
  const mail = (
    await app.admin.query(
      `SELECT * FROM mails WHERE to_address = 'desk@lakeside.example' ORDER BY created_at DESC LIMIT 1`,
    )
  ).rows[0];
  for (const secret of ['Amal', 'Karimi', '555-0142', 'stairs', 'rent'])
    expect(`${mail.subject} ${mail.body}`).not.toContain(secret);
  const [, token] = /\/partner\/referral#([\w-]{43})\n/.exec(mail.body) ?? [];
  expect((await app.partner(token ?? '').ask(referralRoutes.readByLink, {})).body.told?.person?.name).toBe(
    'Amal Karimi',
  );
  const kept = await app.admin.query(
    `SELECT row_to_json(l)::text AS link FROM referral_links l WHERE referral_id = $1`,
    [params.referralId],
  );
  expect(kept.rows).toHaveLength(1);
  expect(kept.rows[0].link).not.toContain(token);
});

it('a link that is shown once is not kept beside the request either; asked again, it is refused and nothing is sent twice', async () => {
  const { clientId, params } = await draft();
  await aConsent(app.rosa, clientId, { organizationId: service.organizationId });
  const ask = () => app.rosa.ask(referralRoutes.sendReferral, { params, body: { how: 'link' }, key: 'once' });
  const token = (await ask()).body.url?.split('#')[1] ?? '';
  const again = await ask();
  expect([again.status, again.problem.code]).toEqual([409, 'shown-once']);
  const kept = await app.admin.query(
    `SELECT coalesce(string_agg(answer, ''), '') AS answers FROM idempotency_keys`,
  );
  expect(kept.rows[0].answers).not.toContain(token);
  expect(await told(params.referralId)).toBe(1);
});

it('a provider told by telephone gets no link, but the telling is written down', async () => {
  const { clientId, params } = await draft();
  await aConsent(app.rosa, clientId, { organizationId: service.organizationId });
  const { referral, url } = (
    await app.rosa.ask(referralRoutes.sendReferral, { params, body: { how: 'phone' } })
  ).body;
  expect([url, referral.links, referral.status]).toEqual([null, [], 'requested']);
  expect(await told(params.referralId)).toBe(1);
  const wrong = await app.rosa.ask(referralRoutes.sendReferral, {
    params,
    body: { how: 'phone', email: 'desk@lakeside.example' },
  });
  expect([wrong.status, wrong.fields]).toEqual([400, ['body.email']]);
});

it('sending is on record as sending', async () => {
  const { clientId, params, send } = await draft();
  await aConsent(app.rosa, clientId, { organizationId: service.organizationId });
  await send();
  const { rows } = await app.admin.query(
    `SELECT what, detail FROM audit_events WHERE action = 'send' AND client_ids @> $1`,
    [[clientId]],
  );
  expect(rows).toEqual([{ what: 'referral', detail: { how: 'link' } }]);
  expect((await send()).problem.code, 'a second time').toBe('not-now');
  expect(await told(params.referralId)).toBe(1);
});
