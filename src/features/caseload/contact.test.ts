import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRisk } from '#features/assessments/testing.ts';
import { closureRoutes } from '#features/closures/contract.ts';
import { aClosedCase } from '#features/closures/testing.ts';
import { contactRoutes } from '#features/contacts/contract.ts';
import { aContact, aPromise } from '#features/contacts/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { caseloadRoutes } from './contract.ts';
import { daysLater, somebody, told, toldAbout } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

describe('About being in touch, Today says', () => {
  it('that nobody has reached somebody for longer than agreed, until somebody does', async () => {
    const { clientId } = await somebody(app.rosa);
    const ask = () => told(app.rosa, clientId, 'no_contact');
    daysLater(app, 30);
    expect(await ask()).toBeUndefined();
    daysLater(app, 31);
    expect(await ask()).toEqual({
      sentence: 'Nobody has reached Amal since the case was opened 31 days ago.',
      facts: { days: 31, every: 30, ever: false, dangers: [] },
      urgency: 50,
      path: `/clients/${clientId}/log`,
    });
    await aContact(app.rosa, clientId, { outcome: 'no_answer' });
    expect(await ask()).toBeDefined();
    await aContact(app.rosa, clientId);
    expect(await ask()).toBeUndefined();
    daysLater(app, 100);
    expect(await ask()).toMatchObject({
      sentence: 'Nobody has reached Amal for 69 days. Every 30 days is agreed here.',
      urgency: 70,
    });
  });

  it('it sooner, and louder, when the danger is high', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    await aRisk(app.rosa, clientId, caseId, { kind: 'suicide', level: 'high' });
    const ask = () => told(app.rosa, clientId, 'no_contact');
    daysLater(app, 7);
    expect(await ask()).toBeUndefined();
    daysLater(app, 8);
    expect(await ask()).toMatchObject({
      sentence:
        'Nobody has reached Amal since the case was opened 8 days ago, and the danger is high: suicide.',
      urgency: 90,
    });
    daysLater(app, 15);
    expect((await ask())?.urgency).toBe(95);
  });

  it('that a note of one’s own waits for its signature too long, and leads to it', async () => {
    const { clientId } = await somebody(app.rosa);
    const { note } = await aContact(app.rosa, clientId, { sign: false });
    const ask = () => told(app.rosa, clientId, 'unsigned_note');
    daysLater(app, 2);
    expect(await ask()).toBeUndefined();
    daysLater(app, 3);
    expect(await ask()).toEqual({
      sentence: 'Your note of Sun, Nov 22, 12:00 PM waits for your signature since 24 hours.',
      facts: { happenedAt: '2026-11-22T18:00:00+00:00', hours: 24 },
      urgency: 50,
      path: `/clients/${clientId}/log#note-${note?.id}`,
    });
    daysLater(app, 10);
    expect(await ask()).toMatchObject({ urgency: 65, facts: { hours: 192 } });
    const params = { clientId, noteId: note?.id ?? '' };
    await app.rosa.ask(contactRoutes.signNote, { params, ifMatch: note?.version ?? 0 });
    expect(await ask()).toBeUndefined();
  });

  it('that something was promised and is owed, until it is kept or released', async () => {
    const { clientId } = await somebody(app.rosa);
    const { id: promiseId } = await aPromise(app.rosa, clientId, { dueOn: '2026-12-01' });
    const ask = () => told(app.rosa, clientId, 'promise_due');
    expect(await ask()).toBeUndefined();
    daysLater(app, 2);
    expect(await ask()).toMatchObject({
      sentence: 'You promised Amal by Tue, Dec 1: “News about the ramp”',
      urgency: 25,
    });
    daysLater(app, 9);
    expect((await ask())?.sentence).toBe('You promised Amal for today: “News about the ramp”');
    daysLater(app, 10);
    expect(await ask()).toEqual({
      sentence: 'You promised Amal: “News about the ramp”, 1 day ago by now.',
      facts: { promise: 'News about the ramp', on: '2026-12-01', days: 1 },
      urgency: 75,
      path: `/clients/${clientId}/schedule`,
    });
    await app.rosa.ask(contactRoutes.keepPromise, { params: { clientId, promiseId } });
    expect(await ask()).toBeUndefined();
  });

  it('that the call after an ending is due, until it was made', async () => {
    const ended = await somebody(app.rosa);
    const { clientId } = ended;
    const { followUps } = await aClosedCase({ worker: app.rosa, supervisor: app.ingrid }, ended);
    const ask = () => told(app.rosa, clientId, 'follow_up_due');
    daysLater(app, 22);
    expect(await ask()).toBeUndefined();
    daysLater(app, 23);
    expect(await ask()).toMatchObject({ facts: { days: -7 }, urgency: 20 });
    daysLater(app, 30);
    expect(await ask()).toMatchObject({
      sentence: 'Call Amal today: how has it been since we ended?',
      urgency: 60,
      path: `/clients/${clientId}/closing/${ended.caseId}`,
    });
    daysLater(app, 34);
    expect(await ask()).toMatchObject({
      sentence: 'The call after the ending was due 4 days ago. How is Amal?',
      urgency: 72,
    });
    const params = { clientId, followUpId: followUps[0]?.id ?? '' };
    await app.rosa.ask(closureRoutes.recordFollowUp, { params, body: { outcome: 'doing_well' } });
    expect(await ask()).toBeUndefined();
  });

  it('of contact at odd hours again and again, to the worker alone', async () => {
    const { clientId } = await somebody(app.rosa);
    await aContact(app.rosa, clientId);
    await aContact(app.rosa, clientId, { kind: 'message' });
    await aContact(app.rosa, clientId, { kind: 'letter' });
    const ask = () => told(app.rosa, clientId, 'odd_hours');
    expect(await ask()).toBeUndefined();
    await aContact(app.rosa, clientId);
    expect(await ask()).toMatchObject({ facts: { count: 3 }, urgency: 10 });
    expect((await ask())?.sentence).toMatch(/^3 contacts with Amal in the evening, .* Only you see this\.$/);
    expect(await toldAbout(app.ingrid, clientId)).toEqual([]);
    expect((await app.ingrid.ask(caseloadRoutes.readTeamToday, {})).text).not.toContain('odd_hours');
    daysLater(app, 31);
    expect(await ask()).toBeUndefined();
  });
});
