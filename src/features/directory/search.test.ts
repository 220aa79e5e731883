import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId, people, programs } from '#tests/support/people.ts';
import { directoryRoutes, type PlaceDraft, type Reason } from './contract.ts';
import { anOrganization, aService } from './testing.ts';

let app: TestApp;
let near: string;
let far: string;
const at = (latitude: number, longitude: number, city: string): PlaceDraft => ({
  name: null,
  address: '1 Main Street',
  city,
  state: 'IL',
  postalCode: null,
  latitude,
  longitude,
  transportation: null,
});

beforeAll(async () => {
  app = await startTestApp();
  const organizationId = await anOrganization(app.rosa, { name: 'Café Esperança' });
  const add = async (name: string, more: Parameters<typeof aService>[1]) =>
    (await aService(app.rosa, { organizationId, name, ...more })).serviceId;
  near = await add('Hot meals', {
    domains: ['food'],
    places: [at(41.88, -87.63, 'Millbrook')],
    waitingDays: 0,
    fees: 'Free',
  });
  far = await add('Meals for Koreans', {
    domains: ['food', 'social'],
    places: [at(41.97, -87.72, 'Harbor')],
    languages: ['ko'],
    waitingDays: 0,
    minimumAge: 60,
  });
  await add('Meals by post', { domains: ['food'], waitingDays: 0 });
  await add('Lawyers', {
    domains: ['legal'],
    interpretation: 'By phone, any language',
    places: [at(41.88, -87.63, 'Millbrook')],
  });
  await add('Gone kitchen', { domains: ['food'], status: 'defunct' });
});
afterAll(() => app.close());

type Query = Record<string, unknown>;
const find = async (query: Query) => (await app.rosa.ask(directoryRoutes.findServices, { query })).body;
const names = async (query: Query) => (await find(query)).services.map(({ name }) => name);
const reason = async <K extends Reason['kind']>(query: Query, name: string, kind: K) =>
  (await find(query)).services
    .find((service) => service.name === name)
    ?.reasons.find((one) => one.kind === kind);

describe('looking for a service', () => {
  it('by need leaves out what helps with something else, and what is gone for good', async () => {
    expect((await names({ need: 'food' })).sort()).toEqual([
      'Hot meals',
      'Meals by post',
      'Meals for Koreans',
    ]);
    expect(await names({ need: 'legal' })).toEqual(['Lawyers']);
  });

  it('by words finds all of them together, in the name of the organization too, without accents', async () => {
    expect(await names({ q: 'esperanca MEALS korean' })).toEqual(['Meals for Koreans']);
    expect(await names({ q: '100%' })).toEqual([]);
  });

  it('near a place puts the nearest first and says how far', async () => {
    expect(await names({ need: 'food', near: '41.88,-87.63' })).toEqual([
      'Hot meals',
      'Meals for Koreans',
      'Meals by post',
    ]);
    expect(await reason({ near: '41.88,-87.63' }, 'Meals for Koreans', 'distance')).toMatchObject({
      km: 12.5,
    });
    expect(await names({ need: 'food', near: 'harbor' })).toEqual([
      'Meals for Koreans',
      'Hot meals',
      'Meals by post',
    ]);
  });

  it('within a distance keeps what has no place: it may come by post or phone', async () => {
    expect(await names({ need: 'food', near: '41.88,-87.63', withinKm: 5 })).toEqual([
      'Hot meals',
      'Meals by post',
    ]);
  });

  it('in a language puts those who speak it before those who are near, then those with an interpreter', async () => {
    expect(await names({ need: 'food', near: '41.88,-87.63', language: 'ko' })).toEqual([
      'Meals for Koreans',
      'Hot meals',
      'Meals by post',
    ]);
    expect(await reason({ language: 'ko' }, 'Meals for Koreans', 'language')).toMatchObject({
      good: true,
      spoken: ['ko'],
    });
    expect(await reason({ language: 'ko' }, 'Lawyers', 'language')).toMatchObject({
      good: false,
      interpretation: true,
    });
    expect(await reason({ language: 'en' }, 'Hot meals', 'language')).toMatchObject({ good: true });
  });

  it('for somebody too young moves the service down and says so', async () => {
    expect((await names({ need: 'food', age: 40 })).at(-1)).toBe('Meals for Koreans');
    expect(await reason({ age: 40 }, 'Meals for Koreans', 'eligibility')).toMatchObject({ ageFits: false });
  });

  it('names the field that makes no sense', async () => {
    expect(
      (await app.rosa.send('GET', '/directory/services?need=hats&language=Spanish&withinKm=-1&limit=9999'))
        .fields,
    ).toEqual(['query.need', 'query.language', 'query.withinKm', 'query.limit']);
    expect((await app.rosa.send('GET', '/directory/services?limit=1.5')).fields).toEqual(['query.limit']);
    expect(
      (await app.rosa.ask(directoryRoutes.findServices, { query: { near: 'Atlantis' } })).problem,
    ).toMatchObject({ status: 422, fields: [{ path: 'query.near' }] });
  });
});

