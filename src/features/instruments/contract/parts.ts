import { z } from 'zod';
import { riskKinds } from '#features/assessments/rules/risks.ts';
import { Id, Sensitivity } from '#platform/values/index.ts';
import { answerers, modes, statuses } from '../rules/answering.ts';

export const ClientParams = z.object({ clientId: Id });
export const ResponseParams = z.object({ clientId: Id, responseId: Id });

/** What was calculated from answers; `value` is null when answers were missing. */
export const Score = z.object({
  linkId: z.string(),
  label: z.string(),
  code: z.string().nullable(),
  value: z.union([z.number(), z.boolean(), z.string()]).nullable(),
  unit: z.string().nullable(),
  band: z.string().nullable(),
  cuts: z.array(
    z.object({
      from: z.number(),
      label: z.string(),
      forWhom: z.string().nullable(),
      reached: z.boolean(),
    }),
  ),
});
export type Score = z.output<typeof Score>;

const Who = z.object({ id: Id, name: z.string() });

/** One answering, without the answers. */
export const ResponseSummary = z.object({
  id: Id,
  caseId: Id,
  url: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  scores: z.array(Score),
  asked: z.int(),
  answered: z.int(),
  answeredBy: z.enum(answerers),
  proxyName: z.string().nullable(),
  language: z.string(),
  mode: z.enum(modes),
  begunAt: z.string(),
  begunBy: Who,
  savedAt: z.string(),
  completedAt: z.string().nullable(),
  completedBy: Who.nullable(),
  /** The answering that this one corrects, and why. */
  amends: Id.nullable(),
  amendedReason: z.string().nullable(),
  /** When a correction took its place. */
  replacedAt: z.string().nullable(),
  errorReason: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
  /** Answered once for several of a household. */
  forHousehold: z.boolean(),
});
export type ResponseSummary = z.output<typeof ResponseSummary>;

/** An answer that tells of a danger; open while nobody said what was done. */
export const RiskAlert = z.object({
  id: Id,
  caseId: Id,
  responseId: Id,
  kind: z.enum(riskKinds),
  words: z.string(),
  raisedAt: z.string(),
  raisedBy: Who,
  acknowledgedAt: z.string().nullable(),
  acknowledgedBy: Who.nullable(),
  whatWasDone: z.string().nullable(),
});
export type RiskAlert = z.output<typeof RiskAlert>;

/** Deeper than any answer needs to be. */
const deepest = 60;

export function tooDeep(given: unknown, depth = 0): boolean {
  if (depth > deepest) return true;
  if (typeof given !== 'object' || given === null) return false;
  return Object.values(given).some((one) => tooDeep(one, depth + 1));
}

type ItemShape = {
  linkId: string;
  text?: string | undefined;
  answer?: object[] | undefined;
  item?: ItemShape[] | undefined;
};
const ItemIn: z.ZodType<ItemShape> = z.lazy(() =>
  z.looseObject({
    linkId: z.string().min(1).max(500),
    text: z.string().optional(),
    answer: z.array(z.looseObject({ item: z.array(ItemIn).optional() })).optional(),
    item: z.array(ItemIn).optional(),
  }),
);

/** The items of a QuestionnaireResponse, as R4 writes them. */
export const ItemsIn = z.unknown().transform((given, context) => {
  const read = tooDeep(given) ? undefined : z.array(ItemIn).max(1500).safeParse(given);
  if (read?.success) return read.data as readonly ItemShape[];
  context.addIssue({
    code: 'custom',
    message: /*i18n*/ 'Please send the items of a FHIR QuestionnaireResponse.',
    input: given,
  });
  return z.NEVER;
});

export const Items = z.array(z.looseObject({ linkId: z.string() }));
