import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseRoutes } from '#features/cases/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { intakeRoutes } from './contract.ts';
import { aPublicPage, aSelfReferral } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await aPublicPage(app, [people.rosa.id]);
});
afterAll(() => app.close());

const queue = async (who: 'rosa' | 'ingrid' | 'marcus' = 'rosa') =>
  (await app[who].ask(intakeRoutes.readQueue, {})).body;
const waits = (params: { clientId: string; caseId: string }) =>
  app.rosa.ask(caseRoutes.triageCase, {
    params,
    body: { decision: 'wait_listed', reason: 'No room', reviewOn: '2026-12-01' },
  });
const newest = async () => {
  const reference = await aSelfReferral(app);
  const found = (await queue()).selfReferrals.find((one) => one.reference === reference);
  if (!found) throw new Error('it is not in the queue');
  return found.id;
};

it('danger goes first, then who came first', async () => {
  await anIntake(app.rosa, { givenName: 'Calm' });
  app.clock.now = new Date('2026-11-22T18:05:00Z');
  await anIntake(app.rosa, { givenName: 'Urgent', immediateDanger: 'No insulin left' });
  await aSelfReferral(app, { called: 'First' });
  app.clock.now = new Date('2026-11-22T18:10:00Z');
  await aSelfReferral(app, { called: 'Danger', inDanger: true });
  const { undecided, selfReferrals } = await queue();
  expect(undecided.map(({ name }) => name)).toEqual(['Urgent Karimi', 'Calm Karimi']);
  expect(selfReferrals.map(({ called }) => called)).toEqual(['Danger', 'First']);
  expect((await queue('marcus')).undecided).toEqual([]);
  const { rows } = await app.admin.query(
    `SELECT cardinality(client_ids) AS people, cardinality(subject_ids) AS written FROM audit_events WHERE what = 'intake queue' ORDER BY at DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ people: 0, written: 0 }]);
});

it('taking somebody in ends what they wrote, once', async () => {
  const selfReferralId = await newest();
  const { caseId } = await anIntake(app.rosa, { selfReferralId });
  const one = (await app.rosa.ask(intakeRoutes.readSelfReferral, { params: { selfReferralId } })).body;
  expect(one.endedAs).toBe('taken_in');
  const { rows } = await app.admin.query('SELECT became_case_id FROM self_referrals WHERE id = $1', [
    selfReferralId,
  ]);
  expect(rows).toEqual([{ became_case_id: caseId }]);
  const again = { givenName: 'Amal', programId: programs.stroke, reasonForContact: 'Again', selfReferralId };
  expect((await app.rosa.ask(caseRoutes.makeIntake, { body: again })).problem.code).toBe('decided');
});

it('somebody who wrote is shown on to a named service or set aside, with a reason, and not twice', async () => {
  const params = { selfReferralId: await newest() };
  const reason = 'They live in the next county';
  const nameless = await app.rosa.ask(intakeRoutes.redirectSelfReferral, { params, body: { reason } });
  expect(nameless.fields).toEqual(['body.serviceName']);
  const shown = await app.rosa.ask(intakeRoutes.redirectSelfReferral, {
    params,
    body: { reason, serviceName: 'Lakeside Shelter' },
  });
  expect(shown.body).toMatchObject({
    endedAs: 'redirected',
    redirectedTo: 'Lakeside Shelter',
    endedReason: reason,
  });
  const late = await app.rosa.ask(intakeRoutes.setAsideSelfReferral, { params, body: { reason } });
  expect(late.problem.code).toBe('decided');
  const other = { selfReferralId: await newest() };
  expect(
    (await app.rosa.ask(intakeRoutes.setAsideSelfReferral, { params: other, body: { reason } })).body.endedAs,
  ).toBe('set_aside');
});

it('only who decides for the program reads or decides what was written', async () => {
  const params = { selfReferralId: await newest() };
  for (const who of ['ingrid', 'marcus', 'stranger'] as const) {
    expect((await app[who].ask(intakeRoutes.readSelfReferral, { params })).status, who).toBe(404);
    const aside = await app[who].ask(intakeRoutes.setAsideSelfReferral, { params, body: { reason: 'x' } });
    expect(aside.status, who).toBe(404);
  }
  for (const who of ['ade', 'noor'] as const)
    expect((await app[who].ask(intakeRoutes.readSelfReferral, { params })).status, who).toBe(403);
});

it('somebody is moved on the waiting list with a reason, in their place among all', async () => {
  const [a, b, c] = [await anIntake(app.rosa), await anIntake(app.rosa), await anIntake(app.rosa)];
  for (const one of [a, b, c]) await waits(one);
  const place = async (caseId: string) => (await queue()).waiting.find((one) => one.caseId === caseId);
  const last = await place(c.caseId);
  const params = { clientId: c.clientId, entryId: last?.entryId ?? '' };
  const move = (to: number) =>
    app.rosa.ask(intakeRoutes.moveWaiting, { params, body: { place: to, reason: 'Sleeps outside' } });
  expect((await move(1)).status).toBe(204);
  expect((await place(c.caseId))?.place).toBe(1);
  expect((await place(a.caseId))?.place).toBe(2);
  expect((await move(1)).fields).toEqual(['body.place']);
  await move(99);
  expect((await place(c.caseId))?.place).toBe(3);
  await move(2);
  expect((await place(c.caseId))?.events.map(({ fromPlace, toPlace }) => [fromPlace, toPlace])).toEqual([
    [3, 2],
    [1, 3],
    [3, 1],
  ]);
  expect(
    (await app.marcus.ask(intakeRoutes.moveWaiting, { params, body: { place: 1, reason: 'x' } })).status,
  ).toBe(404);
});

it('looking again says what came of it and when next', async () => {
  const one = await anIntake(app.rosa);
  await waits(one);
  const entry = (await queue()).waiting.find(({ caseId }) => caseId === one.caseId);
  const params = { clientId: one.clientId, entryId: entry?.entryId ?? '' };
  const review = (reviewOn: string) =>
    app.rosa.ask(intakeRoutes.reviewWaiting, { params, body: { reason: 'Still wants to come', reviewOn } });
  expect((await review('2026-11-22')).fields).toEqual(['body.reviewOn']);
  expect((await review('2027-01-10')).status).toBe(204);
  const after = (await queue()).waiting.find(({ caseId }) => caseId === one.caseId);
  expect(after).toMatchObject({ reviewOn: '2027-01-10', reviewDue: false });
  expect(after?.events).toMatchObject([{ kind: 'reviewed', by: people.rosa.name }]);
});
