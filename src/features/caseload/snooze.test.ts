import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { aPromise } from '#features/contacts/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { caseloadRoutes, type NewSnooze } from './contract.ts';
import { daysLater, somebody, told } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

/** Something was promised for the 30th, and it is the 25th. */
async function owed() {
  const { clientId } = await somebody(app.rosa);
  const { id } = await aPromise(app.rosa, clientId, { dueOn: '2026-11-30' });
  daysLater(app, 3);
  const snooze = (given: Partial<NewSnooze> = {}) =>
    app.rosa.ask(caseloadRoutes.snooze, {
      params: { clientId },
      body: {
        signal: 'promise_due',
        subjectId: id,
        until: '2026-11-28',
        reason: 'The office is closed',
        ...given,
      },
    });
  return { clientId, subjectId: id, snooze, ask: () => told(app.rosa, clientId, 'promise_due') };
}
const putAside = async (clientId: string) =>
  (await app.rosa.ask(caseloadRoutes.readToday, {})).body.putAside.filter(
    ({ person }) => person.id === clientId,
  );

describe('A signal put aside', () => {
  it('rests with its reason, and comes back by itself on its day', async () => {
    const { clientId, snooze, ask } = await owed();
    expect(await ask()).toBeDefined();
    expect((await snooze()).body.until).toBe('2026-11-28T06:00:00.000Z');
    expect(await ask()).toBeUndefined();
    expect(await putAside(clientId)).toMatchObject([
      { reason: 'The office is closed', item: { code: 'promise_due' } },
    ]);
    daysLater(app, 6);
    expect(await ask()).toBeDefined();
    expect(await putAside(clientId)).toEqual([]);
  });

  it('comes back earlier when it becomes more urgent', async () => {
    const { snooze, ask } = await owed();
    await snooze({ until: '2026-12-15' });
    expect(await ask()).toBeUndefined();
    daysLater(app, 8);
    expect((await ask())?.urgency).toBe(60);
  });

  it('can be brought back by whoever put it aside, and by nobody else', async () => {
    const { clientId, snooze, ask } = await owed();
    const { id: snoozeId } = (await snooze()).body;
    const bring = (who: 'rosa' | 'ingrid') =>
      app[who].ask(caseloadRoutes.endSnooze, { params: { clientId, snoozeId } });
    expect((await bring('ingrid')).status).toBe(404);
    expect((await bring('rosa')).status).toBe(204);
    expect(await ask()).toBeDefined();
    expect((await bring('rosa')).status).toBe(404);
  });

  it('may be a pattern too', async () => {
    const { clientId, caseId } = await somebody(app.rosa, { givenName: 'Tom' });
    const need = await aNeed(app.rosa, clientId, caseId, { horizon: 'long_term' });
    daysLater(app, 40);
    const body = {
      signal: 'need_untouched' as const,
      subjectId: need.id,
      until: '2027-01-10',
      reason: 'He wants to wait',
    };
    await app.rosa.ask(caseloadRoutes.snooze, { params: { clientId }, body });
    expect(await told(app.rosa, clientId, 'need_untouched')).toBeUndefined();
    const { putAside } = (await app.rosa.ask(caseloadRoutes.readPatterns, {})).body;
    expect(putAside).toMatchObject([{ reason: 'He wants to wait', person: { id: clientId } }]);
  });

  it('rests only with a reason, until a day to come, and not too long', async () => {
    const { snooze } = await owed();
    expect((await snooze({ reason: ' ' })).fields).toEqual(['body.reason']);
    expect((await snooze({ until: '2026-11-25' })).fields).toEqual(['body.until']);
    expect((await snooze({ until: '2027-01-25' })).fields).toEqual(['body.until']);
    expect((await snooze({ until: '2027-01-24' })).status).toBe(201);
    daysLater(app, 9);
    const late = await snooze({ until: '2026-12-05' });
    expect(late.problem.fields).toEqual([
      { path: 'body.until', message: 'This cannot rest longer than three days.' },
    ]);
  });

  it('must be live, and one’s own', async () => {
    const { clientId, subjectId, snooze } = await owed();
    expect((await snooze({ signal: 'no_contact' })).status).toBe(404);
    const params = { clientId };
    const body = { signal: 'promise_due' as const, subjectId, until: '2026-11-27', reason: 'Not mine' };
    expect((await app.marcus.ask(caseloadRoutes.snooze, { params, body })).status).toBe(404);
    expect((await app.noor.ask(caseloadRoutes.snooze, { params, body })).status).toBe(403);
    expect(
      (await app.rosa.send('POST', `/clients/${clientId}/snoozes`, { ...body, signal: 'bad' })).fields,
    ).toEqual(['body.signal']);
  });

  it('is on record, with whose it was', async () => {
    const { clientId, snooze } = await owed();
    const { id } = (await snooze()).body;
    const { rows } = await app.admin.query(
      `SELECT actor_id, action FROM audit_events WHERE what = 'snooze' AND subject_ids @> $1 AND client_ids @> $2`,
      [[id], [clientId]],
    );
    expect(rows).toEqual([{ actor_id: people.rosa.id, action: 'create' }]);
  });
});
