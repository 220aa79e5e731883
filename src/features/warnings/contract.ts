import { reportRoutes } from './contract/reports.ts';
import { warningRoutes } from './contract/warnings.ts';

export type { NewReport, Report } from './contract/reports.ts';
export type { NewWarning, Warning, Warnings } from './contract/warnings.ts';

export const warningsRoutes = { ...warningRoutes, ...reportRoutes };
