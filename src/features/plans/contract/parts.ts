import { z } from 'zod';
import { Day, Domain, Id, line, Sensitivity, Version, words } from '#platform/values/index.ts';
import { goalStatuses } from '../rules/goals.ts';
import { stepOwners } from '../rules/steps.ts';

export const ClientParams = z.object({ clientId: Id });
export const OptionalDay = Day.nullish().transform((day) => day ?? null);
const OptionalId = Id.nullish().transform((id) => id ?? null);

export const Step = z.object({
  id: Id,
  caseId: Id,
  goalId: Id,
  title: z.string(),
  owner: z.enum(stepOwners),
  ownerName: z.string().nullable(),
  ownerWorkerId: Id.nullable(),
  dueOn: z.string().nullable(),
  position: z.int(),
  doneAt: z.string().nullable(),
  doneBy: Id.nullable(),
  result: z.string().nullable(),
  droppedAt: z.string().nullable(),
  droppedReason: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
  version: Version,
});
export type Step = z.output<typeof Step>;

/** Where a goal comes from: exactly one of `needId`, `strengthId` and `hopeId` is set. */
const GoalSource = z.object({
  id: Id,
  needId: Id.nullable(),
  strengthId: Id.nullable(),
  hopeId: Id.nullable(),
  domain: Domain,
  title: z.string(),
  words: z.string().nullable(),
});

export const Goal = z.object({
  id: Id,
  caseId: Id,
  planId: Id,
  title: z.string(),
  words: z.string().nullable(),
  hope: z.string().nullable(),
  measure: z.string().nullable(),
  baseline: z.string().nullable(),
  target: z.string().nullable(),
  dueOn: z.string().nullable(),
  confidence: z.int().nullable(),
  status: z.enum(goalStatuses),
  statusReason: z.string().nullable(),
  statusAt: z.string(),
  attainment: z.int().nullable(),
  position: z.int(),
  sensitivity: Sensitivity.nullable(),
  version: Version,
  sources: z.array(GoalSource),
  steps: z.array(Step),
});
export type Goal = z.output<typeof Goal>;

export const Confidence = z
  .int({ error: /*i18n*/ 'Please give a whole number from 0 to 10.' })
  .min(0, /*i18n*/ 'Please give a whole number from 0 to 10.')
  .max(10, /*i18n*/ 'Please give a whole number from 0 to 10.')
  .nullish()
  .transform((sure) => sure ?? null);

const goalText = {
  title: line(300),
  words: words(),
  hope: words(),
  measure: words(1000),
  baseline: words(1000),
  target: words(1000),
  dueOn: OptionalDay,
  confidence: Confidence,
};

export const NewGoal = z.strictObject({
  caseId: Id,
  ...goalText,
  needIds: z.array(Id).max(20).default([]),
  strengthIds: z.array(Id).max(20).default([]),
  hopeIds: z.array(Id).max(20).default([]),
});
export type NewGoal = z.output<typeof NewGoal>;

export const ChangedGoal = z.strictObject(goalText);
export type ChangedGoal = z.output<typeof ChangedGoal>;

export const GoalStatusChange = z.strictObject({
  status: z.enum(goalStatuses),
  reason: words(2000),
  attainment: z
    .int()
    .min(-2)
    .max(2)
    .nullish()
    .transform((grade) => grade ?? null),
});
export type GoalStatusChange = z.output<typeof GoalStatusChange>;

export const NewSource = z.strictObject({ needId: OptionalId, strengthId: OptionalId, hopeId: OptionalId });
export type NewSource = z.output<typeof NewSource>;

export const NewStep = z.strictObject({
  title: line(300),
  owner: z.enum(stepOwners),
  ownerName: words(200),
  ownerWorkerId: OptionalId,
  dueOn: OptionalDay,
});
export type NewStep = z.output<typeof NewStep>;
