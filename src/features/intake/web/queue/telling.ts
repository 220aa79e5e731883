import type { TriageDecision } from '#features/cases/rules.ts';
import type { SelfReferral } from '../../contract.ts';

/** Whom to tell what was decided. */
export type Telling = { readonly decision: TriageDecision } & (
  | { readonly of: 'case'; readonly clientId: string; readonly caseId: string; readonly name: string }
  | { readonly of: 'self-referral'; readonly one: SelfReferral }
);

export type OnTell = (telling: Telling) => void;
