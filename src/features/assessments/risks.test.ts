import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { assessmentRoutes } from './contract.ts';
import { aRisk } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  ({ clientId, caseId } = await anIntake(app.rosa));
});
afterAll(() => app.close());

const read = async () =>
  (await app.rosa.ask(assessmentRoutes.readAssessment, { params: { clientId }, query: {} })).body;
const suicide = async () => (await read()).risks.find(({ kind }) => kind === 'suicide');
const steps = {
  warningSigns: 'I stop answering the phone.',
  ownWays: 'Walk by the river.',
  professionals: 'Call 988.',
};
const writePlan = (body: object = {}, caller = app.rosa) =>
  caller.send<{ id: string }>('POST', `/clients/${clientId}/safety-plans`, { caseId, ...steps, ...body });

describe('danger', () => {
  it('that nobody has assessed is neither low nor none', async () => {
    const { risks, gravest } = await read();
    expect(gravest).toBe('not_assessed');
    expect(new Set(risks.map(({ state }) => state))).toEqual(new Set(['not_assessed']));
  });

  it('stands with its evidence and its counterweights, the latest of a kind', async () => {
    await aRisk(app.rosa, clientId, caseId, {
      kind: 'suicide',
      level: 'high',
      evidence: 'He named a day.',
      protectiveFactors: 'His daughter',
      actionsTaken: 'Stayed with him',
      told: 'His daughter, with his consent',
      reviewOn: '2026-11-23',
    });
    await aRisk(app.rosa, clientId, caseId, {
      kind: 'suicide',
      level: 'low',
      evidence: 'An older talk',
      assessedAt: '2026-11-01T12:00:00Z',
    });
    expect(await suicide()).toMatchObject({
      state: 'high',
      latest: {
        evidence: 'He named a day.',
        protectiveFactors: 'His daughter',
        reviewOn: '2026-11-23',
        assessedBy: people.rosa.id,
      },
    });
    const all = (await app.rosa.ask(assessmentRoutes.readRiskAssessments, { params: { clientId } })).body;
    expect(all.map(({ level }) => level)).toEqual(['high', 'low']);
  });

  it('names the field that cannot be understood, and is refused to outsiders', async () => {
    const assess = (body: object, caller = app.rosa) =>
      caller.send('POST', `/clients/${clientId}/risk-assessments`, {
        caseId,
        kind: 'suicide',
        level: 'low',
        evidence: 'Asked',
        ...body,
      });
    expect((await assess({ level: 'medium' })).fields).toEqual(['body.level']);
    expect((await assess({ evidence: '' })).fields).toEqual(['body.evidence']);
    expect((await assess({ reviewOn: '2026-11-21' })).fields).toEqual(['body.reviewOn']);
    expect((await assess({ assessedAt: '2026-11-23T00:00:00Z' })).fields).toEqual(['body.assessedAt']);
    expect((await assess({ sensitivity: 'mental_health' })).fields).toEqual(['body.sensitivity']);
    expect((await assess({}, app.marcus)).status).toBe(404);
    expect((await assess({}, app.noor)).status).toBe(403);
    expect(
      (await app.marcus.ask(assessmentRoutes.readRiskAssessments, { params: { clientId } })).status,
    ).toBe(404);
    expect((await suicide())?.state).toBe('not_assessed');
  });

  it('is on record, written and read', async () => {
    await aRisk(app.rosa, clientId, caseId);
    await app.rosa.ask(assessmentRoutes.readRiskAssessments, { params: { clientId } });
    const { rows } = await app.admin.query(
      `SELECT what, action FROM audit_events WHERE what LIKE 'risk%' AND $1 = ANY (client_ids) ORDER BY at`,
      [clientId],
    );
    expect(rows).toEqual([
      { what: 'risk assessment', action: 'create' },
      { what: 'risk assessments', action: 'read' },
    ]);
  });

  it('that is high and has no safety plan is said at once, until there is one', async () => {
    expect((await read()).lacksSafetyPlan).toBe(false);
    await aRisk(app.rosa, clientId, caseId, { kind: 'domestic_violence', level: 'high' });
    expect(await read()).toMatchObject({ gravest: 'high', lacksSafetyPlan: true, safetyPlan: null });
    await writePlan();
    expect(await read()).toMatchObject({ lacksSafetyPlan: false, safetyPlan: steps });
  });
});

describe('a safety plan', () => {
  const current = async (caller = app.rosa) =>
    caller.ask(assessmentRoutes.readSafetyPlan, { params: { clientId } });

  it('is written in their words, and given to them', async () => {
    expect((await current()).body).toBeNull();
    const { id: safetyPlanId } = (await writePlan()).body;
    expect((await current()).body).toMatchObject({ ...steps, peopleToAsk: '', givenToClientAt: null });
    const given = await app.rosa.ask(assessmentRoutes.giveSafetyPlan, { params: { clientId, safetyPlanId } });
    expect(given.body.givenToClientAt).toBe('2026-11-22T18:00:00.000Z');
  });

  it('ends the one before, but never one that was not read', async () => {
    const { id: replaces } = (await writePlan()).body;
    const unread = (await writePlan({ ownWays: 'Sing' })).problem;
    expect([unread.code, unread.current]).toEqual(['changed-meanwhile', expect.objectContaining(steps)]);
    expect((await writePlan({ ownWays: 'Sing', replaces })).status).toBe(201);
    expect((await current()).body?.ownWays).toBe('Sing');
    const { rows } = await app.admin.query(
      'SELECT count(*)::int AS n FROM safety_plans WHERE client_id = $1 AND ended_at IS NULL',
      [clientId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('says something, and is refused to outsiders', async () => {
    expect((await writePlan({ warningSigns: ' ', ownWays: '', professionals: '' })).fields).toEqual([
      'body.warningSigns',
    ]);
    expect((await writePlan({}, app.marcus)).status).toBe(404);
    expect((await writePlan({}, app.ade)).status).toBe(403);
    expect((await current(app.marcus)).status).toBe(404);
    const { id: safetyPlanId } = (await writePlan()).body;
    expect(
      (await app.marcus.ask(assessmentRoutes.giveSafetyPlan, { params: { clientId, safetyPlanId } })).status,
    ).toBe(404);
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'safety plan' AND $1 = ANY (subject_ids)`,
      [safetyPlanId],
    );
    expect(rows).toEqual([{ action: 'create' }]);
  });
});
