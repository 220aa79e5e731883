export const stepOwners = ['client', 'family', 'worker', 'provider'] as const;
export type StepOwner = (typeof stepOwners)[number];

export const stepOwnerLabels: Readonly<Record<StepOwner, string>> = {
  client: /*i18n*/ 'They themselves',
  family: /*i18n*/ 'Family or friends',
  worker: /*i18n*/ 'A worker of ours',
  provider: /*i18n*/ 'A provider',
};

type Owned = { readonly owner: StepOwner; readonly droppedAt: string | null };

/** Fewer steps than this say nothing about who carries the plan. */
export const enoughSteps = 4;
/** From this share on, the worker has taken over (signal S1). */
export const takingOver = 0.8;

export type Balance = { readonly steps: number; readonly ownedByWorker: number; readonly share: number };

/** How many of the steps that were not dropped are the worker's; `share` is 0 when there are none. */
export function ownerBalance(steps: readonly Owned[]): Balance {
  const kept = steps.filter((step) => step.droppedAt === null);
  const ownedByWorker = kept.filter((step) => step.owner === 'worker').length;
  return { steps: kept.length, ownedByWorker, share: kept.length === 0 ? 0 : ownedByWorker / kept.length };
}

/** True when nearly all steps are the worker's, which helps nobody to stand alone. */
export function isTakingOver({ steps, share }: Balance): boolean {
  return steps >= enoughSteps && share >= takingOver;
}

type Timed = {
  readonly dueOn: string | null;
  readonly doneAt: string | null;
  readonly droppedAt: string | null;
};

/** A step that is neither done nor dropped and whose day has passed; `today` as `YYYY-MM-DD`. */
export function isOverdue(step: Timed, today: string): boolean {
  return step.dueOn !== null && step.doneAt === null && step.droppedAt === null && step.dueOn < today;
}
