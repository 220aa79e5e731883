/** What stops an ending until it is resolved, or until a supervisor signs for it. */
export const hindranceKinds = [
  'open_referral',
  'need_without_end',
  'no_agreement',
  'open_goal',
  'unsigned_note',
  'open_promise',
  'not_discussed',
] as const;
export type HindranceKind = (typeof hindranceKinds)[number];

export const hindranceWords: Readonly<Record<HindranceKind, string>> = {
  open_referral: /*i18n*/ 'A referral is still open',
  need_without_end: /*i18n*/ 'Nobody has said what became of a need',
  no_agreement: /*i18n*/ 'The plan was never agreed with them',
  open_goal: /*i18n*/ 'A goal is still being worked on',
  unsigned_note: /*i18n*/ 'A note is not signed',
  open_promise: /*i18n*/ 'A promise is still owed',
  not_discussed: /*i18n*/ 'The ending was not talked over with them',
};

/** What mends it, for the button that leads there. */
export const mendingWords: Readonly<Record<HindranceKind, string>> = {
  open_referral: /*i18n*/ 'Bring it to an end',
  need_without_end: /*i18n*/ 'Say what became of it',
  no_agreement: /*i18n*/ 'Ask for their agreement',
  open_goal: /*i18n*/ 'Say how far it has come',
  unsigned_note: /*i18n*/ 'Sign the note',
  open_promise: /*i18n*/ 'Keep it or release it',
  not_discussed: /*i18n*/ 'Talk it over',
};

/** The page on which a hindrance is mended. */
export function mendingPath(
  clientId: string,
  { kind, id }: { readonly kind: HindranceKind; readonly id: string },
): string {
  const places: Readonly<Record<HindranceKind, string>> = {
    open_referral: `referrals/${id}`,
    need_without_end: 'assessments',
    no_agreement: 'plan',
    open_goal: 'plan',
    unsigned_note: 'log',
    open_promise: 'schedule',
    not_discussed: 'log',
  };
  return `/clients/${clientId}/${places[kind]}`;
}

export const followUpOutcomes = ['doing_well', 'needs_help', 'not_reached', 'asked_not_to_call'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

export const followUpWords: Readonly<Record<FollowUpOutcome, string>> = {
  doing_well: /*i18n*/ 'Doing well',
  needs_help: /*i18n*/ 'Needs help again',
  not_reached: /*i18n*/ 'Not reached',
  asked_not_to_call: /*i18n*/ 'Asked us not to call',
};

/** Whoever was not reached is called again after so many days, unless the worker says otherwise. */
export const callAgainDays = 7;

/** A reason of this name means that nobody can be called any more. */
export const diedReason = 'died';

/** What the reasons that come with Throughline are called; a program may have others of its own. */
export const reasonWords: Readonly<Record<string, string>> = {
  'goals met': /*i18n*/ 'The goals are met',
  'moved away': /*i18n*/ 'Moved away',
  'chose to stop': /*i18n*/ 'Chose to stop',
  'referred on': /*i18n*/ 'Others have taken over',
  'lost contact': /*i18n*/ 'We have lost contact',
  died: /*i18n*/ 'Died',
};
