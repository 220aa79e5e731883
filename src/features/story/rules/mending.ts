import type { BrokenEndKind } from './broken-ends.ts';

/** What is broken, said plainly. */
export const brokenEndWords: Readonly<Record<BrokenEndKind, string>> = {
  need_without_goal: /*i18n*/ 'No goal comes from this yet.',
  need_without_ending: /*i18n*/ 'All its goals are over. Is the need met?',
  goal_without_source: /*i18n*/ 'Nobody has said which need, strength or hope this comes from.',
  goal_without_step: /*i18n*/ 'No step leads there yet.',
  goal_without_result: /*i18n*/ 'How far has it come?',
  goal_not_scaled: /*i18n*/ 'Nobody has said how far it came, compared with what was hoped for.',
  step_without_result: /*i18n*/ 'Its day has passed. What came of it?',
  referral_unsent: /*i18n*/ 'Written, but never sent.',
  referral_silent: /*i18n*/ 'News is due, and none has come.',
  referral_our_move: /*i18n*/ 'The provider wrote and waits for us.',
  referral_without_step: /*i18n*/ 'It belongs to no step of the plan.',
  referral_unfollowed: /*i18n*/ 'It came to nothing, and nothing has followed.',
  outcome_not_asked: /*i18n*/ 'Nobody has asked what came of it.',
  call_due: /*i18n*/ 'The call after the ending is due.',
};

/** What mends it: the words of the button. */
export const mendingWords: Readonly<Record<BrokenEndKind, string>> = {
  need_without_goal: /*i18n*/ 'Make a goal of it',
  need_without_ending: /*i18n*/ 'Say what became of it',
  goal_without_source: /*i18n*/ 'Tie it to what it comes from',
  goal_without_step: /*i18n*/ 'Add a step',
  goal_without_result: /*i18n*/ 'Say how far',
  goal_not_scaled: /*i18n*/ 'Say how far it came',
  step_without_result: /*i18n*/ 'Say what came of it',
  referral_unsent: /*i18n*/ 'Send it',
  referral_silent: /*i18n*/ 'Ask the provider',
  referral_our_move: /*i18n*/ 'Read and answer',
  referral_without_step: /*i18n*/ 'Look at the plan',
  referral_unfollowed: /*i18n*/ 'Find another service',
  outcome_not_asked: /*i18n*/ 'Write down what came of it',
  call_due: /*i18n*/ 'Write down the call',
};

/** What an end is about. `needId` and `stepId` say for what another service would be found, `goalId` where the plan opens. */
export type Broken = {
  readonly clientId: string;
  readonly caseId: string;
  readonly id: string;
  readonly needId?: string | null;
  readonly stepId?: string | null;
  readonly goalId?: string;
};

type Place = (about: Broken) => string;
const plan: Place = ({ goalId }) => (goalId ? `plan#goal-${goalId}` : 'plan');
const referral: Place = ({ id }) => `referrals/${id}`;
const closing: Place = ({ caseId }) => `closing/${caseId}`;
const anotherService: Place = ({ id, needId, stepId }) => {
  if (stepId) return `steps/${stepId}/referral`;
  return needId ? `needs/${needId}/referral` : `referrals/${id}`;
};

const places: Readonly<Record<BrokenEndKind, Place>> = {
  need_without_goal: plan,
  need_without_ending: () => 'assessments',
  goal_without_source: plan,
  goal_without_step: plan,
  goal_without_result: plan,
  goal_not_scaled: plan,
  step_without_result: plan,
  referral_unsent: referral,
  referral_silent: referral,
  referral_our_move: referral,
  referral_without_step: plan,
  referral_unfollowed: anotherService,
  outcome_not_asked: referral,
  call_due: closing,
};

/** The page on which an end is mended. */
export const mendingPath = (kind: BrokenEndKind, about: Broken): string =>
  `/clients/${about.clientId}/${places[kind](about)}`;
