/** What instruments take over from assessments, so that a danger means the same in both. */
export { type RiskState, riskKinds } from '#features/assessments/rules/risks.ts';
