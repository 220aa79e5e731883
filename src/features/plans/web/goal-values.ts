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
  /** Ids of the needs and strengths, and of the hopes, that it comes from; only a new goal chooses them here. */
  readonly sourceIds: readonly string[];
  readonly hopeIds: readonly string[];
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
  hopeIds: [],
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
    sourceIds: goal.sources.flatMap(({ id, hopeId }) => (hopeId ? [] : [id])),
    hopeIds: goal.sources.flatMap(({ hopeId }) => hopeId ?? []),
  };
}

export function goalBody({ sourceIds: _chosen, hopeIds: _hoped, dueOn, ...text }: GoalValues) {
  return { ...text, dueOn: dueOn || null };
}

/** The goal as the helper towards a SMART goal reads it. */
export const draftOf = ({ sourceIds, hopeIds, ...text }: GoalValues): GoalDraft => ({
  ...text,
  sources: sourceIds.length,
  hopes: hopeIds.length,
});

export const draftOfGoal = (goal: Goal): GoalDraft => draftOf(valuesOf(goal));
