import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aService } from '#features/directory/testing.ts';
import { aGoal, aStep } from '#features/plans/testing.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { programs } from '#tests/support/people.ts';
import { referralRoutes } from './contract.ts';
import { aReferral } from './testing.ts';

let app: TestApp;
let serviceId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ serviceId } = await aService(app.rosa));
});
afterAll(() => app.close());

async function aPlan() {
  const { clientId, caseId } = await anIntake(app.rosa);
  const need = await aNeed(app.rosa, clientId, caseId);
  const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
  const step = await aStep(app.rosa, clientId, goal.id);
  return { clientId, caseId, need, goal, step };
}

it('a referral on a step knows the need that its goal comes from: the thread is not cut', async () => {
  const { clientId, caseId, need, goal, step } = await aPlan();
  const made = await aReferral(app.rosa, clientId, {
    stepId: step.id,
    serviceId,
    urgency: 'soon',
    tellPlan: true,
  });
  expect(made).toMatchObject({
    caseId,
    status: 'draft',
    turn: 'us',
    need: { id: need.id, title: need.title },
    step: { id: step.id },
    organization: { name: 'Lakeside Rehabilitation' },
    provider: { email: 'desk@lakeside.example' },
    tells: ['contact', 'needs', 'plan'],
    told: { plan: { goal: goal.title, step: step.title } },
    consent: { consent: null, absence: 'none', missing: ['contact', 'needs', 'plan'] },
    silentSince: null,
  });
});

it('an answer is due by the program’s own days, until the end of that day where the agency is', async () => {
  await app.admin.query('UPDATE programs SET answer_days_today = 1, answer_days_soon = 4 WHERE id = $1', [
    programs.stroke,
  ]);
  const { clientId, need } = await aPlan();
  const due = async (urgency: 'today' | 'soon') =>
    new Date(
      (await aReferral(app.rosa, clientId, { needId: need.id, serviceId, urgency })).answerDueAt,
    ).toISOString();
  expect([await due('today'), await due('soon')]).toEqual([
    '2026-11-24T06:00:00.000Z',
    '2026-11-27T06:00:00.000Z',
  ]);
});

it('a draft can be changed, but not over somebody else’s change, and not once it was sent', async () => {
  const { clientId, need } = await aPlan();
  const { id: referralId, version } = await aReferral(app.rosa, clientId, { needId: need.id, serviceId });
  const params = { clientId, referralId };
  const change = (ifMatch: number) =>
    app.rosa.ask(referralRoutes.changeReferral, {
      params,
      ifMatch,
      body: { request: 'Three times a week.', tellContact: false },
    });
  const changed = (await change(version)).body;
  expect(changed).toMatchObject({ request: 'Three times a week.', tells: ['needs'], told: { person: null } });
  const stale = await change(version);
  expect([stale.status, (stale.problem.current as { request: string }).request]).toEqual([
    412,
    'Three times a week.',
  ]);
  expect(
    (await app.rosa.send('PATCH', `/clients/${clientId}/referrals/${referralId}`, { urgency: 'today' }))
      .status,
  ).toBe(428);
  await app.admin.query(`UPDATE referrals SET status = 'requested' WHERE id = $1`, [referralId]);
  expect((await change(changed.version)).problem.code).toBe('not-now');
});

it('the list says of each whose move it is and since when it is silent, open ones first', async () => {
  const { clientId, need } = await aPlan();
  const of = async (status: string, due: string) => {
    const { id } = await aReferral(app.rosa, clientId, { needId: need.id, serviceId });
    await app.admin.query('UPDATE referrals SET status = $1, answer_due_at = $2 WHERE id = $3', [
      status,
      due,
      id,
    ]);
    return id;
  };
  const past = '2026-11-19T06:00:00Z';
  const ended = await of('rejected', past);
  const silent = await of('requested', past);
  const waiting = await of('accepted', '2026-11-29T06:00:00Z');
  const list = (await app.rosa.ask(referralRoutes.listReferrals, { params: { clientId } })).body;
  expect(list.at(-1)?.id).toBe(ended);
  const seen = list.map(({ id, turn, silentSince }) => [id, turn, silentSince !== null]);
  expect(seen).toEqual(
    expect.arrayContaining([
      [silent, 'provider', true],
      [waiting, 'provider', false],
      [ended, 'nobody', false],
    ]),
  );
});

