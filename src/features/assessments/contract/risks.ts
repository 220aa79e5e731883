import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, Moment, Sensitivity, someWords, words } from '#platform/values/index.ts';
import { riskKinds, riskLevels } from '../rules/risks.ts';

const ClientParams = z.object({ clientId: Id });
const Protected = Sensitivity.nullish().transform((category) => category ?? null);

export const RiskAssessment = z.object({
  id: Id,
  caseId: Id,
  kind: z.enum(riskKinds),
  level: z.enum(riskLevels),
  evidence: z.string(),
  protectiveFactors: z.string().nullable(),
  actionsTaken: z.string().nullable(),
  told: z.string().nullable(),
  reviewOn: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
  assessedAt: z.string(),
  assessedBy: Id,
});
export type RiskAssessment = z.output<typeof RiskAssessment>;

export const NewRiskAssessment = z.strictObject({
  caseId: Id,
  kind: z.enum(riskKinds),
  level: z.enum(riskLevels),
  evidence: someWords(),
  protectiveFactors: words(),
  actionsTaken: words(),
  told: words(2000),
  reviewOn: Day.nullish().transform((day) => day ?? null),
  sensitivity: Protected,
  assessedAt: Moment.optional(),
});
export type NewRiskAssessment = z.output<typeof NewRiskAssessment>;

const steps = {
  warningSigns: z.string(),
  ownWays: z.string(),
  placesAndPeople: z.string(),
  peopleToAsk: z.string(),
  professionals: z.string(),
  saferSurroundings: z.string(),
};

export const SafetyPlan = z.object({
  id: Id,
  caseId: Id,
  ...steps,
  givenToClientAt: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
  writtenAt: z.string(),
  writtenBy: Id,
});
export type SafetyPlan = z.output<typeof SafetyPlan>;

const stepWords = z.string().trim().max(5000, /*i18n*/ 'Please use at most 5000 characters.').default('');

/** `replaces` names the plan that was read, so that nobody overwrites a newer one unseen. */
export const NewSafetyPlan = z.strictObject({
  caseId: Id,
  replaces: Id.nullish().transform((id) => id ?? null),
  warningSigns: stepWords,
  ownWays: stepWords,
  placesAndPeople: stepWords,
  peopleToAsk: stepWords,
  professionals: stepWords,
  saferSurroundings: stepWords,
  sensitivity: Protected,
});
export type NewSafetyPlan = z.output<typeof NewSafetyPlan>;

export const riskRoutes = {
  assessRisk: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/risk-assessments',
    summary: 'Record how great a danger is, and on what grounds',
    may: 'write clients',
    audit: { action: 'create', what: 'risk assessment' },
    input: { params: ClientParams, body: NewRiskAssessment },
    output: RiskAssessment,
  }),
  readRiskAssessments: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/risk-assessments',
    summary: 'Read all risk assessments, newest first',
    may: 'read clients',
    audit: { action: 'read', what: 'risk assessments' },
    input: { params: ClientParams },
    output: z.array(RiskAssessment),
  }),
  writeSafetyPlan: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/safety-plans',
    summary: 'Write a safety plan; it ends the one before',
    may: 'write clients',
    audit: { action: 'create', what: 'safety plan' },
    input: { params: ClientParams, body: NewSafetyPlan },
    output: SafetyPlan,
  }),
  readSafetyPlan: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/safety-plan',
    summary: 'Read the safety plan that holds; null when there is none',
    may: 'read clients',
    audit: { action: 'read', what: 'safety plan' },
    input: { params: ClientParams },
    output: SafetyPlan.nullable(),
  }),
  giveSafetyPlan: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/safety-plans/:safetyPlanId/copies',
    summary: 'Say that the client holds a copy of their safety plan',
    may: 'write clients',
    audit: { action: 'change', what: 'safety plan' },
    input: { params: z.object({ clientId: Id, safetyPlanId: Id }) },
    output: SafetyPlan,
  }),
};
