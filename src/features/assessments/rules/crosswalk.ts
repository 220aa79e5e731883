import type { KnownDomain } from '#platform/values/domains.ts';

/**
 * Where others file what we record in a domain of life. An empty list says that they have no such category, not that we
 * forgot it: SDOH-CC leaves out illness, substances and faith.
 */
export const crosswalkSources = {
  gravity:
    'http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes (HL7 SDOH Clinical Care 2.3.0, Gravity Project)',
  openEligibility:
    'Open Eligibility, human services, https://company.findhelp.com/the-open-eligibility-project/ (CC BY-SA 3.0)',
} as const;

/** The categories of the Gravity Project that we meet, as the code system shows them. */
const gravityDisplays = {
  'food-insecurity': 'Food Insecurity',
  'housing-instability': 'Housing Instability',
  homelessness: 'Homelessness',
  'inadequate-housing': 'Inadequate Housing',
  'transportation-insecurity': 'Transportation Insecurity',
  'financial-insecurity': 'Financial Insecurity',
  'material-hardship': 'Material Hardship',
  'educational-attainment': 'Educational Attainment',
  'employment-status': 'Employment Status',
  'veteran-status': 'Veteran Status',
  stress: 'Stress',
  'social-connection': 'Social Connection',
  'intimate-partner-violence': 'Intimate Partner Violence',
  'elder-abuse': 'Elder Abuse',
  'personal-health-literacy': 'Personal Health Literacy',
  'health-insurance-coverage-status': 'Health Insurance Coverage Status',
  'medical-cost-burden': 'Medical Cost Burden',
  'digital-literacy': 'Digital Literacy',
  'digital-access': 'Digital Access',
  'utility-insecurity': 'Utility Insecurity',
  'incarceration-status': 'Incarceration Status',
  'language-access': 'Language Access',
} as const;
export type GravityCode = keyof typeof gravityDisplays;
export const gravityCodes = Object.keys(gravityDisplays) as [GravityCode, ...GravityCode[]];
export const gravityDisplay = (code: GravityCode): string => gravityDisplays[code];

export const openEligibilityHeadings = [
  'Food',
  'Housing',
  'Goods',
  'Transit',
  'Health',
  'Money',
  'Care',
  'Education',
  'Work',
  'Legal',
  'Emergency',
] as const;
export type OpenEligibility = (typeof openEligibilityHeadings)[number];

type Crossing = {
  readonly gravity: { readonly code: string; readonly display: string }[];
  readonly openEligibility: OpenEligibility[];
};

const to = (gravity: readonly GravityCode[], openEligibility: OpenEligibility[]): Crossing => ({
  gravity: gravity.map((code) => ({ code, display: gravityDisplays[code] })),
  openEligibility,
});

/** Where an agency files a domain of its own. */
export const ownCrossing = (gravity: GravityCode | null, heading: OpenEligibility | null): Crossing =>
  to(gravity === null ? [] : [gravity], heading === null ? [] : [heading]);

export const crosswalk: Readonly<Record<KnownDomain, Crossing>> = {
  housing: to(
    ['housing-instability', 'homelessness', 'inadequate-housing', 'utility-insecurity'],
    ['Housing'],
  ),
  food: to(['food-insecurity'], ['Food']),
  safety: to(['intimate-partner-violence', 'elder-abuse'], ['Emergency', 'Legal']),
  physical_health: to(
    ['health-insurance-coverage-status', 'medical-cost-burden', 'personal-health-literacy'],
    ['Health'],
  ),
  mental_health: to(['stress'], ['Health']),
  substance_use: to([], ['Health']),
  daily_living: to(['material-hardship'], ['Care', 'Goods']),
  family: to(['social-connection'], ['Care']),
  social: to(['social-connection', 'digital-access', 'language-access'], ['Care']),
  meaning: to([], ['Care']),
  income: to(['financial-insecurity'], ['Money']),
  work: to(['employment-status', 'veteran-status'], ['Work']),
  education: to(['educational-attainment', 'digital-literacy'], ['Education']),
  transportation: to(['transportation-insecurity'], ['Transit']),
  legal: to(['incarceration-status'], ['Legal']),
};
