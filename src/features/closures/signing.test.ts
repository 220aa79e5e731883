import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { aPromise } from '#features/contacts/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { type ClosureRequest, closureRoutes as routes } from './contract.ts';
import { aClosedCase, anEnding } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.now = testNow;
  ({ clientId, caseId } = await anIntake(app.rosa));
});

const asking = (who = app.rosa) =>
  who.ask(routes.requestClosure, {
    params: { clientId, caseId },
    body: { ...anEnding(), why: 'He wants to end here, and the landlord never answers.' },
  });
const sign = (request: ClosureRequest, who = app.ingrid, version = request.version) =>
  who.ask(routes.signClosure, {
    params: { clientId, requestId: request.id },
    body: { words: 'I agree.' },
    ifMatch: version,
  });
const sendBack = (request: ClosureRequest, who = app.ingrid) =>
  who.ask(routes.returnClosure, {
    params: { clientId, requestId: request.id },
    body: { words: 'Please ask him once more.' },
    ifMatch: request.version,
  });
const waiting = async (who = app.ingrid) =>
  (await who.ask(routes.checkClosure, { params: { clientId, caseId } })).body.request;

describe('an ending with something left open', () => {
  it('waits for a supervisor, who sees what is open and why it was asked', async () => {
    const request = (await asking()).body;
    expect(request).toMatchObject({
      exceptions: [{ kind: 'no_agreement' }],
      answer: null,
      can: ['withdraw'],
    });
    expect(await waiting()).toMatchObject({
      id: request.id,
      askedBy: { name: 'Rosa Delgado' },
      can: ['sign', 'return'],
    });
    expect((await asking()).problem.status).toBe(409);
  });

  it('ends the case once it is signed, and what was left open stands there with who signed', async () => {
    const request = (await asking()).body;
    const closure = (await sign(request)).body;
    expect(closure).toMatchObject({
      closedBy: { name: 'Rosa Delgado' },
      exceptionsSignedBy: { name: 'Ingrid Solberg' },
      exceptions: [{ kind: 'no_agreement' }],
      exceptionsReason: 'He wants to end here, and the landlord never answers.',
    });
    expect((await sign(request)).problem.code).toBe('already-answered');
  });

  it('is never signed by who asked, nor by anybody whose role or clients it is not', async () => {
    const own = (await asking(app.ingrid)).body;
    expect((await sign(own, app.ingrid)).status).toBe(403);
    expect((await sign(own, app.rosa)).status).toBe(403);
    expect((await sign(own, app.dana)).problem.code).toBe('not-found');
    expect((await sendBack(own, app.rosa)).status).toBe(403);
    expect((await waiting(app.rosa))?.answer).toBeNull();
  });

  it('is sent back with words, mended, and asked again', async () => {
    const request = (await asking()).body;
    expect(
      (
        await app.ingrid.send(
          'POST',
          `/clients/${clientId}/closure-requests/${request.id}/return`,
          {},
          { ifMatch: 1 },
        )
      ).fields,
    ).toEqual(['body.words']);
    expect((await sendBack(request)).body).toMatchObject({
      answer: 'returned',
      answerWords: 'Please ask him once more.',
      answeredBy: { name: 'Ingrid Solberg' },
    });
    expect(await waiting(app.rosa)).toMatchObject({ answer: 'returned', can: [] });
    expect((await asking()).status).toBe(201);
  });

  it('is taken back by who asked, and by nobody else', async () => {
    const request = (await asking()).body;
    const withdraw = (who = app.rosa) =>
      who.ask(routes.withdrawClosure, { params: { clientId, requestId: request.id } });
    expect((await withdraw(app.ingrid)).status).toBe(403);
    expect((await withdraw()).body.answer).toBe('withdrawn');
    expect(await waiting(app.rosa)).toMatchObject({
      answer: 'withdrawn',
      content: { reason: 'goals met' },
      can: [],
    });
  });

  it('is not signed when more is open than was asked about, nor upon an old reading', async () => {
    const request = (await asking()).body;
    expect((await sign(request, app.ingrid, 7)).problem).toMatchObject({
      status: 412,
      current: { id: request.id },
    });
    await aPromise(app.rosa, clientId);
    expect((await sign(request)).problem.code).toBe('more-open');
  });
});

describe('after the ending', () => {
  const call = (followUpId: string, body: object, who = app.rosa) =>
    who.send('POST', `/clients/${clientId}/follow-ups/${followUpId}/outcome`, body);
  const ended = (given = {}) =>
    aClosedCase({ worker: app.rosa, supervisor: app.ingrid }, { clientId, caseId }, given);
  const calls = async () =>
    (await app.rosa.ask(routes.readClosures, { params: { clientId } })).body[0]?.followUps ?? [];

  it('somebody calls, and hears how the person is', async () => {
    const first = (await ended()).followUps[0]?.id ?? '';
    app.clock.now = new Date('2026-12-22T18:00:00Z');
    expect((await call(first, {})).fields).toEqual(['body.outcome']);
    expect((await call(first, { outcome: 'doing_well', words: 'I go dancing.' })).status).toBe(201);
    expect((await calls())[0]).toMatchObject({ outcome: 'doing_well', words: 'I go dancing.' });
    expect((await call(first, { outcome: 'doing_well' })).problem.code).toBe('already-done');
  });

  it('who was not reached is called again, who asked not to be called is not', async () => {
    const first = (await ended()).followUps[0]?.id ?? '';
    expect((await call(first, { outcome: 'not_reached', callAgainOn: '2026-11-22' })).fields).toEqual([
      'body.callAgainOn',
    ]);
    await call(first, { outcome: 'not_reached' });
    const again = (await calls()).find(({ dueOn }) => dueOn === '2026-11-29');
    await call(again?.id ?? '', { outcome: 'asked_not_to_call' });
    expect((await calls()).map(({ doneAt, cancelledAt }) => doneAt === null && cancelledAt === null)).toEqual(
      [false, false, false],
    );
  });

  it('nobody is called when the worker plans no call', async () => {
    expect((await ended({ followUpDays: [] })).followUps).toEqual([]);
  });

  it('a case is reopened without losing the past; planned calls are called off', async () => {
    const closure = await ended();
    const reopen = (who = app.rosa) =>
      who.ask(routes.reopenCase, {
        params: { clientId, closureId: closure.id },
        body: { reason: 'The landlord wrote again.' },
      });
    expect((await reopen(app.marcus)).problem.code).toBe('not-found');
    expect((await reopen()).body).toMatchObject({
      summary: closure.summary,
      reopenedReason: 'The landlord wrote again.',
    });
    expect((await reopen()).problem.code).toBe('already-reopened');
    expect(
      (await app.rosa.ask(routes.checkClosure, { params: { clientId, caseId } })).body.closedAt,
    ).toBeNull();
    expect((await calls()).every(({ cancelledAt }) => cancelledAt !== null)).toBe(true);
    const again = await ended({ summary: 'The second time.' });
    const all = (await app.rosa.ask(routes.readClosures, { params: { clientId } })).body;
    expect(all.map(({ id }) => id)).toEqual([again.id, closure.id]);
  });

  it('is open to the team alone', async () => {
    const first = (await ended()).followUps[0]?.id ?? '';
    expect((await call(first, { outcome: 'doing_well' }, app.marcus)).problem.code).toBe('not-found');
    expect((await call(first, { outcome: 'doing_well' }, app.ade)).status).toBe(403);
  });
});
