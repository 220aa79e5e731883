import { wholeRoutes } from './contract/assessment.ts';
import { domainRoutes } from './contract/domains.ts';
import { hopeRoutes } from './contract/hopes.ts';
import { needRoutes } from './contract/needs.ts';
import { riskRoutes } from './contract/risks.ts';
import { strengthRoutes } from './contract/strengths.ts';

export { Assessment } from './contract/assessment.ts';
export { ChangedDomains, LifeDomains, NewDomain } from './contract/domains.ts';
export { ChangedHope, Hope, NewHope } from './contract/hopes.ts';
export {
  ChangedNeed,
  ChangedStrength,
  Inquiry,
  Need,
  NeedEnd,
  NewInquiry,
  NewNeed,
  NewStrength,
  SaidAbout,
  Strength,
} from './contract/parts.ts';
export { NewRiskAssessment, NewSafetyPlan, RiskAssessment, SafetyPlan } from './contract/risks.ts';

export const assessmentRoutes = {
  ...wholeRoutes,
  ...domainRoutes,
  ...needRoutes,
  ...strengthRoutes,
  ...hopeRoutes,
  ...riskRoutes,
};
