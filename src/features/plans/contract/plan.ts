import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Domain, Id, line, Version, words } from '#platform/values/index.ts';
import { templateCodes } from '../rules/templates.ts';
import { ClientParams, Goal, OptionalDay } from './parts.ts';
import { Agreement } from './versions.ts';

/** Something that no live goal comes from yet: a broken end of the thread. */
const Untied = z.object({
  id: Id,
  kind: z.enum(['need', 'strength', 'hope']),
  domain: Domain,
  title: z.string(),
  words: z.string().nullable(),
});

/**
 * The plan of one case. `id` is null and `version` 0 before the first goal; `caseId` is null for somebody who
 * has no case. `changedSince` says whether the plan has moved on from its newest version.
 */
export const Plan = z.object({
  id: Id.nullable(),
  version: Version,
  caseId: Id.nullable(),
  closed: z.boolean(),
  hope: z.string().nullable(),
  reviewOn: z.string().nullable(),
  newest: z
    .object({ id: Id, number: z.int(), writtenAt: z.string(), agreement: Agreement.nullable() })
    .nullable(),
  changedSince: z.boolean(),
  goals: z.array(Goal),
  untied: z.array(Untied),
});
export type Plan = z.output<typeof Plan>;

export const ChangedPlan = z.strictObject({ caseId: Id, hope: words(), reviewOn: OptionalDay });
export type ChangedPlan = z.output<typeof ChangedPlan>;

/** Texts left out are those of the template. */
export const FromTemplate = z.strictObject({
  caseId: Id,
  template: z.enum(templateCodes, { error: /*i18n*/ 'This is not a template we know.' }),
  needId: Id,
  goals: z
    .array(
      z.strictObject({
        key: z.string(),
        title: line(300).optional(),
        measure: words(1000),
        target: words(1000),
        steps: z.array(z.strictObject({ key: z.string(), title: line(300).optional() })).max(50),
      }),
    )
    .min(1, /*i18n*/ 'Please choose at least one goal.')
    .max(20),
});
export type FromTemplate = z.output<typeof FromTemplate>;

export const wholePlanRoutes = {
  readPlan: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/plan',
    summary: 'Read the plan: goals with where they come from, and their steps',
    may: 'read clients',
    audit: { action: 'read', what: 'plan' },
    input: { params: ClientParams, query: z.object({ caseId: Id.optional() }) },
    output: Plan,
  }),
  changePlan: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/plan',
    summary: 'Change what the plan as a whole is for and when to look at it again',
    may: 'write clients',
    audit: { action: 'change', what: 'plan' },
    input: { params: ClientParams, body: ChangedPlan },
    output: Plan,
    edits: true,
  }),
  planFromTemplate: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/plan/from-template',
    summary: 'Add chosen goals and steps of a template, tied to a need',
    may: 'write clients',
    audit: { action: 'create', what: 'goals from a template' },
    input: { params: ClientParams, body: FromTemplate },
    output: z.array(Goal),
  }),
};
