import { collateralRoutes } from './contract/collateral.ts';
import { guideRoutes } from './contract/guides.ts';
import { interviewRoutes } from './contract/interviews.ts';

export { Collateral, CollateralItem, NewCollateral } from './contract/collateral.ts';
export { Guide, NewGuideVersion } from './contract/guides.ts';
export { Answer, Interview, InterviewLine, NewMaking } from './contract/interviews.ts';

export const guidesRoutes = { ...guideRoutes, ...interviewRoutes, ...collateralRoutes };
