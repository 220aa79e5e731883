import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { aNeed, aStrength } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aClosedCase } from '#features/closures/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { aRating } from '#features/outcomes/testing.ts';
import { planRoutes } from '#features/plans/contract.ts';
import { aGoal, aStep } from '#features/plans/testing.ts';
import { referralRoutes } from '#features/referrals/contract.ts';
import { aLink, aReferral } from '#features/referrals/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { expectGuarded } from '#tests/support/guarded.ts';
import { storyRoutes } from './contract.ts';

let app: TestApp;
let serviceId: string;
let clientId: string;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ serviceId } = await aService(app.rosa));
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ clientId, caseId } = await anIntake(app.rosa));
});

const read = async (who = app.rosa) => (await who.ask(storyRoutes.readStory, { params: { clientId } })).body;
const only = async (who = app.rosa) => {
  const [chapter] = (await read(who)).chapters;
  if (!chapter) throw new Error('no chapter');
  return chapter;
};
const kinds = (knot: { readonly broken: readonly { readonly kind: string }[] } | undefined) =>
  knot?.broken.map(({ kind }) => kind);

describe('a whole thread', () => {
  it('leads from their words over goal, step and referral to what was received and what changed', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { title: 'Keep the flat', needIds: [need.id] });
    const step = await aStep(app.rosa, clientId, goal.id, { title: 'See the advisers' });
    const { referral } = await aLink(app.rosa, clientId, { stepId: step.id, serviceId });
    const params = { clientId, referralId: referral.id };
    await app.rosa.ask(referralRoutes.moveReferral, { params, body: { to: 'accepted' } });
    for (const receivedOn of ['2026-11-20', '2026-11-21'])
      await app.rosa.ask(referralRoutes.recordService, { params, body: { receivedOn } });
    await app.rosa.ask(referralRoutes.moveReferral, { params, body: { to: 'completed' } });
    await app.rosa.ask(referralRoutes.tellFacts, {
      params,
      body: { contactMade: true, needMet: 'yes', experience: 'They listened.' },
    });
    await aRating(app.rosa, clientId, {
      ratedAt: '2026-10-01T12:00:00Z',
      ratings: [{ domain: 'housing', rating: 1 }],
    });
    await aRating(app.rosa, clientId, { ratings: [{ domain: 'housing', rating: 4 }] });
    await app.rosa.ask(planRoutes.completeStep, {
      params: { clientId, stepId: step.id },
      body: { result: 'A payment plan.' },
    });
    await app.rosa.ask(assessmentRoutes.endNeed, {
      params: { clientId, needId: need.id },
      body: { as: 'met', reason: null },
    });
    const [thread] = (await only()).threads;
    expect(thread).toMatchObject({
      kind: 'need',
      words: need.words,
      endedAs: 'met',
      rated: { first: { rating: 1 }, last: { rating: 4 } },
      broken: [],
      referrals: [],
    });
    expect(thread?.goals[0]).toMatchObject({ title: 'Keep the flat', measure: goal.measure });
    expect(thread?.goals[0]?.steps[0]).toMatchObject({
      title: 'See the advisers',
      result: 'A payment plan.',
    });
    expect(thread?.goals[0]?.steps[0]?.referrals[0]).toMatchObject({
      status: 'completed',
      turn: 'nobody',
      received: [{ receivedOn: '2026-11-21' }, { receivedOn: '2026-11-20' }],
      facts: { contactMade: { value: true }, serviceReceived: { value: true }, needMet: { value: 'yes' } },
      broken: [],
    });
  });

  it('begins with strengths as with needs; a goal of both is drawn once and named at the other', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const strength = await aStrength(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, {
      needIds: [need.id],
      strengthIds: [strength.id],
    });
    const { threads } = await only();
    expect(threads.map(({ kind }) => kind)).toEqual(['need', 'strength']);
    expect(threads.map(({ goals }) => goals.length)).toEqual([1, 0]);
    expect(threads[1]).toMatchObject({
      goalsElsewhere: [{ id: goal.id, title: goal.title }],
      broken: [],
    });
  });

  it('goes on over the ending of the case, to the calls after', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    await app.rosa.ask(assessmentRoutes.endNeed, {
      params: { clientId, needId: need.id },
      body: { as: 'met', reason: null },
    });
    const closure = await aClosedCase({ worker: app.rosa, supervisor: app.ingrid }, { clientId, caseId });
    const { closedAt, endings, threads } = await only();
    expect(closedAt).not.toBeNull();
    expect(endings).toMatchObject([
      { id: closure.id, clientWords: 'I can buy my own bread.', followUps: closure.followUps, broken: [] },
    ]);
    expect(threads[0]?.broken).toEqual([]);
  });
});

