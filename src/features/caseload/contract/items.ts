import { z } from 'zod';
import { Id } from '#platform/values/index.ts';
import { type ActionKind, actionWords } from '../rules/actions.ts';
import { signalFacts } from './facts.ts';

export const When = z.iso.datetime({ offset: true });
const actionKinds = Object.keys(actionWords) as ActionKind[];

/** Whom an item is about, and how they may be reached safely. `phone` is null where calling is not safe. */
export const TodayPerson = z.object({
  id: Id,
  name: z.string(),
  calledBy: z.string(),
  pronouns: z.string().nullable(),
  language: z.string(),
  interpreterNeeded: z.boolean(),
  phone: z.string().nullable(),
  /** Ways that are safe; empty while nobody asked. */
  safeContactMethods: z.array(z.string()),
  safeContactTimes: z.string().nullable(),
  safeToLeaveMessage: z.boolean().nullable(),
  safeContactNote: z.string().nullable(),
});
export type TodayPerson = z.output<typeof TodayPerson>;

const item = {
  caseId: Id.nullable(),
  subjectId: Id,
  since: When,
  /** 0 to 100: from 70 it stands under now, from 40 under today. */
  urgency: z.int(),
  /** The sentence in English; other languages make theirs from `code` and `facts`. */
  sentence: z.string(),
  action: z.object({ kind: z.enum(actionKinds), path: z.string() }),
};

const itemOf = <Code extends string, Facts extends z.ZodType>(code: Code, facts: Facts) =>
  z.object({ code: z.literal(code), facts, ...item });

/** One reason why somebody should look. */
export const TodayItem = z.discriminatedUnion('code', [
  itemOf('no_contact', signalFacts.no_contact),
  itemOf('danger_at_intake', signalFacts.danger_at_intake),
  itemOf('not_triaged', signalFacts.not_triaged),
  itemOf('high_risk_without_safety_plan', signalFacts.high_risk_without_safety_plan),
  itemOf('risk_review_due', signalFacts.risk_review_due),
  itemOf('referral_silent', signalFacts.referral_silent),
  itemOf('provider_wrote', signalFacts.provider_wrote),
  itemOf('referral_unsent', signalFacts.referral_unsent),
  itemOf('facts_missing', signalFacts.facts_missing),
  itemOf('need_without_service', signalFacts.need_without_service),
  itemOf('step_overdue', signalFacts.step_overdue),
  itemOf('step_due', signalFacts.step_due),
  itemOf('unsigned_note', signalFacts.unsigned_note),
  itemOf('consent_expiring', signalFacts.consent_expiring),
  itemOf('plan_without_agreement', signalFacts.plan_without_agreement),
  itemOf('plan_not_adapted', signalFacts.plan_not_adapted),
  itemOf('promise_due', signalFacts.promise_due),
  itemOf('follow_up_due', signalFacts.follow_up_due),
  itemOf('appointment', signalFacts.appointment),
  itemOf('appointment_unanswered', signalFacts.appointment_unanswered),
  itemOf('appointment_missed', signalFacts.appointment_missed),
  itemOf('worker_owns_steps', signalFacts.worker_owns_steps),
  itemOf('goals_without_words', signalFacts.goals_without_words),
  itemOf('odd_hours', signalFacts.odd_hours),
  itemOf('emergency_review', signalFacts.emergency_review),
  itemOf('closure_to_sign', signalFacts.closure_to_sign),
]);
export type TodayItem = z.output<typeof TodayItem>;

/** Everything about one person in one section, the worst first. */
export const TodayGroup = z.object({ person: TodayPerson, items: z.array(TodayItem).min(1) });
export type TodayGroup = z.output<typeof TodayGroup>;