it('the grounds of a new referral say what a fitting service should suit', async () => {
  const { clientId, step, need, goal } = await aPlan();
  const ask = (query: object) => app.rosa.ask(referralRoutes.readGrounds, { params: { clientId }, query });
  expect((await ask({ stepId: step.id })).body).toEqual({
    step: { id: step.id, title: step.title, goal: goal.title },
    need: { id: need.id, title: need.title, words: need.words, domain: need.domain },
    language: 'en',
    age: null,
    near: null,
  });
  expect((await ask({})).fields).toEqual(['query.stepId']);
  expect((await ask({ needId: newId() })).status).toBe(404);
  const asked = { params: { clientId }, query: { stepId: step.id } };
  expect((await app.marcus.ask(referralRoutes.readGrounds, asked)).status).toBe(404);
  expect((await app.noor.ask(referralRoutes.readGrounds, asked)).status).toBe(403);
});

describe('what cannot be written', () => {
  const refused = async (clientId: string, given: object) => {
    const body = { serviceId, request: 'Please help.', ...given };
    const answer = await app.rosa.send('POST', `/clients/${clientId}/referrals`, body);
    return [answer.status, ...(answer.problem.fields ?? []).map(({ path }) => path)];
  };

  it('names its field', async () => {
    const { clientId, need } = await aPlan();
    expect(await refused(clientId, {})).toEqual([400, 'body.stepId']);
    expect(await refused(clientId, { needId: need.id, request: ' ' })).toEqual([400, 'body.request']);
    expect(await refused(clientId, { needId: need.id, urgency: 'whenever' })).toEqual([400, 'body.urgency']);
    expect(await refused(clientId, { needId: need.id, serviceId: newId() })).toEqual([422, 'body.serviceId']);
    await app.admin.query(`UPDATE services SET status = 'defunct' WHERE id = $1`, [serviceId]);
    expect(await refused(clientId, { needId: need.id })).toEqual([422, 'body.serviceId']);
    await app.admin.query(`UPDATE services SET status = 'active' WHERE id = $1`, [serviceId]);
    expect((await app.rosa.ask(referralRoutes.listReferrals, { params: { clientId } })).body).toEqual([]);
  });

  it('needs of other people, hidden or missing, are simply not there', async () => {
    const { clientId } = await aPlan();
    const { need: others } = await aPlan();
    for (const needId of [others.id, newId()]) expect(await refused(clientId, { needId })).toEqual([404]);
  });

  it('a case that has ended takes no new referral', async () => {
    const { clientId, caseId, need } = await aPlan();
    await app.admin.query('UPDATE cases SET closed_at = now() WHERE id = $1', [caseId]);
    expect(await refused(clientId, { needId: need.id })).toEqual([422, 'body.stepId']);
  });
});

it('a referral of a protected need is hidden from whoever is not cleared, also once the need becomes protected later', async () => {
  const { clientId, need } = await aPlan();
  const { id: referralId } = await aReferral(app.rosa, clientId, { needId: need.id, serviceId });
  const params = { clientId, referralId };
  await app.admin.query(`UPDATE needs SET sensitivity = 'mental_health' WHERE id = $1`, [need.id]);
  expect((await app.rosa.ask(referralRoutes.readReferral, { params })).status).toBe(404);
  expect((await app.rosa.ask(referralRoutes.listReferrals, { params })).body).toEqual([]);
  expect((await app.ingrid.ask(referralRoutes.readReferral, { params })).body.sensitivity).toBe(
    'mental_health',
  );
});
