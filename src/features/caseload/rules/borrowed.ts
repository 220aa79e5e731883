/** What the signals take over from the rooms of the thread, so that both always mean the same. */
export { enoughSteps, takingOver } from '#features/plans/rules/steps.ts';
