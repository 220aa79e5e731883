import { RawJson, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { planRoutes } from './contract.ts';
import { AgreementWriter } from './store/agreements.ts';
import { GoalWriter } from './store/goals.ts';
import { PlanReader, PlanWriter } from './store/plans.ts';
import { SourceWriter } from './store/sources.ts';
import { StepWriter } from './store/steps.ts';
import { TemplateWriter } from './store/templates.ts';
import { VersionReader, VersionWriter } from './store/versions.ts';

export const plansRoom = (_services: Services) =>
  serveRoom('plans', planRoutes, {
    readPlan: async ({ db, actor, params, query }) =>
      new RawJson(await new PlanReader(db, actor).read(params.clientId, query.caseId)),
    changePlan: async ({ db, actor, params, body, expectedVersion }) =>
      new RawJson(await new PlanWriter(db, actor).change(params.clientId, expectedVersion, body)),
    planFromTemplate: async ({ db, actor, now, today, params, body, seen }) => {
      const goals = await new TemplateWriter(db, actor, { now, today }).add(params.clientId, body);
      seen({ subjects: goals.map(({ id }) => id) });
      return goals;
    },
    writeVersion: async ({ db, actor, now, params, body, seen }) => {
      const { id, text } = await new VersionWriter(db, actor, now).write(params.clientId, body);
      seen({ subjects: [id] });
      return new RawJson(text);
    },
    readVersions: async ({ db, actor, params, query }) =>
      new RawJson(await new VersionReader(db, actor).list(params.clientId, query.caseId)),
    recordAgreement: async ({ db, actor, now, params, body }) =>
      new AgreementWriter(db, actor, now).record(params.clientId, params.versionId, body),
    addGoal: async ({ db, actor, now, params, body }) =>
      new GoalWriter(db, actor, now).add(params.clientId, body),
    changeGoal: async ({ db, actor, now, params, body, expectedVersion }) =>
      new GoalWriter(db, actor, now).change(params.clientId, params.goalId, expectedVersion, body),
    setGoalStatus: async ({ db, actor, now, params, body, expectedVersion }) =>
      new GoalWriter(db, actor, now).setStatus(params.clientId, params.goalId, expectedVersion, body),
    addGoalSource: async ({ db, actor, now, params, body }) =>
      new SourceWriter(db, actor, now).add(params.clientId, params.goalId, body),
    endGoalSource: async ({ db, actor, now, params }) =>
      new SourceWriter(db, actor, now).end(params.clientId, params.goalId, params.sourceId),
    addStep: async ({ db, actor, now, params, body }) =>
      new StepWriter(db, actor, now).add(params.clientId, params.goalId, body),
    changeStep: async ({ db, actor, now, params, body, expectedVersion }) =>
      new StepWriter(db, actor, now).change(params.clientId, params.stepId, expectedVersion, body),
    orderSteps: async ({ db, actor, now, params, body }) => [
      ...(await new StepWriter(db, actor, now).order(params.clientId, params.goalId, body.stepIds)),
    ],
    completeStep: async ({ db, actor, now, params, body }) =>
      new StepWriter(db, actor, now).complete(
        params.clientId,
        params.stepId,
        body.result,
        body.doneAt ? new Date(body.doneAt) : now,
      ),
    dropStep: async ({ db, actor, now, params, body }) =>
      new StepWriter(db, actor, now).drop(params.clientId, params.stepId, body.reason),
    reopenStep: async ({ db, actor, now, params }) =>
      new StepWriter(db, actor, now).reopen(params.clientId, params.stepId),
  });
