import type { SignalCode } from '../contract/facts.ts';

/** What can be done about a signal right there, in the words of the button. */
export const actionWords = {
  record_contact: /*i18n*/ 'Record contact',
  decide: /*i18n*/ 'Decide on the intake',
  look_at_waiting: /*i18n*/ 'Look at the waiting list',
  write_safety_plan: /*i18n*/ 'Write the safety plan',
  look_at_danger: /*i18n*/ 'Look at the danger',
  look_at_warning: /*i18n*/ 'Look at the warning',
  look_at_answer: /*i18n*/ 'Look at the answer',
  ask_again: /*i18n*/ 'Ask again',
  ask_provider: /*i18n*/ 'Ask the provider',
  answer_provider: /*i18n*/ 'Read and answer',
  send_referral: /*i18n*/ 'Send the referral',
  ask_what_came: /*i18n*/ 'Write down what came of it',
  find_service: /*i18n*/ 'Find a service',
  look_at_step: /*i18n*/ 'Say what came of it',
  sign_note: /*i18n*/ 'Read and sign',
  ask_consent: /*i18n*/ 'Ask for consent',
  ask_agreement: /*i18n*/ 'Put the plan to them',
  look_at_plan: /*i18n*/ 'Look at the plan',
  keep_promise: /*i18n*/ 'Keep the promise',
  follow_up: /*i18n*/ 'Write down the call',
  see_schedule: /*i18n*/ 'See the schedule',
  say_how_it_went: /*i18n*/ 'Say how it went',
  read_log: /*i18n*/ 'Look at the log',
  answer_colleague: /*i18n*/ 'Answer the colleague',
  call_colleague: /*i18n*/ 'Call the colleague',
  review_access: /*i18n*/ 'Review the access',
  sign_closure: /*i18n*/ 'Read and sign',
} as const satisfies Record<string, string>;
export type ActionKind = keyof typeof actionWords;

/** What a signal is about; `caseId` is null where it concerns no one case. */
type About = { readonly clientId: string; readonly subjectId: string; readonly caseId: string | null };
type Place = { readonly kind: ActionKind; readonly path: (about: About) => string };

/** A page below the person's; `end` may need what the signal is about. */
const at = (kind: ActionKind, end: string | ((about: About) => string)): Place => ({
  kind,
  path: (about) => `/clients/${about.clientId}${typeof end === 'string' ? end : end(about)}`,
});
const referral = ({ subjectId }: About): string => `/referrals/${subjectId}`;
const closing = ({ caseId }: About): string => (caseId === null ? '/documents' : `/closing/${caseId}`);

/** Where each signal is mended. */
const places: Readonly<Record<SignalCode, Place>> = {
  no_contact: at('record_contact', '/log'),
  danger_at_intake: at('look_at_danger', '/assessments'),
  not_triaged: at('decide', '/people'),
  waiting_review_due: { kind: 'look_at_waiting', path: () => '/intake/queue' },
  high_risk_without_safety_plan: at('write_safety_plan', '/assessments/safety-plan'),
  risk_alert: at('look_at_answer', '/assessments/instruments'),
  reassessment_due: at('ask_again', '/assessments/instruments'),
  risk_review_due: at('look_at_danger', '/assessments'),
  warning_review: at('look_at_warning', '/assessments/warnings'),
  referral_silent: at('ask_provider', referral),
  provider_wrote: at('answer_provider', referral),
  referral_unsent: at('send_referral', referral),
  facts_missing: at('ask_what_came', referral),
  need_without_service: at('find_service', ({ subjectId }) => `/needs/${subjectId}/referral`),
  need_untouched: at('find_service', ({ subjectId }) => `/needs/${subjectId}/referral`),
  step_overdue: at('look_at_step', '/plan'),
  step_due: at('look_at_step', '/plan'),
  unsigned_note: at('sign_note', ({ subjectId }) => `/log#note-${subjectId}`),
  consent_expiring: at('ask_consent', '/sharing'),
  plan_declined: at('ask_agreement', '/plan'),
  plan_behind_danger: at('look_at_plan', '/plan'),
  plan_without_agreement: at('ask_agreement', '/plan'),
  plan_not_adapted: at('look_at_plan', '/plan'),
  promise_due: at('keep_promise', '/schedule'),
  follow_up_due: at('follow_up', closing),
  appointment: at('see_schedule', '/schedule'),
  appointment_unanswered: at('say_how_it_went', '/schedule'),
  appointment_missed: at('record_contact', '/log'),
  worker_owns_steps: at('look_at_plan', '/plan'),
  goals_without_words: at('look_at_plan', '/plan'),
  odd_hours: at('read_log', '/log'),
  question_asked: { kind: 'answer_colleague', path: () => '/duplicates' },
  colleague_to_call: { kind: 'call_colleague', path: () => '/duplicates' },
  emergency_review: { kind: 'review_access', path: () => '/emergency/reviews' },
  closure_to_sign: at('sign_closure', closing),
};

export type Action = { readonly kind: ActionKind; readonly path: string };

/** The action for a signal, and the page of the web on which it is done. */
export function actionFor(code: SignalCode, about: About): Action {
  const { kind, path } = places[code];
  return { kind, path: path(about) };
}

/** Signals whose first remedy is to speak with the person: their telephone stands beside, when calling is safe. */
export const callsThePerson: ReadonlySet<SignalCode> = new Set<SignalCode>([
  'no_contact',
  'danger_at_intake',
  'risk_alert',
  'high_risk_without_safety_plan',
  'appointment',
  'appointment_missed',
  'follow_up_due',
  'promise_due',
]);
