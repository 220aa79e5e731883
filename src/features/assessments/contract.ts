import { needRoutes } from './contract/needs.ts';
import { strengthRoutes } from './contract/strengths.ts';

export {
  ChangedNeed,
  ChangedStrength,
  Domain,
  Inquiry,
  Need,
  NeedEnd,
  NewInquiry,
  NewNeed,
  NewStrength,
  Strength,
  StrengthEnd,
} from './contract/parts.ts';

export const assessmentRoutes = { ...needRoutes, ...strengthRoutes };