describe('how our own referrals there went', () => {
  const refer = async (serviceId: string, status: string, received: boolean | null = null) => {
    const [clientId, caseId, needId] = [newId(), newId(), newId()];
    await app.admin.query(
      `INSERT INTO clients (agency_id, id, given_name, created_by) VALUES ($1, $2, 'Amal', $3)`,
      [agencyId, clientId, people.marcus.id],
    );
    await app.admin.query(
      `INSERT INTO cases (agency_id, id, client_id, program_id, responsible_worker_id, reason_for_contact, opened_by) VALUES ($1, $2, $3, $4, $5, 'hungry', $5)`,
      [agencyId, caseId, clientId, programs.veterans, people.marcus.id],
    );
    await app.admin.query(
      `INSERT INTO needs (agency_id, id, client_id, case_id, domain, title, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, 'food', 'Meals', now(), $5)`,
      [agencyId, needId, clientId, caseId, people.marcus.id],
    );
    await app.admin.query(
      `INSERT INTO referrals (agency_id, id, client_id, case_id, need_id, service_id, organization_id, status, status_at, urgency, request, requested_at, requested_by, answer_due_at, service_received)
       SELECT $1, $2, $3, $4, $5, id, organization_id, $6, now(), 'soon', 'Meals please', now() - interval '5 days', $7, now() + interval '1 day', $8 FROM services WHERE id = $9`,
      [agencyId, newId(), clientId, caseId, needId, status, people.marcus.id, received, serviceId],
    );
  };

  it('is not told while there were fewer than five, and then without anybody’s name, whoever asks', async () => {
    for (const status of ['completed', 'completed', 'accepted', 'rejected']) await refer(far, status);
    expect(await reason({ need: 'food' }, 'Meals for Koreans', 'record')).toEqual({
      kind: 'record',
      record: null,
    });
    for (const status of ['requested', 'draft', 'cancelled']) await refer(far, status);
    expect(await reason({ need: 'food' }, 'Meals for Koreans', 'record')).toEqual({
      kind: 'record',
      record: null,
    });
    await refer(far, 'failed', true);
    expect(await reason({ need: 'food' }, 'Meals for Koreans', 'record')).toEqual({
      kind: 'record',
      record: { asked: 5, accepted: 4, completed: 3, answerDays: null },
    });
    expect(
      (await app.noor.ask(directoryRoutes.readService, { params: { serviceId: far } })).body.record,
    ).toMatchObject({ asked: 5 });
  });

  it('moves a service down that mostly says no', async () => {
    expect(await names({ need: 'food' })).toEqual(['Hot meals', 'Meals by post', 'Meals for Koreans']);
    for (let n = 0; n < 5; n += 1) await refer(near, 'rejected');
    expect((await names({ need: 'food' })).at(-1)).toBe('Hot meals');
  });
});
