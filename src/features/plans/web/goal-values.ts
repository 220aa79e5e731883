import type { Goal } from '../contract.ts';
import type { GoalDraft } from '../rules/smart.ts';

/** A goal in a form: empty text instead of nothing. */
export type GoalValues = {
  readonly title: string;
  readonly words: string;
  readonly hope: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly dueOn: string;
  readonly confidence: number | null;
  /** Ids of the needs and strengths it comes from; only a new goal chooses them here. */
  readonly sourceIds: readonly string[];
};

export const blankGoal: GoalValues = {
  title: '',
  words: '',
  hope: '',
  measure: '',
  baseline: '',
  target: '',
  dueOn: '',
  confidence: null,
  sourceIds: [],
};

export function valuesOf(goal: Goal): GoalValues {
  return {
    title: goal.title,
    words: goal.words ?? '',
    hope: goal.hope ?? '',
    measure: goal.measure ?? '',
    baseline: goal.baseline ?? '',
    target: goal.target ?? '',
    dueOn: goal.dueOn ?? '',
    confidence: goal.confidence,
    sourceIds: goal.sources.map(({ id }) => id),
  };
}

export function goalBody({ sourceIds: _chosen, dueOn, ...text }: GoalValues) {
  return { ...text, dueOn: dueOn || null };
}

/** The goal as the helper towards a SMART goal reads it. */
export const draftOf = ({ sourceIds, ...text }: GoalValues): GoalDraft => ({
  ...text,
  sources: sourceIds.length,
});

export const draftOfGoal = (goal: Goal): GoalDraft => ({ ...goal, sources: goal.sources.length });
