export const agreementAnswers = ['yes', 'no', 'could_not_answer'] as const;
export type AgreementAnswer = (typeof agreementAnswers)[number];

export const agreementLabels: Readonly<Record<AgreementAnswer, string>> = {
  yes: /*i18n*/ 'Yes',
  no: /*i18n*/ 'No',
  could_not_answer: /*i18n*/ 'Could not answer',
};

export const planStates = [
  'draft',
  'awaiting_agreement',
  'declined',
  'active',
  'changed_since_agreement',
] as const;
export type PlanState = (typeof planStates)[number];

/** What the state of a plan follows from: its newest version, the last answer to it, and whether the plan has moved on since. */
export type PlanFacts = {
  readonly newest: { readonly answer: AgreementAnswer | null } | null;
  readonly changedSince: boolean;
};

const afterAnswer: Readonly<Record<AgreementAnswer, PlanState>> = {
  yes: 'active',
  no: 'declined',
  could_not_answer: 'active',
};

/**
 * The state of a plan. It is active only once the person was asked about it as it stands: with their yes, or
 * with the reason why they could not answer.
 */
export function planState({ newest, changedSince }: PlanFacts): PlanState {
  if (newest === null) return 'draft';
  if (newest.answer === null) return 'awaiting_agreement';
  const state = afterAnswer[newest.answer];
  return state === 'active' && changedSince ? 'changed_since_agreement' : state;
}

export const planStateLabels: Readonly<Record<PlanState, string>> = {
  draft: /*i18n*/ 'Draft, not yet put to them',
  awaiting_agreement: /*i18n*/ 'Waiting for their answer',
  declined: /*i18n*/ 'They said no',
  active: /*i18n*/ 'Agreed',
  changed_since_agreement: /*i18n*/ 'Changed since they agreed',
};
