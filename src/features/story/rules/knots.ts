import type { GoalStatus } from '#features/plans/rules/goals.ts';
import type { Fact } from '#features/referrals/rules/facts.ts';
import type { Status } from '#features/referrals/rules/status.ts';
import type { Turn } from '#features/referrals/rules/turn.ts';

/** What a knot of the thread says of itself and its neighbours, as far as it matters for being whole. */
export type Knot =
  | {
      readonly kind: 'need';
      readonly ended: boolean;
      /** Goals that come from it, also those drawn elsewhere; and how many of them are still worked on. */
      readonly goals: number;
      readonly openGoals: number;
      /** Referrals that hang on it or on its steps and are sent and not ended. */
      readonly liveReferrals: number;
    }
  | { readonly kind: 'strength' | 'hope' }
  | {
      readonly kind: 'goal';
      readonly status: GoalStatus;
      readonly dueOn: string | null;
      readonly attainment: number | null;
      readonly sources: number;
      /** Steps that were not let go, and how many of them are still to be done. */
      readonly steps: number;
      readonly openSteps: number;
    }
  | {
      readonly kind: 'step';
      readonly dueOn: string | null;
      readonly doneAt: string | null;
      readonly droppedAt: string | null;
    }
  | {
      readonly kind: 'referral';
      readonly status: Status;
      readonly turn: Turn;
      readonly silentSince: string | null;
      readonly factsMissing: readonly Fact[];
      /** On a step of the plan, or straight on a need. */
      readonly onStep: boolean;
      /** Something else is live for the same need, or the need has ended. */
      readonly followed: boolean;
    }
  | {
      readonly kind: 'call';
      readonly dueOn: string;
      readonly doneAt: string | null;
      readonly cancelledAt: string | null;
    };
