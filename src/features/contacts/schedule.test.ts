import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { contactRoutes as routes } from './contract.ts';
import { aPromise } from './testing.ts';

let app: TestApp;
let clientId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.now = testNow;
  ({ clientId } = await anIntake(app.rosa));
});

const plan = async (startsAt: string) =>
  (
    await app.rosa.ask(routes.planAppointment, {
      params: { clientId },
      body: { title: 'Physical therapy', startsAt },
    })
  ).body;
const end = (appointmentId: string, body: object, who = app.rosa) =>
  who.send('POST', `/clients/${clientId}/appointments/${appointmentId}/outcome`, body);
const schedule = async () => (await app.rosa.ask(routes.readSchedule, { params: { clientId } })).body;

describe('the schedule', () => {
  it('tells what is coming, what waits to be told, and what was', async () => {
    const [past, coming, kept] = [
      await plan('2026-11-20T15:00:00Z'),
      await plan('2026-11-25T15:00:00Z'),
      await plan('2026-11-19T15:00:00Z'),
    ];
    expect((await end(kept.id, { status: 'kept' })).status).toBe(201);
    const shown = await schedule();
    expect(shown.waiting.map(({ id }) => id)).toEqual([past.id]);
    expect(shown.coming.map(({ id }) => id)).toEqual([coming.id]);
    expect(shown.past).toMatchObject([{ id: kept.id, status: 'kept', can: [] }]);
  });

  it('asks why an appointment was missed or called off, and takes no end before its beginning', async () => {
    const [past, coming] = [await plan('2026-11-20T15:00:00Z'), await plan('2026-11-25T15:00:00Z')];
    expect((await end(past.id, { status: 'missed' })).fields).toEqual(['body.reason']);
    expect((await end(past.id, { status: 'missed', reason: 'No bus' })).body).toMatchObject({
      status: 'missed',
      statusReason: 'No bus',
    });
    expect((await end(past.id, { status: 'kept' })).problem.code).toBe('already-ended');
    expect((await end(coming.id, { status: 'kept' })).fields).toEqual(['body.status']);
    expect((await end(coming.id, { status: 'cancelled', reason: 'Moved away' })).status).toBe(201);
  });

  it('changes a planned appointment, and shows both when somebody else did meanwhile', async () => {
    const { id } = await plan('2026-11-25T15:00:00Z');
    const change = (version: number, title: string) =>
      app.rosa.ask(routes.changeAppointment, {
        params: { clientId, appointmentId: id },
        body: { title, startsAt: '2026-11-26T15:00:00Z', interpreterArranged: true },
        ifMatch: version,
      });
    expect((await change(1, 'Therapy')).body).toMatchObject({ interpreterArranged: true, version: 2 });
    expect((await change(1, 'Other')).problem).toMatchObject({ status: 412, current: { title: 'Therapy' } });
    await end(id, { status: 'cancelled', reason: 'x' });
    expect((await change(3, 'Late')).problem.code).toBe('not-planned');
  });

  it('is closed to those outside the team', async () => {
    const { id } = await plan('2026-11-20T15:00:00Z');
    expect((await end(id, { status: 'kept' }, app.marcus)).problem.code).toBe('not-found');
    expect((await end(id, { status: 'kept' }, app.ade)).status).toBe(403);
    expect((await app.marcus.ask(routes.readSchedule, { params: { clientId } })).status).toBe(404);
    expect(
      (await app.rosa.send('POST', `/clients/${clientId}/appointments`, { title: ' ', startsAt: 'soon' }))
        .fields,
    ).toEqual(['body.title', 'body.startsAt']);
  });
});

describe('a promise', () => {
  const ask = (promiseId: string, what: 'fulfilment' | 'release', body?: object, who = app.rosa) =>
    who.send('POST', `/clients/${clientId}/promises/${promiseId}/${what}`, body);

  it('is owed until it is kept, or until the reason to let it go is told', async () => {
    const [kept, released, owed] = [
      await aPromise(app.rosa, clientId),
      await aPromise(app.rosa, clientId),
      await aPromise(app.rosa, clientId, { dueOn: '2026-11-23' }),
    ];
    expect((await ask(kept.id, 'fulfilment')).body).toMatchObject({ keptAt: expect.any(String) });
    expect((await ask(released.id, 'release', {})).fields).toEqual(['body.reason']);
    expect((await ask(released.id, 'release', { reason: 'She found one herself' })).status).toBe(201);
    expect((await ask(kept.id, 'release', { reason: 'x' })).problem.code).toBe('already-ended');
    const list = (await app.rosa.ask(routes.listPromises, { params: { clientId } })).body;
    expect(list[0]?.id).toBe(owed.id);
    expect(list).toHaveLength(3);
  });

  it('is made for a day to come, and by the team alone', async () => {
    const post = (body: object, who = app.rosa) => who.send('POST', `/clients/${clientId}/promises`, body);
    expect((await post({ promise: 'x', dueOn: '2026-11-21' })).fields).toEqual(['body.dueOn']);
    expect((await post({ promise: '', dueOn: 'soon' })).fields).toEqual(['body.promise', 'body.dueOn']);
    expect((await post({ promise: 'x', dueOn: '2026-12-01' }, app.marcus)).problem.code).toBe('not-found');
    const { id } = await aPromise(app.rosa, clientId);
    expect((await ask(id, 'fulfilment', undefined, app.marcus)).problem.code).toBe('not-found');
    expect((await ask(id, 'fulfilment', undefined, app.noor)).status).toBe(403);
    const { rows } = await app.admin.query(
      `SELECT what FROM audit_events WHERE subject_ids @> $1 AND action = 'refused'`,
      [[id]],
    );
    expect(rows).toHaveLength(2);
  });
});
