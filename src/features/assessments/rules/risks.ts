export const riskKinds = [
  'suicide',
  'harm_to_others',
  'abuse_or_neglect',
  'self_neglect',
  'domestic_violence',
  'overdose',
  'exploitation',
  'homelessness_tonight',
  'other',
] as const;
export type RiskKind = (typeof riskKinds)[number];

export const riskLevels = ['none_found', 'low', 'moderate', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];
/** Without an assessment the level is unknown, which is neither low nor none. */
export type RiskState = RiskLevel | 'not_assessed';

export const riskKindLabels: Readonly<Record<RiskKind, string>> = {
  suicide: /*i18n*/ 'Suicide',
  harm_to_others: /*i18n*/ 'Harm to others',
  abuse_or_neglect: /*i18n*/ 'Abuse or neglect',
  self_neglect: /*i18n*/ 'Self-neglect',
  domestic_violence: /*i18n*/ 'Violence at home',
  overdose: /*i18n*/ 'Overdose',
  exploitation: /*i18n*/ 'Exploitation',
  homelessness_tonight: /*i18n*/ 'Nowhere to sleep tonight',
  other: /*i18n*/ 'Another risk',
};

export const riskStateLabels: Readonly<Record<RiskState, string>> = {
  not_assessed: /*i18n*/ 'Not assessed',
  none_found: /*i18n*/ 'Asked, none found',
  low: /*i18n*/ 'Low',
  moderate: /*i18n*/ 'Moderate',
  high: /*i18n*/ 'High',
};

type Assessed = { readonly level: RiskLevel } | null;

/** The state of one kind of danger from its latest assessment, or null when there is none. */
export function riskState(latest: Assessed): RiskState {
  return latest?.level ?? 'not_assessed';
}

/** The gravest known level; `not_assessed` only when nothing at all was assessed. */
export function gravestRisk(latest: readonly Assessed[]): RiskState {
  const places = latest.flatMap((one) => (one ? [riskLevels.indexOf(one.level)] : []));
  return places.length === 0 ? 'not_assessed' : (riskLevels[Math.max(...places)] ?? 'not_assessed');
}

/** True when somebody is in high danger and holds no safety plan: the gap that nobody may overlook. */
export function lacksSafetyPlan(latest: readonly Assessed[], hasSafetyPlan: boolean): boolean {
  return !hasSafetyPlan && gravestRisk(latest) === 'high';
}

/** The six steps of the Safety Planning Intervention (Stanley & Brown 2012), in the order in which danger rises. */
export const safetyPlanSteps = [
  { key: 'warningSigns', label: /*i18n*/ 'How I notice that it is getting dangerous' },
  { key: 'ownWays', label: /*i18n*/ 'What I can do by myself' },
  { key: 'placesAndPeople', label: /*i18n*/ 'People and places that take my mind off it' },
  { key: 'peopleToAsk', label: /*i18n*/ 'People I can ask for help' },
  { key: 'professionals', label: /*i18n*/ 'Professionals and lines I can call' },
  { key: 'saferSurroundings', label: /*i18n*/ 'What makes my surroundings safer' },
] as const;
export type SafetyPlanStep = (typeof safetyPlanSteps)[number]['key'];
