export { plansRoom } from './server.ts';
export { PlanReader } from './store/plans.ts';
