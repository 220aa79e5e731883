import { catalogueRoutes } from './contract/catalogue.ts';
import { householdRoutes } from './contract/household.ts';
import { reassessmentRoutes } from './contract/reassessment.ts';
import { responseRoutes } from './contract/responses.ts';

export type { Finding, ImportReport, Instrument } from './contract/catalogue.ts';
export type { ForHousehold, KeptForHousehold } from './contract/household.ts';
export type { ResponseSummary, RiskAlert, Score } from './contract/parts.ts';
export type { Cadences, Changes, Series, SinceThen } from './contract/reassessment.ts';
export type {
  InstrumentsOfClient,
  NewResponse,
  ResponseDraft,
  ResponseSheet,
  SavedDraft,
} from './contract/responses.ts';

export const instrumentRoutes = {
  ...catalogueRoutes,
  ...responseRoutes,
  ...householdRoutes,
  ...reassessmentRoutes,
};
