import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { anIntake } from '#features/cases/testing.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId, elsewhere, people } from '#tests/support/people.ts';
import { type NewConsent, sharingRoutes } from './contract.ts';
import { aConsent } from './testing.ts';

let app: TestApp;
const organizationId = newId();
beforeAll(async () => {
  app = await startTestApp();
  const named = [
    [agencyId, organizationId, 'Harbor Physical Therapy'],
    [agencyId, newId(), '100% Legal Aid'],
    [elsewhere.agencyId, newId(), 'Harbor of Another Agency'],
  ];
  for (const row of named)
    await app.admin.query('INSERT INTO organizations (agency_id, id, name) VALUES ($1, $2, $3)', row);
});
afterAll(() => app.close());

const sharingOf = async (clientId: string) =>
  (await app.rosa.ask(sharingRoutes.readSharing, { params: { clientId } })).body;

it('a consent stands with what it allows, to whom, for what, until when and in whose words', async () => {
  const { clientId } = await anIntake(app.rosa);
  const made = await aConsent(app.rosa, clientId, {
    organizationId,
    categories: ['contact', 'needs', 'contact'],
    words: 'They may call me.',
    expiresOn: '2026-12-31',
  });
  expect(made).toMatchObject({
    organization: { name: 'Harbor Physical Therapy' },
    purpose: 'referral',
    categories: ['contact', 'needs'],
    expiresOn: '2026-12-31',
    recordedBy: { name: people.rosa.name },
    state: 'live',
    withdrawal: null,
  });
  expect((await sharingOf(clientId)).consents).toEqual([made]);
  const { rows } = await app.admin.query(
    `SELECT action, what, subject_ids FROM audit_events WHERE client_ids @> $1 AND what LIKE 'consent%' ORDER BY at`,
    [[clientId]],
  );
  expect(rows).toEqual([
    { action: 'create', what: 'consent', subject_ids: [made.id] },
    { action: 'read', what: 'consents and disclosures', subject_ids: [] },
  ]);
});

it('a consent past its day reads as expired; on its last day it still holds', async () => {
  const { clientId } = await anIntake(app.rosa);
  const states = async (expiresOn: string) =>
    (await aConsent(app.rosa, clientId, { organizationId, expiresOn })).state;
  expect([await states('2026-11-22'), await states('2026-11-21')]).toEqual(['live', 'expired']);
});

it('a consent is withdrawn once, with the reason, by whom and when', async () => {
  const { clientId } = await anIntake(app.rosa);
  const { id: consentId } = await aConsent(app.rosa, clientId, { organizationId });
  const params = { clientId, consentId };
  const body = { reason: 'I do not want them to call any more.' };
  expect((await app.rosa.ask(sharingRoutes.withdrawConsent, { params, body })).body).toMatchObject({
    state: 'withdrawn',
    withdrawal: { by: { name: people.rosa.name }, ...body },
  });
  const again = await app.rosa.ask(sharingRoutes.withdrawConsent, { params, body });
  expect([again.status, again.problem.code]).toEqual([409, 'already-withdrawn']);
  const history = await app.admin.query('SELECT became FROM field_history WHERE entity_id = $1', [consentId]);
  expect(history.rows).toMatchObject([{ became: { withdrawn_reason: body.reason } }]);
});

it('a recorded consent cannot be widened by anybody, not even by SQL of the application', async () => {
  const { rows } = await app.admin.query(
    `SELECT has_column_privilege('throughline_app', 'consents', 'categories', 'UPDATE') AS wider, has_table_privilege('throughline_app', 'disclosures', 'UPDATE') AS rewrite`,
  );
  expect(rows).toEqual([{ wider: false, rewrite: false }]);
});

it('consent is refused when its days, its form or its recipient cannot be', async () => {
  const { clientId } = await anIntake(app.rosa);
  const refused = async (given: object) => {
    const body = {
      kind: 'sharing',
      purpose: 'referral',
      categories: ['contact'],
      given: 'verbal',
      givenOn: '2026-11-20',
      organizationId,
      ...given,
    };
    const answer = await app.rosa.send('POST', `/clients/${clientId}/consents`, body);
    return [answer.status, ...answer.fields];
  };
  expect(await refused({ givenOn: '2026-11-23' })).toEqual([422, 'body.givenOn']);
  expect(await refused({ expiresOn: '2026-11-19' })).toEqual([422, 'body.expiresOn']);
  expect(await refused({ categories: ['substance_use'] })).toEqual([422, 'body.given']);
  expect(await refused({ categories: ['domestic_violence'], given: 'signed' })).toEqual([
    422,
    'body.expiresOn',
  ]);
  expect(await refused({ organizationId: newId() })).toEqual([422, 'body.organizationId']);
  expect(await refused({ categories: [] })).toEqual([400, 'body.categories']);
  expect(await refused({ categories: ['everything'], purpose: 'gossip' })).toEqual([
    400,
    'body.purpose',
    'body.categories.0',
  ]);
  expect(await refused({ kind: 'blanket' })).toEqual([400, 'body.kind']);
  expect((await sharingOf(clientId)).consents).toEqual([]);
});

it('consent to be served names no organization', async () => {
  const { clientId } = await anIntake(app.rosa);
  const body = { kind: 'service', given: 'verbal', givenOn: '2026-11-22' } as const;
  const made = await app.rosa.ask(sharingRoutes.giveConsent, { params: { clientId }, body });
  expect(made.body).toMatchObject({
    kind: 'service',
    purpose: 'service',
    organization: null,
    categories: [],
  });
});

it('a client of others does not exist here, and other roles are refused', async () => {
  const { clientId } = await anIntake(app.rosa);
  const { id: consentId } = await aConsent(app.rosa, clientId, { organizationId });
  const body: z.input<typeof NewConsent> = {
    kind: 'sharing',
    organizationId,
    purpose: 'referral',
    categories: ['contact'],
    given: 'verbal',
    givenOn: '2026-11-20',
  };
  const params = { clientId };
  const tries = (who: 'marcus' | 'stranger' | 'ade' | 'noor' | 'nobody') => [
    app[who].ask(sharingRoutes.readSharing, { params }),
    app[who].ask(sharingRoutes.giveConsent, { params, body }),
    app[who].ask(sharingRoutes.withdrawConsent, {
      params: { clientId, consentId },
      body: { reason: 'Mine' },
    }),
  ];
  const statuses = async (who: Parameters<typeof tries>[0]) =>
    (await Promise.all(tries(who))).map(({ status }) => status);
  for (const who of ['marcus', 'stranger'] as const)
    expect(await statuses(who), who).toEqual([404, who === 'stranger' ? 422 : 404, 404]);
  for (const who of ['ade', 'noor'] as const) expect(await statuses(who), who).toEqual([403, 403, 403]);
  expect(await statuses('nobody')).toEqual([401, 401, 401]);
  expect((await sharingOf(clientId)).consents).toHaveLength(1);
});

it('recipients are found by name in our own directory only, and a percent sign is just a percent sign', async () => {
  const names = async (words: string) =>
    (await app.rosa.ask(sharingRoutes.findRecipients, { query: { words } })).body.map(({ name }) => name);
  expect(await names('harbor')).toEqual(['Harbor Physical Therapy']);
  expect(await names('%')).toEqual(['100% Legal Aid']);
  expect(await names('')).toHaveLength(2);
});
