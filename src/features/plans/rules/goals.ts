export const goalStatuses = [
  'proposed',
  'active',
  'achieved',
  'partly_achieved',
  'not_achieved',
  'dropped',
] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** From where a goal may go where. What was achieved can be lost again, what was dropped taken up again. */
export const goalTransitions: Readonly<Record<GoalStatus, readonly GoalStatus[]>> = {
  proposed: ['active', 'dropped'],
  active: ['achieved', 'partly_achieved', 'not_achieved', 'dropped'],
  achieved: ['active'],
  partly_achieved: ['active', 'achieved'],
  not_achieved: ['active'],
  dropped: ['proposed'],
};

export function mayBecome(from: GoalStatus, to: GoalStatus): boolean {
  return goalTransitions[from].includes(to);
}

/** A goal that is still worked on. */
export function isOpen(status: GoalStatus): boolean {
  return status === 'proposed' || status === 'active';
}

/** Giving up or missing a goal says why. */
export const statusNeedsReason: Readonly<Record<GoalStatus, boolean>> = {
  proposed: false,
  active: false,
  achieved: false,
  partly_achieved: true,
  not_achieved: true,
  dropped: true,
};

export const goalStatusLabels: Readonly<Record<GoalStatus, string>> = {
  proposed: /*i18n*/ 'Proposed',
  active: /*i18n*/ 'Being worked on',
  achieved: /*i18n*/ 'Achieved',
  partly_achieved: /*i18n*/ 'Partly achieved',
  not_achieved: /*i18n*/ 'Not achieved',
  dropped: /*i18n*/ 'Let go',
};

/**
 * Goal Attainment Scaling (Kiresuk & Sherman 1968): 0 is what was expected when the goal was made, two grades
 * either way.
 */
export const attainments = [-2, -1, 0, 1, 2] as const;
export type Attainment = (typeof attainments)[number];

export const attainmentLabels: Readonly<Record<Attainment, string>> = {
  [-2]: /*i18n*/ 'Much less than hoped for',
  [-1]: /*i18n*/ 'Less than hoped for',
  0: /*i18n*/ 'As hoped for',
  1: /*i18n*/ 'More than hoped for',
  2: /*i18n*/ 'Much more than hoped for',
};

const fitting: Readonly<Record<GoalStatus, readonly Attainment[]>> = {
  proposed: [],
  active: [],
  achieved: [0, 1, 2],
  partly_achieved: [-1],
  not_achieved: [-2, -1],
  dropped: [],
};

/** The grades of attainment that a status can carry; none while the goal is not over. */
export function attainmentsOf(status: GoalStatus): readonly Attainment[] {
  return fitting[status];
}
