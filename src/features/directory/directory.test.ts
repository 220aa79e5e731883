import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { directoryRoutes, type ServiceDraft } from './contract.ts';
import { anOrganization, aService } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const therapy: Partial<ServiceDraft> = {
  name: 'Physical therapy at home',
  description: 'A therapist comes to you after a hospital stay.',
  domains: ['physical_health'],
  fees: 'Covered by Medicare; sliding scale otherwise',
  languages: ['ko', 'en'],
  applicationSteps: ['Ask your doctor for an order.', 'Call and say which days suit you.'],
  documents: ['Insurance card', 'The doctor’s order'],
  waitingDays: 9,
  capacity: 'open',
  phones: [{ number: '312 555 0142', extension: '3', description: 'Intake' }],
  hours: [{ days: ['MO', 'WE'], opensAt: '08:00', closesAt: '16:30' }],
  areas: ['North side'],
  places: [
    {
      name: 'Lakeside',
      address: '40 Lake Street',
      city: 'Millbrook',
      state: 'IL',
      postalCode: '60601',
      latitude: 41.88,
      longitude: -87.63,
      transportation: 'Bus 22',
    },
  ],
};
const read = async (serviceId: string) =>
  (await app.noor.ask(directoryRoutes.readService, { params: { serviceId } })).body;
const audited = async (what: string, id: string) =>
  (
    await app.admin.query(
      'SELECT action FROM audit_events WHERE what = $1 AND subject_ids @> ARRAY[$2::uuid]',
      [what, id],
    )
  ).rows.map(({ action }) => action);

describe('a service in the directory', () => {
  it('is written by hand with all that somebody needs to get there', async () => {
    const { serviceId } = await aService(app.rosa, therapy);
    expect(await read(serviceId)).toMatchObject({
      name: 'Physical therapy at home',
      organization: { name: 'Lakeside Rehabilitation', email: 'desk@lakeside.example' },
      languages: [{ code: 'en' }, { code: 'ko' }],
      applicationSteps: ['Ask your doctor for an order.', 'Call and say which days suit you.'],
      documents: [
        { document: 'Insurance card', uri: null },
        { document: 'The doctor’s order', uri: null },
      ],
      phones: [{ number: '312 555 0142', extension: '3' }],
      openings: [{ days: ['MO', 'WE'], opensAt: '08:00', closesAt: '16:30' }],
      places: [{ addressLine: '40 Lake Street, Millbrook, IL 60601', transportation: 'Bus 22' }],
      waitingDays: 9,
      capacity: 'open',
      areas: ['North side'],
      verifications: [],
      record: null,
      source: 'hand',
    });
    expect(await audited('service', serviceId)).toEqual(['create']);
  });

  it('is changed as a whole: what is left out is gone, the place stays the same place', async () => {
    const { serviceId, organizationId } = await aService(app.rosa, therapy);
    const before = await read(serviceId);
    const [place] = before.places;
    const body = {
      organizationId,
      name: 'Therapy',
      documents: ['Insurance card'],
      places: [{ id: place?.id, address: '42 Lake Street', city: 'Millbrook' }],
    };
    const after = await app.marcus.ask(directoryRoutes.changeService, {
      params: { serviceId },
      body,
      ifMatch: 1,
    });
    expect(after.body).toMatchObject({
      name: 'Therapy',
      version: 2,
      languages: [],
      phones: [],
      openings: [],
      documents: [{ document: 'Insurance card' }],
    });
    expect(after.body.places).toMatchObject([
      { id: place?.id, addressLine: '42 Lake Street, Millbrook', latitude: null },
    ]);
    expect(await audited('service', serviceId)).toEqual(['create', 'change']);
  });

  it('asks which version was read, and shows both texts when somebody was faster', async () => {
    const { serviceId, organizationId } = await aService(app.rosa);
    const change = (name: string, ifMatch?: number) =>
      app.rosa.ask(directoryRoutes.changeService, {
        params: { serviceId },
        body: { organizationId, name },
        ...(ifMatch ? { ifMatch } : {}),
      });
    expect((await change('First')).status).toBe(428);
    expect((await change('First', 1)).status).toBe(200);
    const late = await change('Second', 1);
    expect(late.problem).toMatchObject({ status: 412, current: { name: 'First', version: 2 } });
    expect((await read(serviceId)).name).toBe('First');
  });

  it('remembers who checked it last, how, and what they heard', async () => {
    const { serviceId } = await aService(app.rosa, therapy);
    const heard = {
      how: 'phone',
      found: 'as_written',
      waitingDays: 21,
      capacity: 'waiting_list',
      note: 'Ask for Kim.',
    } as const;
    await app.rosa.ask(directoryRoutes.verifyService, { params: { serviceId }, body: heard });
    expect(await read(serviceId)).toMatchObject({
      waitingDays: 21,
      capacity: 'waiting_list',
      verifications: [{ by: 'Rosa Delgado', at: '2026-11-22T18:00:00+00:00', ...heard }],
    });
    expect(await audited('service verification', serviceId)).toEqual(['create']);
    await app.rosa.ask(directoryRoutes.verifyService, {
      params: { serviceId },
      body: { how: 'visit', found: 'closed' },
    });
    expect(await read(serviceId)).toMatchObject({ status: 'defunct', waitingDays: 21 });
  });

  it('is refused with the field named when it makes no sense', async () => {
    const organizationId = await anOrganization(app.rosa);
    const wrong = {
      organizationId,
      name: ' ',
      url: 'not a site',
      languages: ['Spanish'],
      hours: [{ days: [], opensAt: '25:00', closesAt: '16:00' }],
      hats: 3,
    };
    const answer = await app.rosa.send('POST', '/directory/services', wrong);
    expect(answer.status).toBe(400);
    expect([...answer.fields].sort()).toEqual([
      'body',
      'body.hours.0.days',
      'body.hours.0.opensAt',
      'body.languages.0',
      'body.name',
      'body.url',
    ]);
    const nowhere = await app.rosa.send('POST', '/directory/services', {
      organizationId: crypto.randomUUID(),
      name: 'X',
    });
    expect(nowhere.problem).toMatchObject({ status: 422, fields: [{ path: 'body.organizationId' }] });
    const other = await aService(app.rosa, therapy);
    const [place] = (await read(other.serviceId)).places;
    const stolen = await app.rosa.send('POST', '/directory/services', {
      organizationId,
      name: 'X',
      places: [{ id: place?.id, address: 'a', city: 'b' }],
    });
    expect(stolen.problem).toMatchObject({ status: 422, fields: [{ path: 'body.places.0.id' }] });
  });
});

