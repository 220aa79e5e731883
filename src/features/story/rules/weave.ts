import { isOpen as isOpenGoal } from '#features/plans/rules/goals.ts';
import { isOpen as isOpenReferral } from '#features/referrals/rules/status.ts';
import type { BrokenEnd, Chapter, GoalKnot, ReferralKnot, StepKnot, Story, Thread } from '../contract.ts';
import { brokenEndsOf } from './broken-ends.ts';
import type { Knot } from './knots.ts';
import { type Broken, mendingPath } from './mending.ts';

type Bare<T, Woven extends keyof T> = Omit<T, Woven | 'broken'>;
type BareReferral = Bare<ReferralKnot, never> & {
  readonly caseId: string;
  readonly step: { readonly id: string } | null;
  readonly need: { readonly id: string } | null;
};

/** The knots of a person, before they are tied together. */
export type Knots = {
  readonly cases: readonly Bare<Chapter, 'threads' | 'looseGoals' | 'looseReferrals' | 'endings'>[];
  readonly origins: readonly Bare<Thread, 'rated' | 'goals' | 'goalsElsewhere' | 'referrals'>[];
  readonly goals: readonly (Bare<GoalKnot, 'steps'> & { readonly sources: readonly string[] })[];
  readonly steps: readonly (Bare<StepKnot, 'referrals'> & { readonly goalId: string })[];
  readonly referrals: readonly BareReferral[];
  readonly ratings: readonly (NonNullable<Thread['rated']> & {
    readonly caseId: string;
    readonly domain: string;
  })[];
  readonly endings: readonly (Bare<Chapter['endings'][number], never> & { readonly caseId: string })[];
};

/** Ties the knots of one person together. `today` is the agency's day, `YYYY-MM-DD`. */
class Loom {
  readonly #knots: Knots;
  readonly #clientId: string;
  readonly #today: string;
  readonly #ended: ReadonlySet<string>;