describe('a broken end', () => {
  it('is a need without a goal, a goal without a step, a step past its day; each leads to where it is mended', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const other = await aNeed(app.rosa, clientId, caseId, { title: 'Nothing warm to eat', domain: 'food' });
    const bare = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    const late = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    await aStep(app.rosa, clientId, late.id, { dueOn: '2026-11-20' });
    const story = await read();
    const threads = story.chapters[0]?.threads;
    const [goalWithout, goalWith] = threads?.[0]?.goals ?? [];
    expect(threads?.map(({ id }) => id)).toEqual([need.id, other.id]);
    expect(threads?.[1]?.broken).toEqual([{ kind: 'need_without_goal', path: `/clients/${clientId}/plan` }]);
    expect([goalWithout?.id, kinds(goalWithout), kinds(goalWith?.steps[0])]).toEqual([
      bare.id,
      ['goal_without_step'],
      ['step_without_result'],
    ]);
    expect(story.broken).toBe(3);
  });

  it('is a referral that was never sent, fell silent, or was never asked about', async () => {
    const { id: needId } = await aNeed(app.rosa, clientId, caseId);
    const draft = await aReferral(app.rosa, clientId, { needId, serviceId });
    const { referral: silent } = await aLink(app.rosa, clientId, { needId, serviceId });
    const { referral: ended } = await aLink(app.rosa, clientId, { needId, serviceId });
    const params = { clientId, referralId: ended.id };
    await app.admin.query(`UPDATE referrals SET answer_due_at = '2026-11-01T00:00:00Z' WHERE id = $1`, [
      silent.id,
    ]);
    for (const to of ['accepted', 'completed'] as const)
      await app.rosa.ask(referralRoutes.moveReferral, { params, body: { to } });
    const referrals = (await only()).threads[0]?.referrals;
    const broken = Object.fromEntries(referrals?.map((one) => [one.id, one.broken]) ?? []);
    const at = (id: string) => `/clients/${clientId}/referrals/${id}`;
    expect(broken).toEqual({
      [draft.id]: [{ kind: 'referral_unsent', path: at(draft.id) }],
      [silent.id]: [{ kind: 'referral_silent', path: at(silent.id) }],
      [ended.id]: [{ kind: 'outcome_not_asked', path: at(ended.id) }],
    });
  });

  it('is a goal that was untied from the words it came from: it hangs loose and says so', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    await app.admin.query(`UPDATE goal_sources SET ended_at = now() WHERE goal_id = $1`, [goal.id]);
    const { looseGoals, threads } = await only();
    expect(looseGoals.map(({ id }) => id)).toEqual([goal.id]);
    expect(kinds(looseGoals[0])).toContain('goal_without_source');
    expect([threads[0]?.goals, kinds(threads[0])]).toEqual([[], ['need_without_goal']]);
  });
});

describe('who may see it', () => {
  it('protected matters and all that came of them are absent for the uncleared, and not hinted at', async () => {
    const rent = await aNeed(app.rosa, clientId, caseId);
    const nights = await aNeed(app.ingrid, clientId, caseId, {
      domain: 'mental_health',
      title: 'Nights full of noise',
    });
    const sleep = await aGoal(app.ingrid, clientId, caseId, { title: 'Sleep again', needIds: [nights.id] });
    const step = await aStep(app.ingrid, clientId, sleep.id, { title: 'See the night clinic' });
    await aReferral(app.ingrid, clientId, { stepId: step.id, serviceId, request: 'Help with the nights' });
    expect((await only(app.ingrid)).threads).toHaveLength(2);
    const seen = await read();
    expect(seen.chapters[0]?.threads.map(({ id }) => id)).toEqual([rent.id]);
    expect([seen.broken, seen.chapters[0]?.looseGoals, seen.chapters[0]?.looseReferrals]).toEqual([
      1,
      [],
      [],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/night|sleep|mental/i);
  });

  it('is closed to outsiders and to roles that keep no records, and on record', () =>
    expectGuarded(app, storyRoutes, { readStory: () => Promise.resolve({ params: { clientId } }) }));
});
