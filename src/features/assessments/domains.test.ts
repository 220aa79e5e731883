import { afterAll, beforeAll, expect, it } from 'vitest';
import { domains as allDomains } from '#platform/values/domains.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { assessmentRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const read = async () => (await app.rosa.ask(assessmentRoutes.readLifeDomains, {})).body;
const asEverybody = allDomains.map((domain) => ({ domain, label: null, asked: true }));
const change = (domains: object[], who: 'ade' | 'rosa' = 'ade') =>
  app[who].send('PUT', '/life-domains', { domains });

it('an agency that said nothing asks about every part of life, in everybody’s order and words', async () => {
  const { domains } = await read();
  expect(domains.map(({ domain }) => domain)).toEqual(allDomains);
  expect(domains.every(({ label, asked }) => label === null && asked)).toBe(true);
});

it('an agency orders, renames and leaves out, and changes its mind', async () => {
  const [first, second, ...rest] = asEverybody;
  const wanted = [{ ...second, label: 'Bread and table' }, { ...first, asked: false }, ...rest];
  expect((await change(wanted)).status).toBe(200);
  expect((await read()).domains.slice(0, 2)).toMatchObject([
    { domain: 'food', label: 'Bread and table', asked: true },
    { domain: 'housing', label: null, asked: false },
  ]);
  await change(asEverybody);
  expect((await read()).domains[0]).toMatchObject({ domain: 'housing', label: null, asked: true });
});

it('every part of life is named once, and at least one is asked about', async () => {
  expect((await change(asEverybody.slice(1))).fields).toEqual(['body.domains']);
  const twice = [...asEverybody.slice(1), ...asEverybody.slice(-1)];
  expect((await change(twice)).fields).toEqual(['body.domains']);
  const silent = asEverybody.map((one) => ({ ...one, asked: false }));
  expect((await change(silent)).fields).toEqual(['body.domains']);
  expect((await change(asEverybody, 'rosa')).status).toBe(403);
});

it('the crosswalk names where others file the same, and from where we know', async () => {
  const { domains, sources } = await read();
  const food = domains.find(({ domain }) => domain === 'food');
  expect(food).toMatchObject({
    gravity: [{ code: 'food-insecurity', display: 'Food Insecurity' }],
    openEligibility: ['Food'],
  });
  expect(domains.every(({ openEligibility }) => openEligibility.length > 0)).toBe(true);
  expect(sources.gravity).toContain('SDOHCC-CodeSystemTemporaryCodes');
});
