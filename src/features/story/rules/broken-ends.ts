import { isOpen as isOpenGoal } from '#features/plans/rules/goals.ts';
import { isOverdue } from '#features/plans/rules/steps.ts';
import { isOpen as isOpenReferral } from '#features/referrals/rules/status.ts';
import type { Knot } from './knots.ts';

/** Where a thread may be broken. */
export const brokenEndKinds = [
  'need_without_goal',
  'need_without_ending',
  'goal_without_source',
  'goal_without_step',
  'goal_without_result',
  'goal_not_scaled',
  'step_without_result',
  'referral_unsent',
  'referral_silent',
  'referral_our_move',
  'referral_without_step',
  'referral_unfollowed',
  'outcome_not_asked',
  'call_due',
] as const;
export type BrokenEndKind = (typeof brokenEndKinds)[number];

type Of<Kind extends Knot['kind']> = Extract<Knot, { kind: Kind }>;

function ofNeed({ ended, goals, openGoals, liveReferrals }: Of<'need'>): BrokenEndKind[] {
  if (ended || liveReferrals > 0) return [];
  if (goals === 0) return ['need_without_goal'];
  return openGoals === 0 ? ['need_without_ending'] : [];
}

function ofGoal(goal: Of<'goal'>, today: string): BrokenEndKind[] {
  const untied: BrokenEndKind[] = goal.sources === 0 ? ['goal_without_source'] : [];
  if (!isOpenGoal(goal.status))
    return goal.status !== 'dropped' && goal.attainment === null ? [...untied, 'goal_not_scaled'] : untied;
  if (goal.steps === 0) return [...untied, 'goal_without_step'];
  const over = goal.openSteps === 0 || (goal.dueOn !== null && goal.dueOn < today);
  return over ? [...untied, 'goal_without_result'] : untied;
}

function ofReferral(referral: Of<'referral'>): BrokenEndKind[] {
  const { status, turn, silentSince, factsMissing, onStep, followed } = referral;
  if (status === 'draft') return ['referral_unsent'];
  if (isOpenReferral(status)) {
    if (turn === 'us') return ['referral_our_move'];
    if (silentSince !== null) return ['referral_silent'];
    return onStep ? [] : ['referral_without_step'];
  }
  const unasked: BrokenEndKind[] = factsMissing.length > 0 ? ['outcome_not_asked'] : [];
  return status === 'completed' || followed ? unasked : [...unasked, 'referral_unfollowed'];
}

/**
 * Where the thread is broken at one knot, by the agency's day `today` (`YYYY-MM-DD`). In a case that has ended
 * (`ended`) nothing is begun any more: only what was never asked, and the calls after, can still be mended.
 */
export function brokenEndsOf(knot: Knot, today: string, ended: boolean): readonly BrokenEndKind[] {
  const ends = whereBroken(knot, today);
  return ended ? ends.filter((end) => end === 'outcome_not_asked' || end === 'call_due') : ends;
}

function whereBroken(knot: Knot, today: string): readonly BrokenEndKind[] {
  switch (knot.kind) {
    case 'need':
      return ofNeed(knot);
    case 'strength':
    case 'hope':
      return [];
    case 'goal':
      return ofGoal(knot, today);
    case 'step':
      return isOverdue(knot, today) ? ['step_without_result'] : [];
    case 'referral':
      return ofReferral(knot);
    case 'call':
      return knot.doneAt === null && knot.cancelledAt === null && knot.dueOn <= today ? ['call_due'] : [];
  }
}
