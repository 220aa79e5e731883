import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { aHope, aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { storyRoutes } from '#features/story/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { planRoutes } from './contract.ts';
import { aGoal, aStep } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
/** Marcus is cleared for mental health; Rosa, who joins his team, is not. */
beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.marcus));
  await app.admin.query(
    'INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1',
    [caseId, people.rosa.id],
  );
});
afterAll(() => app.close());

const plan = async (who = app.rosa) =>
  (await who.ask(planRoutes.readPlan, { params: { clientId }, query: {} })).body;
const threads = async (who = app.rosa) =>
  (await who.ask(storyRoutes.readStory, { params: { clientId } })).body.chapters[0]?.threads ?? [];
const change = (hopeId: string, body: object, ifMatch = 1) =>
  app.marcus.send('PUT', `/clients/${clientId}/hopes/${hopeId}`, body, { ifMatch });
const text = { domain: 'family', title: 'To cook for everybody', sensitivity: null };

describe('a hope', () => {
  it('is changed by whoever read its newest words, and its earlier words are kept', async () => {
    const { id } = await aHope(app.rosa, clientId, caseId);
    expect((await change(id, { ...text, words: 'All at one table.' })).body).toMatchObject({
      title: 'To cook for everybody',
      words: 'All at one table.',
      version: 2,
    });
    expect((await change(id, text)).problem.current).toMatchObject({ words: 'All at one table.' });
    expect((await change(id, { ...text, title: '' }, 2)).fields).toEqual(['body.title']);
    const { rows } = await app.admin.query('SELECT was FROM field_history WHERE entity_id = $1', [id]);
    expect(rows).toMatchObject([{ was: { title: 'To cook for everybody again' } }]);
  });

  it('is marked only with a category that its writer could read again', async () => {
    const { id } = await aHope(app.marcus, clientId, caseId);
    expect((await change(id, { ...text, sensitivity: 'substance_use' })).fields).toEqual([
      'body.sensitivity',
    ]);
    expect((await change('019a0000-0000-7000-8000-000000000000', text)).status).toBe(404);
  });
});

describe('a goal that draws on a hope', () => {
  it('leads back to it in the plan and in the story: hope, goal, step', async () => {
    const hope = await aHope(app.rosa, clientId, caseId, { title: 'A garden of her own' });
    expect((await plan()).untied).toContainEqual(expect.objectContaining({ id: hope.id, kind: 'hope' }));
    const goal = await aGoal(app.rosa, clientId, caseId, { title: 'Rent an allotment', hopeIds: [hope.id] });
    await aStep(app.rosa, clientId, goal.id, { title: 'Ask at the town hall' });
    expect(goal.sources).toMatchObject([
      { needId: null, strengthId: null, hopeId: hope.id, title: 'A garden of her own', words: hope.words },
    ]);
    expect((await plan()).untied.map(({ id }) => id)).not.toContain(hope.id);
    expect((await threads()).find(({ id }) => id === hope.id)).toMatchObject({
      kind: 'hope',
      title: 'A garden of her own',
      goals: [{ title: 'Rent an allotment', broken: [], steps: [{ title: 'Ask at the town hall' }] }],
      broken: [],
    });
  });

  it('is drawn at the need it comes from too, and named at the hope', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const hope = await aHope(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id], hopeIds: [hope.id] });
    const found = await threads();
    expect(found.find(({ id }) => id === need.id)?.goals.map(({ id }) => id)).toEqual([goal.id]);
    expect(found.find(({ id }) => id === hope.id)).toMatchObject({
      goals: [],
      goalsElsewhere: [{ id: goal.id }],
    });
    const order = found.map(({ kind }) => ['need', 'strength', 'hope'].indexOf(kind));
    expect(order).toEqual(order.toSorted());
  });

  it('can be tied to one later, once, and of this person alone', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    const tie = (body: object) =>
      app.rosa.send('POST', `/clients/${clientId}/goals/${goal.id}/sources`, body);
    const hope = await aHope(app.rosa, clientId, caseId);
    expect((await tie({ hopeId: hope.id, needId: need.id })).fields).toEqual(['body.needId']);
    expect((await tie({ hopeId: hope.id })).status).toBe(201);
    expect((await tie({ hopeId: hope.id })).problem.code).toBe('already-there');
    const other = await anIntake(app.rosa);
    const elsewhere = await aHope(app.rosa, other.clientId, other.caseId);
    expect((await tie({ hopeId: elsewhere.id })).status).toBe(404);
  });

  it('is protected as the hope is, also when that becomes so later', async () => {
    const hope = await aHope(app.marcus, clientId, caseId, { title: 'Quiet nights' });
    await aGoal(app.marcus, clientId, caseId, { title: 'Sleep until six', hopeIds: [hope.id] });
    const titles = async () => (await plan()).goals.map(({ title }) => title);
    expect(await titles()).toContain('Sleep until six');
    const body = { ...text, title: 'Quiet nights', sensitivity: 'mental_health' };
    expect((await change(hope.id, body)).status).toBe(200);
    expect(await titles()).not.toContain('Sleep until six');
    expect((await threads()).map(({ id }) => id)).not.toContain(hope.id);
    expect((await threads(app.marcus)).map(({ id }) => id)).toContain(hope.id);
    const whole = await app.rosa.ask(assessmentRoutes.readAssessment, { params: { clientId }, query: {} });
    expect(JSON.stringify(whole.body)).not.toContain('Quiet nights');
  });
});
