import { z } from 'zod';
import { riskKinds, riskLevels } from '#features/assessments/rules/risks.ts';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id } from '#platform/values/index.ts';
import { ClientParams } from './parts.ts';

/** A score over time, with what its authors say about it. */
const Series = z.object({
  linkId: z.string(),
  label: z.string(),
  bands: z.array(z.object({ from: z.number(), to: z.number().nullable(), label: z.string() })),
  cuts: z.array(z.object({ from: z.number(), label: z.string(), forWhom: z.string().nullable() })),
  changes: z.array(z.object({ points: z.number(), label: z.string(), source: z.string() })),
  points: z.array(
    z.object({
      responseId: Id,
      at: z.string(),
      value: z.number(),
      band: z.string().nullable(),
      answeredBy: z.string(),
      difference: z.object({ points: z.number(), meaning: z.string().nullable() }).nullable(),
    }),
  ),
});
export type Series = z.output<typeof Series>;

export const Changes = z.object({ title: z.string(), series: z.array(Series) });
export type Changes = z.output<typeof Changes>;

const State = z.enum(['new', 'still', 'ended']);
const RiskState = z.enum(['not_assessed', ...riskLevels]);

/** Needs, strengths and risks as they were at the end of a day and as they are now. */
export const SinceThen = z.object({
  since: Day,
  /** Days on which something was asked, the newest first: what one may look back to. */
  days: z.array(Day),
  needs: z.array(
    z.object({
      id: Id,
      domain: z.string(),
      title: z.string(),
      words: z.string().nullable(),
      change: State,
      endedAs: z.string().nullable(),
      reworded: z.boolean(),
    }),
  ),
  strengths: z.array(
    z.object({
      id: Id,
      domain: z.string(),
      title: z.string(),
      words: z.string().nullable(),
      change: State,
      reworded: z.boolean(),
    }),
  ),
  risks: z.array(z.object({ kind: z.enum(riskKinds), before: RiskState, now: RiskState })),
  /** What each instrument came to the last time; `before` is the score then, null when nobody had asked. */
  instruments: z.array(
    z.object({
      url: z.string(),
      title: z.string(),
      responseId: Id,
      at: z.string(),
      now: z.object({ value: z.number(), band: z.string().nullable() }),
      before: z.number().nullable(),
      difference: z.object({ points: z.number(), meaning: z.string().nullable() }).nullable(),
    }),
  ),
  ratings: z.array(
    z.object({ domain: z.string(), before: z.number().nullable(), now: z.number().nullable() }),
  ),
});
export type SinceThen = z.output<typeof SinceThen>;

export const Cadences = z.array(
  z.object({
    programId: Id,
    programName: z.string(),
    cadences: z.array(z.object({ what: z.string(), everyDays: z.int() })),
  }),
);
export type Cadences = z.output<typeof Cadences>;

const everyDays = z
  .number(/*i18n*/ 'Please give a number of days.')
  .int(/*i18n*/ 'Please give whole days.')
  .min(1, /*i18n*/ 'Please give at least one day.')
  .max(3650, /*i18n*/ 'Please give at most ten years.');

export const reassessmentRoutes = {
  readChanges: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/instrument-scores',
    summary: 'Read the scores of one instrument over time',
    may: 'read clients',
    audit: { action: 'read', what: 'instrument scores' },
    input: { params: ClientParams, query: z.object({ url: z.string().trim().min(1).max(1000) }) },
    output: Changes,
  }),
  readSinceThen: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/reassessment',
    summary: 'Read needs, strengths, risks and scores beside what they were on an earlier day',
    may: 'read clients',
    audit: { action: 'read', what: 'reassessment' },
    input: { params: ClientParams, query: z.object({ since: Day.optional() }) },
    output: SinceThen,
  }),
  readCadences: defineRoute({
    method: 'GET',
    path: '/reassessment-cadences',
    summary: 'Read how often each program asks again',
    may: 'signed in',
    audit: 'no personal data',
    input: {},
    output: Cadences,
  }),
  setCadences: defineRoute({
    method: 'PUT',
    path: '/programs/:programId/reassessment-cadences',
    summary: 'Set how often a program asks again; null ends a cadence',
    may: 'manage instruments',
    audit: 'no personal data',
    input: {
      params: z.object({ programId: Id }),
      body: z.strictObject({
        cadences: z
          .array(
            z.strictObject({ what: z.string().trim().min(1).max(1000), everyDays: everyDays.nullable() }),
          )
          .min(1)
          .max(200),
      }),
    },
    output: Cadences,
  }),
};
