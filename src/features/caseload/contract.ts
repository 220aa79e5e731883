import { wholeCaseloadRoutes } from './contract/caseload.ts';
import { snoozeRoutes } from './contract/snoozes.ts';
import { todayRoutes } from './contract/today.ts';

export * from './contract/caseload.ts';
export type { SignalCode, Told } from './contract/facts.ts';
export * from './contract/items.ts';
export * from './contract/snoozes.ts';
export * from './contract/today.ts';

export const caseloadRoutes = { ...todayRoutes, ...wholeCaseloadRoutes, ...snoozeRoutes };