describe('an organization', () => {
  it('is written, changed and read with what it offers; its services are found under its new name', async () => {
    const { organizationId } = await aService(app.rosa, {
      name: 'Bread',
      organization: {
        name: 'Old Mill',
        phones: [{ number: '312 555 0100', extension: null, description: null }],
      },
    });
    const params = { organizationId };
    const changed = await app.ingrid.ask(directoryRoutes.changeOrganization, {
      params,
      body: { name: 'New Mill' },
      ifMatch: 1,
    });
    expect(changed.body).toMatchObject({
      name: 'New Mill',
      version: 2,
      phones: [],
      services: [{ name: 'Bread', status: 'active' }],
    });
    expect((await app.rosa.ask(directoryRoutes.findServices, { query: { q: 'new mill' } })).body.total).toBe(
      1,
    );
    expect(
      (await app.rosa.ask(directoryRoutes.findOrganizations, { query: { q: 'MILL' } })).body.organizations,
    ).toMatchObject([{ name: 'New Mill', services: 1 }]);
    expect(await audited('organization', organizationId)).toEqual(['create', 'change']);
  });
});

describe('who may see and write the directory', () => {
  it('everybody of the agency reads it; an auditor changes nothing', async () => {
    const { serviceId, organizationId } = await aService(app.rosa);
    for (const who of ['rosa', 'dana', 'ade', 'noor'] as const)
      expect((await app[who].ask(directoryRoutes.readService, { params: { serviceId } })).status).toBe(200);
    const body = { organizationId, name: 'X' };
    expect((await app.noor.ask(directoryRoutes.addService, { body })).status).toBe(403);
    expect(
      (await app.noor.ask(directoryRoutes.changeService, { params: { serviceId }, body, ifMatch: 1 })).status,
    ).toBe(403);
    expect(
      (
        await app.noor.ask(directoryRoutes.verifyService, {
          params: { serviceId },
          body: { how: 'phone', found: 'closed' },
        })
      ).status,
    ).toBe(403);
    expect((await app.noor.ask(directoryRoutes.addOrganization, { body: { name: 'X' } })).status).toBe(403);
    expect((await app.nobody.ask(directoryRoutes.readService, { params: { serviceId } })).status).toBe(401);
  });

  it('another agency has its own, and finds nothing of ours', async () => {
    const { serviceId, organizationId } = await aService(app.rosa);
    expect(
      (await app.stranger.ask(directoryRoutes.readService, { params: { serviceId } })).problem.code,
    ).toBe('not-found');
    expect(
      (
        await app.stranger.ask(directoryRoutes.changeService, {
          params: { serviceId },
          body: { organizationId, name: 'X' },
          ifMatch: 1,
        })
      ).status,
    ).toBe(422);
    expect(
      (await app.stranger.ask(directoryRoutes.readOrganization, { params: { organizationId } })).status,
    ).toBe(404);
    expect((await app.stranger.ask(directoryRoutes.findServices, { query: {} })).body).toEqual({
      total: 0,
      services: [],
    });
    expect(JSON.parse((await app.stranger.ask(directoryRoutes.exportDirectory, {})).text).total_items).toBe(
      0,
    );
  });
});
