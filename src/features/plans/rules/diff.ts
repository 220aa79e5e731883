/** A goal as it stood in one version of the plan. */
export type Content = {
  readonly title: string;
  readonly words: string | null;
  readonly hope: string | null;
  readonly measure: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly dueOn: string | null;
  readonly steps: readonly StepContent[];
};
type StepContent = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly ownerName: string | null;
  readonly dueOn: string | null;
};
export type VersionedGoal = { readonly goalId: string; readonly content: Content };

const goalFields = ['title', 'words', 'hope', 'measure', 'baseline', 'target', 'dueOn'] as const;
const stepFields = ['title', 'owner', 'ownerName', 'dueOn'] as const;
type Field = (typeof goalFields)[number] | (typeof stepFields)[number];

export type FieldChange = {
  readonly field: Field;
  readonly was: string | null;
  readonly became: string | null;
};
export type StepChange = {
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
};
export type GoalChange = {
  readonly goalId: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
  readonly steps: readonly StepChange[];
};

function changedFields<F extends Field>(
  fields: readonly F[],
  was: Readonly<Record<F, string | null>>,
  became: Readonly<Record<F, string | null>>,
): FieldChange[] {
  return fields
    .filter((field) => was[field] !== became[field])
    .map((field) => ({ field, was: was[field], became: became[field] }));
}

function changedSteps(was: readonly StepContent[], became: readonly StepContent[]): StepChange[] {
  const before = new Map(was.map((step) => [step.id, step]));
  const after = new Set(became.map(({ id }) => id));
  const kept = became.flatMap((step): StepChange[] => {
    const old = before.get(step.id);
    if (!old) return [{ id: step.id, title: step.title, change: 'added', fields: [] }];
    const fields = changedFields(stepFields, old, step);
    return fields.length === 0 ? [] : [{ id: step.id, title: step.title, change: 'changed', fields }];
  });
  const removed = was
    .filter(({ id }) => !after.has(id))
    .map(({ id, title }): StepChange => ({ id, title, change: 'removed', fields: [] }));
  return [...kept, ...removed];
}

/** What changed from one version of a plan to a later one, in the later one's order; what is gone comes last. */
export function planChanges(
  was: readonly VersionedGoal[],
  became: readonly VersionedGoal[],
): readonly GoalChange[] {
  const before = new Map(was.map(({ goalId, content }) => [goalId, content]));
  const after = new Set(became.map(({ goalId }) => goalId));
  const kept = became.flatMap(({ goalId, content }): GoalChange[] => {
    const old = before.get(goalId);
    if (!old)
      return [
        { goalId, title: content.title, change: 'added', fields: [], steps: changedSteps([], content.steps) },
      ];
    const fields = changedFields(goalFields, old, content);
    const steps = changedSteps(old.steps, content.steps);
    return fields.length + steps.length === 0
      ? []
      : [{ goalId, title: content.title, change: 'changed', fields, steps }];
  });
  const removed = was
    .filter(({ goalId }) => !after.has(goalId))
    .map(
      ({ goalId, content }): GoalChange => ({
        goalId,
        title: content.title,
        change: 'removed',
        fields: [],
        steps: [],
      }),
    );
  return [...kept, ...removed];
}
