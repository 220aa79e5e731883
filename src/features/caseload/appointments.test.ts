import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contactRoutes, type NewAppointment } from '#features/contacts/contract.ts';
import { aContact } from '#features/contacts/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { daysLater, somebody, told } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

type Given = Partial<NewAppointment>;
const plan = async (clientId: string, startsAt: string, given: Given = {}) =>
  (
    await app.rosa.ask(contactRoutes.planAppointment, {
      params: { clientId },
      body: { title: 'Physical therapy', startsAt, ...given },
    })
  ).body;
const end = (clientId: string, appointmentId: string, status: 'kept' | 'missed' | 'cancelled') =>
  app.rosa.ask(contactRoutes.endAppointment, {
    params: { clientId, appointmentId },
    body: { status, reason: 'As told' },
  });

describe('About appointments, Today says', () => {
  it('what is arranged within a week, with place and interpreter, until it is called off', async () => {
    const { clientId } = await somebody(app.rosa, { interpreterNeeded: true, language: 'ar' });
    const { id, version } = await plan(clientId, '2026-11-30T16:00:00Z', { place: 'Lakeside' });
    const ask = () => told(app.rosa, clientId, 'appointment');
    expect(await ask()).toBeUndefined();
    daysLater(app, 1);
    expect(await ask()).toMatchObject({
      sentence: 'Physical therapy: Mon, Nov 30, 10:00 AM, Lakeside and no interpreter is arranged yet.',
      urgency: 15,
      path: `/clients/${clientId}/schedule`,
    });
    daysLater(app, 6);
    expect((await ask())?.urgency).toBe(42);
    app.clock.now = new Date('2026-11-30T14:00:00Z');
    expect(await ask()).toMatchObject({ facts: { days: 0, interpreter: 'missing' }, urgency: 66 });
    const body = { title: 'Physical therapy', startsAt: '2026-11-30T16:00:00Z', interpreterArranged: true };
    const params = { clientId, appointmentId: id };
    await app.rosa.ask(contactRoutes.changeAppointment, { params, body, ifMatch: version });
    expect(await ask()).toMatchObject({
      sentence: 'Physical therapy: 10:00 AM, interpreter confirmed.',
      urgency: 55,
    });
    await end(clientId, id, 'cancelled');
    expect(await ask()).toBeUndefined();
  });

  it('that nobody has said how one went, until somebody does', async () => {
    const { clientId } = await somebody(app.rosa);
    const { id } = await plan(clientId, '2026-11-22T20:00:00Z');
    const ask = () => told(app.rosa, clientId, 'appointment_unanswered');
    app.clock.now = new Date('2026-11-22T21:59:00Z');
    expect(await ask()).toBeUndefined();
    app.clock.now = new Date('2026-11-22T22:00:00Z');
    expect(await ask()).toEqual({
      sentence: 'Physical therapy was on Sun, Nov 22, 2:00 PM. How did it go?',
      facts: { title: 'Physical therapy', at: '2026-11-22T20:00:00+00:00' },
      urgency: 45,
      path: `/clients/${clientId}/schedule`,
    });
    daysLater(app, 8);
    expect((await ask())?.urgency).toBe(55);
    await end(clientId, id, 'kept');
    expect(await ask()).toBeUndefined();
  });

  it('that somebody missed one and nobody has reached them since, until somebody does', async () => {
    const { clientId } = await somebody(app.rosa);
    const { id } = await plan(clientId, '2026-11-22T20:00:00Z');
    app.clock.now = new Date('2026-11-22T22:00:00Z');
    await end(clientId, id, 'missed');
    const ask = () => told(app.rosa, clientId, 'appointment_missed');
    expect(await ask()).toMatchObject({
      sentence: 'Amal missed Physical therapy today, and nobody has spoken with them since.',
      urgency: 58,
      path: `/clients/${clientId}/log`,
    });
    daysLater(app, 2);
    expect(await ask()).toMatchObject({
      sentence: 'Amal missed Physical therapy 2 days ago, and nobody has reached them since.',
      facts: { title: 'Physical therapy', days: 2 },
    });
    await aContact(app.rosa, clientId);
    expect(await ask()).toBeUndefined();
  });
});