  constructor(knots: Knots, clientId: string, today: string) {
    this.#knots = knots;
    this.#clientId = clientId;
    this.#today = today;
    this.#ended = new Set(
      knots.cases.filter(({ closedAt }) => closedAt !== null).map(({ caseId }) => caseId),
    );
  }

  chapter(chapter: Knots['cases'][number]): Chapter {
    const { caseId } = chapter;
    const [origins, goals, referrals] = [this.#knots.origins, this.#knots.goals, this.#knots.referrals].map(
      (all) => all.filter((knot) => knot.caseId === caseId),
    ) as [Knots['origins'], Knots['goals'], Knots['referrals']];
    const known = new Set(this.#knots.origins.map(({ id }) => id));
    const drawn = new Set<string>();
    const threads = origins.map((origin) => this.#thread(origin, drawn));
    const steps = new Set(this.#knots.steps.map(({ id }) => id));
    const hangs = ({ step, need }: BareReferral) =>
      (step !== null && steps.has(step.id)) || (need !== null && known.has(need.id));
    return {
      ...chapter,
      threads,
      looseGoals: goals.filter(({ id }) => !drawn.has(id)).map((goal) => this.#goal(goal)),
      looseReferrals: referrals
        .filter((referral) => !hangs(referral))
        .map((referral) => this.#referral(referral)),
      endings: this.#knots.endings
        .filter((ending) => ending.caseId === caseId)
        .map((ending) => this.#ending(ending)),
    };
  }

  /** `drawn` holds the goals that stand on an earlier thread already. */
  #thread(origin: Knots['origins'][number], drawn: Set<string>): Thread {
    const { id, caseId, kind } = origin;
    const goals = this.#knots.goals.filter(({ sources }) => sources.includes(id));
    const here = goals.filter((goal) => !drawn.has(goal.id));
    for (const goal of here) drawn.add(goal.id);
    const hanging = this.#knots.referrals.filter(({ step, need }) => step === null && need?.id === id);
    const open = goals.filter(({ status }) => isOpenGoal(status));
    const need: Knot = {
      kind: 'need',
      ended: origin.endedAt !== null,
      goals: goals.filter(({ status }) => status !== 'dropped').length,
      openGoals: open.length,
      liveReferrals: hanging.filter(({ status }) => isOpenReferral(status)).length,
    };
    const rated = this.#knots.ratings.find(
      (rating) => rating.caseId === caseId && rating.domain === origin.domain,
    );
    return {
      ...origin,
      rated: rated ? { first: rated.first, last: rated.last } : null,
      goals: here.map((goal) => this.#goal(goal)),
      goalsElsewhere: goals
        .filter((goal) => !here.includes(goal))
        .map(({ id: goalId, title }) => ({ id: goalId, title })),
      referrals: hanging.map((referral) => this.#referral(referral)),
      broken: this.#broken(kind === 'need' ? need : { kind: 'strength' }, { id, caseId, needId: id }),
    };
  }

  #goal({ sources, ...goal }: Knots['goals'][number]): GoalKnot {
    const { id, caseId, status, dueOn, attainment } = goal;
    const steps = this.#knots.steps.filter(({ goalId }) => goalId === id);
    const kept = steps.filter(({ droppedAt }) => droppedAt === null);
    const knot: Knot = {
      kind: 'goal',
      ...{ status, dueOn, attainment, sources: sources.length, steps: kept.length },
      openSteps: kept.filter(({ doneAt }) => doneAt === null).length,
    };
    return {
      ...goal,
      steps: steps.map((step) => this.#step(step, caseId, isOpenGoal(status))),
      broken: this.#broken(knot, { id, caseId }),
    };
  }

  /** Steps of a goal that is over wait for nothing. */
  #step({ goalId: _, ...step }: Knots['steps'][number], caseId: string, open: boolean): StepKnot {
    const referrals = this.#knots.referrals.filter((referral) => referral.step?.id === step.id);
    return {
      ...step,
      referrals: referrals.map((referral) => this.#referral(referral)),
      broken: open ? this.#broken({ kind: 'step', ...step }, { id: step.id, caseId }) : [],
    };
  }

  #referral(referral: BareReferral): ReferralKnot {
    const { id, caseId, step, need, status, turn, silentSince, factsMissing } = referral;
    const sameNeed = this.#knots.referrals.filter(
      (other) =>
        other.id !== id && ((need && other.need?.id === need.id) || (step && other.step?.id === step.id)),
    );
    const needEnded = this.#knots.origins.some((origin) => origin.id === need?.id && origin.endedAt !== null);
    const knot: Knot = {
      kind: 'referral',
      ...{ status, turn, silentSince, factsMissing, onStep: step !== null },
      followed:
        needEnded ||
        sameNeed.some((other) => other.requestedAt > referral.requestedAt || isOpenReferral(other.status)),
    };
    return {
      ...referral,
      broken: this.#broken(knot, { id, caseId, needId: need?.id ?? null, stepId: step?.id ?? null }),
    };
  }

  #ending({ caseId, ...ending }: Knots['endings'][number]): Chapter['endings'][number] {
    const due = ending.followUps.flatMap((call) =>
      this.#broken({ kind: 'call', ...call }, { id: call.id, caseId }),
    );
    return { ...ending, broken: due };
  }

  #broken(knot: Knot, about: Omit<Broken, 'clientId'>): BrokenEnd[] {
    const ends = brokenEndsOf(knot, this.#today, this.#ended.has(about.caseId));
    return ends.map((kind) => ({ kind, path: mendingPath(kind, { ...about, clientId: this.#clientId }) }));
  }
}

type Branch = { readonly broken: readonly BrokenEnd[] };

const count = (knots: readonly Branch[]): number => knots.reduce((sum, { broken }) => sum + broken.length, 0);
const inSteps = (steps: readonly StepKnot[]): number =>
  count(steps) + steps.reduce((sum, { referrals }) => sum + count(referrals), 0);
const inGoals = (goals: readonly GoalKnot[]): number =>
  count(goals) + goals.reduce((sum, { steps }) => sum + inSteps(steps), 0);

/** The whole thread of one person, with every place at which it is broken. */
export function weave(knots: Knots, clientId: string, today: string): Story {
  const loom = new Loom(knots, clientId, today);
  const chapters = knots.cases.map((chapter) => loom.chapter(chapter));
  const broken = chapters.map(
    ({ threads, looseGoals, looseReferrals, endings }) =>
      count(threads) +
      threads.reduce((sum, { goals, referrals }) => sum + inGoals(goals) + count(referrals), 0) +
      inGoals(looseGoals) +
      count(looseReferrals) +
      count(endings),
  );
  return { chapters, broken: broken.reduce((sum, one) => sum + one, 0) };
}
