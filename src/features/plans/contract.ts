import { goalRoutes } from './contract/goals.ts';
import { wholePlanRoutes } from './contract/plan.ts';
import { stepRoutes } from './contract/steps.ts';
import { versionRoutes } from './contract/versions.ts';

export { ChangedGoal, Goal, GoalStatusChange, NewGoal, NewSource, NewStep, Step } from './contract/parts.ts';
export { ChangedPlan, FromTemplate, Plan } from './contract/plan.ts';
export { Agreement, GoalContent, NewAgreement, NewVersion, PlanVersion } from './contract/versions.ts';

export const planRoutes = { ...wholePlanRoutes, ...goalRoutes, ...stepRoutes, ...versionRoutes };
