import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { contactRoutes } from '#features/contacts/contract.ts';
import { aContact, aPromise } from '#features/contacts/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { planRoutes } from '#features/plans/contract.ts';
import { aGoal, anAgreement } from '#features/plans/testing.ts';
import { aReferral } from '#features/referrals/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { closureRoutes as routes } from './contract.ts';
import { anEnding } from './testing.ts';

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

const check = async (who = app.rosa) =>
  (await who.ask(routes.checkClosure, { params: { clientId, caseId } })).body;
const kinds = async () => (await check()).hindrances.map(({ kind }) => kind);
const close = (given: object = {}, who = app.rosa) =>
  who.send('POST', `/clients/${clientId}/cases/${caseId}/closure`, { ...anEnding(), ...given });

/** A need with a goal that was agreed on, still under way. */
async function underWay() {
  const need = await aNeed(app.rosa, clientId, caseId);
  const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
  await anAgreement(app.rosa, clientId, caseId);
  return { need, goal };
}

/** Everything is done: the goal reached, the need met. */
async function done() {
  const { need, goal } = await underWay();
  const params = { clientId, goalId: goal.id };
  const plan = await app.rosa.ask(planRoutes.readPlan, { params: { clientId }, query: {} });
  const now = plan.body.goals.find(({ id }) => id === goal.id) ?? goal;
  const active =
    now.status === 'active'
      ? now
      : (
          await app.rosa.ask(planRoutes.setGoalStatus, {
            params,
            body: { status: 'active' },
            ifMatch: now.version,
          })
        ).body;
  await app.rosa.ask(planRoutes.setGoalStatus, {
    params,
    body: { status: 'achieved', attainment: 0 },
    ifMatch: active.version,
  });
  await app.rosa.ask(assessmentRoutes.endNeed, {
    params: { clientId, needId: need.id },
    body: { as: 'met' },
  });
  return need;
}

describe('an ending', () => {
  it('is stopped by everything that is still open, each thing named', async () => {
    const { need } = await underWay();
    const { serviceId } = await aService(app.rosa);
    const referral = await aReferral(app.rosa, clientId, { needId: need.id, serviceId });
    await aContact(app.rosa, clientId, { sign: false });
    await aPromise(app.rosa, clientId);
    expect(await kinds()).toEqual([
      'open_referral',
      'need_without_end',
      'open_goal',
      'unsigned_note',
      'open_promise',
    ]);
    const { hindrances } = await check();
    expect(hindrances[0]).toMatchObject({ id: referral.id, title: 'Physical therapy at home' });
    expect(hindrances[1]).toMatchObject({ id: need.id, title: 'The rent is three months behind' });
    const refused = await close();
    expect(refused.problem).toMatchObject({ status: 409, code: 'still-open', current: { hindrances } });
    expect((await check()).closedAt).toBeNull();
  });

  it('is stopped by a plan that was never agreed, and by a no', async () => {
    expect(await kinds()).toEqual(['no_agreement']);
    const need = await aNeed(app.rosa, clientId, caseId);
    await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    await anAgreement(app.rosa, clientId, caseId, { answer: 'no', reason: 'Too much at once' });
    expect(await kinds()).toContain('no_agreement');
  });

  it('is stopped when it was not talked over with the person', async () => {
    await done();
    expect((await close({ discussed: false })).fields).toEqual(['body.notDiscussedReason']);
    const refused = await close({ discussed: false, notDiscussedReason: 'She moved without a word' });
    expect(refused.problem.current).toMatchObject({ hindrances: [{ kind: 'not_discussed' }] });
  });

  it('closes the case when nothing stops it, and plans the calls of the program', async () => {
    await done();
    expect(await kinds()).toEqual([]);
    const closure = (await app.rosa.ask(routes.closeCase, { params: { clientId, caseId }, body: anEnding() }))
      .body;
    expect(closure).toMatchObject({
      reason: 'goals met',
      discussed: true,
      exceptions: [],
      closedBy: { name: 'Rosa Delgado' },
    });
    expect(closure.followUps.map(({ dueOn, worker }) => [dueOn, worker.name])).toEqual([
      ['2026-12-22', 'Rosa Delgado'],
      ['2027-02-20', 'Rosa Delgado'],
    ]);
    const page = (await app.rosa.ask(clientRoutes.readClient, { params: { clientId } })).body;
    expect(page.cases[0]?.closedAt).not.toBeNull();
    expect((await close()).problem.code).toBe('already-closed');
  });

  it('offers the services that helped as a list of whom to turn to, but nothing that is protected', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const { serviceId } = await aService(app.rosa);
    const { id: referralId } = await aReferral(app.rosa, clientId, { needId: need.id, serviceId });
    expect((await check()).resources).toEqual([]);
    await app.admin.query(
      `UPDATE referrals SET status = 'completed', service_received = true WHERE id = $1`,
      [referralId],
    );
    expect((await check()).resources).toMatchObject([
      {
        name: 'Physical therapy at home, Lakeside Rehabilitation',
        whatFor: 'The rent is three months behind',
      },
    ]);
    for (const [table, id] of [
      ['needs', need.id],
      ['referrals', referralId],
    ]) {
      await app.admin.query(`UPDATE ${table} SET sensitivity = 'mental_health' WHERE id = $1`, [id]);
      expect((await check(app.ingrid)).resources).toEqual([]);
      await app.admin.query(`UPDATE ${table} SET sensitivity = NULL WHERE id = $1`, [id]);
      expect((await check(app.ingrid)).resources).toHaveLength(1);
    }
  });

  it('is refused in words when something is wrong with it', async () => {
    await done();
    expect((await close({ reason: 'bored' })).fields).toEqual(['body.reason']);
    expect((await close({ summary: ' ', transitionPlan: '' })).fields).toEqual([
      'body.summary',
      'body.transitionPlan',
    ]);
    expect((await close({ resources: [{ name: '' }] })).fields).toEqual(['body.resources.0.name']);
    expect((await close({ followUpDays: [0] })).fields).toEqual(['body.followUpDays.0']);
    expect((await close({ sensitivity: 'hiv' })).fields).toEqual(['body.sensitivity']);
    expect((await check()).closedAt).toBeNull();
  });

  it('is written by the team alone, and is on record', async () => {
    await done();
    expect((await close({}, app.marcus)).problem.code).toBe('not-found');
    expect((await close({}, app.ade)).status).toBe(403);
    expect((await app.marcus.ask(routes.checkClosure, { params: { clientId, caseId } })).problem.code).toBe(
      'not-found',
    );
    expect((await app.noor.ask(routes.readClosures, { params: { clientId } })).status).toBe(403);
    const closure = (await app.rosa.ask(routes.closeCase, { params: { clientId, caseId }, body: anEnding() }))
      .body;
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE subject_ids @> $1 AND what = 'closure'`,
      [[closure.id]],
    );
    expect(rows).toEqual([{ action: 'create' }]);
  });

  it('keeps the log open to those who make the calls', async () => {
    await done();
    await app.rosa.ask(routes.closeCase, { params: { clientId, caseId }, body: anEnding() });
    const entry = await aContact(app.rosa, clientId, { note: 'She called to say thank you.' });
    expect(entry.caseId).toBe(caseId);
    expect((await app.rosa.ask(contactRoutes.readLog, { params: { clientId }, query: {} })).status).toBe(200);
  });
});
