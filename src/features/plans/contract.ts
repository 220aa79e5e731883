import { goalRoutes } from './contract/goals.ts';
import { stepRoutes } from './contract/steps.ts';

export { ChangedGoal, Goal, GoalStatusChange, NewGoal, NewSource, NewStep, Step } from './contract/parts.ts';

export const planRoutes = { ...goalRoutes, ...stepRoutes };
