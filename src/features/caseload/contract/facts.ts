import { z } from 'zod';
import { riskKinds, riskLevels } from '#features/assessments/rules/risks.ts';
import { stepOwners } from '#features/plans/rules/steps.ts';
import { facts as referralFacts } from '#features/referrals/rules/facts.ts';
import { openStatuses } from '#features/referrals/rules/status.ts';
import { Day } from '#platform/values/index.ts';

const days = z.number().int();
const count = z.number().int();
const When = z.iso.datetime({ offset: true });
const dangers = z.array(z.enum(riskKinds));

/** What a signal of each kind knows: enough for its sentence, and nothing beyond. Days are whole days of the agency. */
export const signalFacts = {
  /** Nobody reached the person for so many days; `ever` is false when nobody has since the case was opened. */
  no_contact: z.object({ days, every: days, ever: z.boolean(), dangers }),
  danger_at_intake: z.object({ danger: z.string(), decided: z.boolean() }),
  not_triaged: z.object({ days }),
  /** Days since the day to look again at somebody who waits; 0 is today. */
  waiting_review_due: z.object({ days }),
  /** An answer to an instrument tells of a danger; `words` are the question and the answer. */
  risk_alert: z.object({ kind: z.enum(riskKinds), words: z.string() }),
  high_risk_without_safety_plan: z.object({ dangers }),
  warning_review: z.object({ note: z.string(), days }),
  risk_review_due: z.object({ kind: z.enum(riskKinds), level: z.enum(riskLevels), days }),
  /** `days` since it was last asked, or since the case was opened; `title` is null for needs, strengths and risks. */
  reassessment_due: z.object({
    what: z.enum(['life', 'instrument']),
    title: z.string().nullable(),
    days,
    ever: z.boolean(),
  }),
  referral_silent: z.object({
    organization: z.string(),
    service: z.string(),
    status: z.enum(openStatuses),
    days,
    phone: z.string().nullable(),
  }),
  provider_wrote: z.object({ organization: z.string(), service: z.string(), days }),
  referral_unsent: z.object({ service: z.string(), days }),
  facts_missing: z.object({ service: z.string(), missing: z.array(z.enum(referralFacts)), days }),
  need_without_service: z.object({
    need: z.string(),
    /** The organization where the last try came to nothing; null when nothing was tried. */
    failedAt: z.string().nullable(),
    days,
  }),
  need_untouched: z.object({ need: z.string(), days }),
  step_overdue: z.object({
    step: z.string(),
    owner: z.enum(stepOwners),
    ownerName: z.string().nullable(),
    days,
  }),
  step_due: z.object({ step: z.string(), on: Day, days }),
  unsigned_note: z.object({ happenedAt: When, hours: z.number().int() }),
  consent_expiring: z.object({
    /** Null for the consent to be served by us. */
    organization: z.string().nullable(),
    on: Day,
    expired: z.boolean(),
    /** A live referral rests on it. */
    live: z.boolean(),
  }),
  plan_declined: z.object({ days }),
  plan_without_agreement: z.object({ state: z.enum(['draft', 'awaiting_agreement', 'changed']), days }),
  plan_behind_danger: z.object({ kind: z.enum(riskKinds), days }),
  plan_not_adapted: z.object({ reason: z.enum(['repeated_barrier', 'no_progress']), count, days }),
  promise_due: z.object({ promise: z.string(), on: Day, days }),
  follow_up_due: z.object({ on: Day, days }),
  appointment: z.object({
    title: z.string(),
    place: z.string().nullable(),
    at: When,
    /** Days ahead; 0 is today. */
    days,
    interpreter: z.enum(['not_needed', 'arranged', 'missing']),
  }),
  appointment_unanswered: z.object({ title: z.string(), at: When }),
  appointment_missed: z.object({ title: z.string(), at: When, days }),
  worker_owns_steps: z.object({ owned: count, of: count }),
  goals_without_words: z.object({ count, goal: z.string() }),
  odd_hours: z.object({ count }),
  /** Somebody who does not see the record may be taking the person in; days since they were asked, 0 is today. */
  question_asked: z.object({ days }),
  colleague_to_call: z.object({ worker: z.string(), days }),
  emergency_review: z.object({ worker: z.string(), reason: z.string(), at: When }),
  closure_to_sign: z.object({ worker: z.string(), open: count, days }),
} as const;

export type SignalCode = keyof typeof signalFacts;
export const signalCodes = Object.keys(signalFacts) as SignalCode[];
export type SignalFacts = { readonly [Code in SignalCode]: z.output<(typeof signalFacts)[Code]> };

/** A signal with its facts. */
export type Told = {
  readonly [Code in SignalCode]: { readonly code: Code; readonly facts: SignalFacts[Code] };
}[SignalCode];
