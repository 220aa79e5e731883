import type { BrokenEnd, Chapter, GoalKnot, StepKnot } from '../contract.ts';

type Branch = { readonly broken: readonly BrokenEnd[] };

const count = (knots: readonly Branch[]): number => knots.reduce((sum, { broken }) => sum + broken.length, 0);
const inSteps = (steps: readonly StepKnot[]): number =>
  count(steps) + steps.reduce((sum, { referrals }) => sum + count(referrals), 0);
const inGoals = (goals: readonly GoalKnot[]): number =>
  count(goals) + goals.reduce((sum, { steps }) => sum + inSteps(steps), 0);
const inThreads = (threads: Chapter['threads']): number =>
  count(threads) + threads.reduce((sum, { goals, referrals }) => sum + inGoals(goals) + count(referrals), 0);

/** How many broken ends there are in all, at whichever knot. */
export const brokenIn = (chapters: readonly Chapter[]): number =>
  chapters.reduce(
    (sum, { threads, looseGoals, looseReferrals, endings }) =>
      sum + inThreads(threads) + inGoals(looseGoals) + count(looseReferrals) + count(endings),
    0,
  );
