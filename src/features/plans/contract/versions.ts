import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, Language, Moment, words } from '#platform/values/index.ts';
import { agreementAnswers } from '../rules/state.ts';
import { stepOwners } from '../rules/steps.ts';
import { ClientParams } from './parts.ts';

/** What is agreed in a goal; a step's state of being done is no part of it. */
export const GoalContent = z.object({
  title: z.string(),
  words: z.string().nullable(),
  hope: z.string().nullable(),
  measure: z.string().nullable(),
  baseline: z.string().nullable(),
  target: z.string().nullable(),
  dueOn: z.string().nullable(),
  steps: z.array(
    z.object({
      id: Id,
      title: z.string(),
      owner: z.enum(stepOwners),
      ownerName: z.string().nullable(),
      dueOn: z.string().nullable(),
    }),
  ),
});
export type GoalContent = z.output<typeof GoalContent>;

export const Agreement = z.object({
  id: Id,
  planVersionId: Id,
  answer: z.enum(agreementAnswers),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  copyGiven: z.boolean(),
  copyLanguage: z.string().nullable(),
  askedAt: z.string(),
  askedBy: Id,
});
export type Agreement = z.output<typeof Agreement>;

export const PlanVersion = z.object({
  id: Id,
  number: z.int(),
  hope: z.string().nullable(),
  whatChanged: z.string().nullable(),
  why: z.string().nullable(),
  writtenAt: z.string(),
  writtenBy: Id,
  goals: z.array(z.object({ goalId: Id, content: GoalContent })),
  agreements: z.array(Agreement),
});
export type PlanVersion = z.output<typeof PlanVersion>;

export const NewVersion = z.strictObject({ caseId: Id, whatChanged: words(4000), why: words(4000) });
export type NewVersion = z.output<typeof NewVersion>;

export const NewAgreement = z.strictObject({
  answer: z.enum(agreementAnswers),
  reason: words(2000),
  words: words(),
  copyGiven: z.boolean().default(false),
  copyLanguage: Language.nullish().transform((language) => language ?? null),
  askedAt: Moment.optional(),
});
export type NewAgreement = z.output<typeof NewAgreement>;

export const versionRoutes = {
  writeVersion: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/plan/versions',
    summary: 'Write down the plan as it stands, to put it to the client',
    may: 'write clients',
    audit: { action: 'create', what: 'plan version' },
    input: { params: ClientParams, body: NewVersion },
    output: PlanVersion,
  }),
  readVersions: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/plan/versions',
    summary: 'Read the versions of a plan, newest first, with what was answered to each',
    may: 'read clients',
    audit: { action: 'read', what: 'plan versions' },
    input: { params: ClientParams, query: z.object({ caseId: Id.optional() }) },
    output: z.array(PlanVersion),
  }),
  recordAgreement: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/plan/versions/:versionId/agreements',
    summary: 'Record what the client answered when the plan was put to them',
    may: 'write clients',
    audit: { action: 'create', what: 'agreement' },
    input: { params: z.object({ clientId: Id, versionId: Id }), body: NewAgreement },
    output: Agreement,
  }),
};
