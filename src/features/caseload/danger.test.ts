import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { aNeed, aRisk } from '#features/assessments/testing.ts';
import { caseRoutes } from '#features/cases/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aGoal, aStep } from '#features/plans/testing.ts';
import { warningsRoutes } from '#features/warnings/contract.ts';
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

const accept = (params: { clientId: string; caseId: string }) =>
  app.rosa.ask(caseRoutes.triageCase, {
    params,
    body: { decision: 'accepted', reason: 'We walk with her.' },
  });

describe('About danger, Today says', () => {
  it('that one was named at intake, until somebody has decided and looked at it', async () => {
    const amal = await anIntake(app.rosa, { immediateDanger: 'Her brother knows the address' });
    const ask = () => told(app.rosa, amal.clientId, 'danger_at_intake');
    expect(await ask()).toEqual({
      sentence: 'A danger was named at intake and nobody has decided yet: “Her brother knows the address”',
      facts: { danger: 'Her brother knows the address', decided: false },
      urgency: 96,
      path: `/clients/${amal.clientId}/assessments`,
    });
    await accept(amal);
    expect(await ask()).toMatchObject({
      sentence:
        'A danger was named at intake and nobody has assessed it yet: “Her brother knows the address”',
      urgency: 85,
    });
    await aRisk(app.rosa, amal.clientId, amal.caseId, { kind: 'abuse_or_neglect', level: 'moderate' });
    expect(await ask()).toBeUndefined();
  });

  it('that somebody new waits for a decision for two days, until there is one', async () => {
    const amal = await anIntake(app.rosa);
    const ask = () => told(app.rosa, amal.clientId, 'not_triaged');
    daysLater(app, 1);
    expect(await ask()).toBeUndefined();
    daysLater(app, 2);
    expect(await ask()).toEqual({
      sentence: 'Amal came 2 days ago and does not know yet whether we walk with them.',
      facts: { days: 2 },
      urgency: 45,
      path: `/clients/${amal.clientId}/people`,
    });
    daysLater(app, 8);
    expect((await ask())?.urgency).toBe(60);
    await accept(amal);
    expect(await ask()).toBeUndefined();
  });

  it('that it is high and there is no safety plan, until one is written', async () => {
    const { clientId, caseId } = await somebody(app.rosa, { preferredName: 'Noura' });
    await aRisk(app.rosa, clientId, caseId, { kind: 'suicide', level: 'high' });
    const ask = () => told(app.rosa, clientId, 'high_risk_without_safety_plan');
    expect(await ask()).toEqual({
      sentence: 'The danger is high (suicide), and Noura has no safety plan.',
      facts: { dangers: ['suicide'] },
      urgency: 92,
      path: `/clients/${clientId}/assessments/safety-plan`,
    });
    const body = { caseId, warningSigns: 'She stops answering.' };
    await app.rosa.ask(assessmentRoutes.writeSafetyPlan, { params: { clientId }, body });
    expect(await ask()).toBeUndefined();
  });

  it('that the day to look at it again has come, until somebody has', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    const kind = 'homelessness_tonight' as const;
    await aRisk(app.rosa, clientId, caseId, { kind, reviewOn: '2026-11-25' });
    const ask = () => told(app.rosa, clientId, 'risk_review_due');
    daysLater(app, 2);
    expect(await ask()).toBeUndefined();
    daysLater(app, 3);
    expect((await ask())?.sentence).toMatch(/^Today the danger should be looked at again with Amal: /);
    daysLater(app, 5);
    expect(await ask()).toMatchObject({ facts: { kind, level: 'moderate', days: 2 }, urgency: 60 });
    expect((await ask())?.sentence).toMatch(/^The danger should have been looked at again 2 days ago: /);
    await aRisk(app.rosa, clientId, caseId, { kind, level: 'low', reviewOn: '2026-12-25' });
    expect(await ask()).toBeUndefined();
  });

  it('that a warning is to be looked at again, until somebody has', async () => {
    const { clientId } = await somebody(app.rosa);
    const params = { clientId };
    const [who] = (await app.rosa.ask(warningsRoutes.readWarnings, { params })).body.supervisors;
    const { id: warningId, version: ifMatch } = (
      await app.rosa.ask(warningsRoutes.addWarning, {
        params,
        body: {
          kind: 'visit',
          note: 'Go in twos.',
          reason: 'The neighbour threatened us.',
          agreedBy: who?.id ?? '',
          toldOn: '2026-11-22',
          reviewOn: '2026-11-25',
        },
      })
    ).body;
    const ask = () => told(app.rosa, clientId, 'warning_review');
    daysLater(app, 2);
    expect(await ask()).toBeUndefined();
    daysLater(app, 4);
    expect(await ask()).toEqual({
      sentence: 'A warning should have been looked at again 1 day ago: “Go in twos.”',
      facts: { note: 'Go in twos.', days: 1 },
      urgency: 42,
      path: `/clients/${clientId}/assessments/warnings`,
    });
    const body = { reviewOn: '2027-02-01' };
    await app.rosa.ask(warningsRoutes.reviewWarning, { params: { clientId, warningId }, body, ifMatch });
    expect(await ask()).toBeUndefined();
  });

  it('that it has risen and the plan stands still, until the plan follows', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    const need = await aNeed(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    daysLater(app, 1);
    const kind = 'homelessness_tonight' as const;
    await aRisk(app.rosa, clientId, caseId, { kind, level: 'moderate' });
    const ask = () => told(app.rosa, clientId, 'plan_behind_danger');
    daysLater(app, 3);
    expect(await ask()).toBeUndefined();
    daysLater(app, 4);
    expect(await ask()).toMatchObject({
      facts: { kind, days: 3 },
      urgency: 60,
      path: `/clients/${clientId}/plan`,
    });
    expect((await ask())?.sentence).toMatch(
      /^The danger rose 3 days ago \(.+\), and the plan is as it was before\.$/,
    );
    await aStep(app.rosa, clientId, goal.id, { title: 'Ask for a room at the shelter' });
    expect(await ask()).toBeUndefined();
  });
});
