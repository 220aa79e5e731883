import { isOpen as isOpenGoal } from '#features/plans/rules/goals.ts';
import { isOpen as isOpenReferral } from '#features/referrals/rules/status.ts';
import type { BrokenEnd, Chapter, GoalKnot, ReferralKnot, StepKnot, Story, Thread } from '../contract.ts';
import { brokenEndsOf } from './broken-ends.ts';
import { brokenIn } from './count.ts';
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

function needKnot(
  { endedAt }: Knots['origins'][number],
  goals: Knots['goals'],
  referrals: readonly BareReferral[],
): Knot {
  return {
    kind: 'need',
    ended: endedAt !== null,
    goals: goals.filter(({ status }) => status !== 'dropped').length,
    openGoals: goals.filter(({ status }) => isOpenGoal(status)).length,
    liveReferrals: referrals.filter(({ status }) => isOpenReferral(status)).length,
  };
}

/** Ties the knots of one person together. `today` is the agency's day, `YYYY-MM-DD`. */
class Loom {
  readonly #knots: Knots;
  readonly #clientId: string;
  readonly #today: string;
  readonly #ended: ReadonlySet<string>;
  /** Goals that stand on an earlier thread already. */
  readonly #drawn = new Set<string>();

  constructor(knots: Knots, clientId: string, today: string) {
    this.#knots = knots;
    this.#clientId = clientId;
    this.#today = today;
    this.#ended = new Set(
      knots.cases.filter(({ closedAt }) => closedAt !== null).map(({ caseId }) => caseId),
    );
  }

  chapter(chapter: Knots['cases'][number]): Chapter {
    const { origins, goals, steps, referrals, endings } = this.#knots;
    const ofCase = <T extends { readonly caseId: string }>(all: readonly T[]) =>
      all.filter(({ caseId }) => caseId === chapter.caseId);
    const known = new Set([...origins, ...steps].map(({ id }) => id));
    const hangs = ({ step, need }: BareReferral) => known.has((step ?? need)?.id ?? '');
    return {
      ...chapter,
      threads: ofCase(origins).map((origin) => this.#thread(origin)),
      looseGoals: ofCase(goals)
        .filter(({ sources }) => !sources.some((source) => known.has(source)))
        .map((goal) => this.#goal(goal)),
      looseReferrals: ofCase(referrals)
        .filter((referral) => !hangs(referral))
        .map((referral) => this.#referral(referral)),
      endings: ofCase(endings).map((ending) => this.#ending(ending)),
    };
  }

  #thread(origin: Knots['origins'][number]): Thread {
    const { id, caseId, kind } = origin;
    const goals = this.#knots.goals.filter(({ sources }) => sources.includes(id));
    const here = goals.filter((goal) => !this.#drawn.has(goal.id));
    for (const goal of here) this.#drawn.add(goal.id);
    const referrals = this.#knots.referrals.filter(({ step, need }) => step === null && need?.id === id);
    const rated = this.#knots.ratings.find(
      (rating) => rating.caseId === caseId && rating.domain === origin.domain,
    );
    const knot: Knot = kind === 'need' ? needKnot(origin, goals, referrals) : { kind };
    return {
      ...origin,
      rated: rated ? { first: rated.first, last: rated.last } : null,
      goals: here.map((goal) => this.#goal(goal)),
      goalsElsewhere: goals
        .filter((goal) => !here.includes(goal))
        .map(({ id: goalId, title }) => ({ id: goalId, title })),
      referrals: referrals.map((referral) => this.#referral(referral)),
      broken: this.#broken(knot, { id, caseId, needId: id }),
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
      broken: this.#broken(knot, { id, caseId, goalId: id }),
    };
  }

  /** Steps of a goal that is over wait for nothing. */
  #step({ goalId, ...step }: Knots['steps'][number], caseId: string, open: boolean): StepKnot {
    const referrals = this.#knots.referrals.filter((referral) => referral.step?.id === step.id);
    return {
      ...step,
      referrals: referrals.map((referral) => this.#referral(referral)),
      broken: open ? this.#broken({ kind: 'step', ...step }, { id: step.id, caseId, goalId }) : [],
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

  /** However many calls are due, one mends it. */
  #ending({ caseId, ...ending }: Knots['endings'][number]): Chapter['endings'][number] {
    const due = ending.followUps.flatMap((call) =>
      this.#broken({ kind: 'call', ...call }, { id: call.id, caseId }),
    );
    return { ...ending, broken: due.slice(0, 1) };
  }

  #broken(knot: Knot, about: Omit<Broken, 'clientId'>): BrokenEnd[] {
    const ends = brokenEndsOf(knot, this.#today, this.#ended.has(about.caseId));
    return ends.map((kind) => ({ kind, path: mendingPath(kind, { ...about, clientId: this.#clientId }) }));
  }
}

/** The whole thread of one person, with every place at which it is broken. */
export function weave(knots: Knots, clientId: string, today: string): Story {
  const loom = new Loom(knots, clientId, today);
  const chapters = knots.cases.map((chapter) => loom.chapter(chapter));
  return { chapters, broken: brokenIn(chapters) };
}
