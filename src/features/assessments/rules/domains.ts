/**
 * The domains of life that are asked about, so that nobody is reduced to the problem they came with. Together
 * they cover the physical, mental, social, spiritual or cultural, environmental and economic side of a life.
 */
export const domainCodes = [
  'housing',
  'food',
  'health',
  'mental_health',
  'substance_use',
  'safety',
  'daily_living',
  'income_work',
  'education',
  'legal_immigration',
  'transport',
  'family_relationships',
  'caring_for_others',
  'community_belonging',
  'culture_meaning',
] as const;
export type DomainCode = (typeof domainCodes)[number];

type Side = 'physical' | 'mental' | 'social' | 'spiritual_cultural' | 'environmental' | 'economic';
type Sensitive = 'substance_use' | 'domestic_violence' | 'mental_health' | 'hiv' | 'immigration';

/**
 * `gravity` names categories of the Gravity Project (SDOHCC code system), `openEligibility` the branch of the
 * Open Eligibility taxonomy in which services for this domain stand. What is recorded in a domain `usually`
 * or `possibly` belongs to a category that the law or the person's safety protects.
 */
export type LifeDomain = {
  readonly code: DomainCode;
  readonly label: string;
  readonly question: string;
  readonly side: Side;
  readonly gravity: readonly string[];
  readonly openEligibility: string;
  readonly usually?: Sensitive;
  readonly possibly?: Sensitive;
};

export const lifeDomains: readonly LifeDomain[] = [
  {
    code: 'housing',
    label: /*i18n*/ 'Housing',
    question: /*i18n*/ 'Where do you live, and how is it there?',
    side: 'environmental',
    gravity: ['housing-instability', 'homelessness', 'inadequate-housing', 'utility-insecurity'],
    openEligibility: 'Housing',
  },
  {
    code: 'food',
    label: /*i18n*/ 'Food',
    question: /*i18n*/ 'How do you get your food, and is there enough of it?',
    side: 'physical',
    gravity: ['food-insecurity'],
    openEligibility: 'Food',
  },
  {
    code: 'health',
    label: /*i18n*/ 'Health',
    question: /*i18n*/ 'How is your body, and who helps you look after it?',
    side: 'physical',
    gravity: ['health-insurance-coverage-status', 'medical-cost-burden'],
    openEligibility: 'Health',
    possibly: 'hiv',
  },
  {
    code: 'mental_health',
    label: /*i18n*/ 'Mental health',
    question: /*i18n*/ 'How have you been feeling in yourself?',
    side: 'mental',
    gravity: ['stress'],
    openEligibility: 'Health',
    usually: 'mental_health',
  },
  {
    code: 'substance_use',
    label: /*i18n*/ 'Alcohol, drugs and medicines',
    question: /*i18n*/ 'What part do alcohol, drugs or medicines play in your life?',
    side: 'mental',
    gravity: [],
    openEligibility: 'Health',
    usually: 'substance_use',
  },
  {
    code: 'safety',
    label: /*i18n*/ 'Safety',
    question: /*i18n*/ 'Where and with whom do you feel safe, and where do you not?',
    side: 'environmental',
    gravity: ['intimate-partner-violence', 'elder-abuse'],
    openEligibility: 'Emergency',
    possibly: 'domestic_violence',
  },
  {
    code: 'daily_living',
    label: /*i18n*/ 'Daily living',
    question: /*i18n*/ 'What in an ordinary day goes well, and what is hard?',
    side: 'physical',
    gravity: ['material-hardship'],
    openEligibility: 'Care',
  },
  {
    code: 'income_work',
    label: /*i18n*/ 'Income and work',
    question: /*i18n*/ 'What do you live on, and what work do you do or want?',
    side: 'economic',
    gravity: ['financial-insecurity', 'employment-status'],
    openEligibility: 'Money',
  },
  {
    code: 'education',
    label: /*i18n*/ 'Education and learning',
    question: /*i18n*/ 'What have you learned, and what would you like to learn?',
    side: 'economic',
    gravity: ['less-than-high-school-education', 'digital-literacy'],
    openEligibility: 'Education',
  },
  {
    code: 'legal_immigration',
    label: /*i18n*/ 'Legal and immigration',
    question: /*i18n*/ 'Are there papers, courts or rights that worry you?',
    side: 'social',
    gravity: ['incarceration-status'],
    openEligibility: 'Legal',
    possibly: 'immigration',
  },
  {
    code: 'transport',
    label: /*i18n*/ 'Getting around',
    question: /*i18n*/ 'How do you get to where you need to be?',
    side: 'environmental',
    gravity: ['transportation-insecurity'],
    openEligibility: 'Transit',
  },
  {
    code: 'family_relationships',
    label: /*i18n*/ 'Family and relationships',
    question: /*i18n*/ 'Who is close to you, and how is it between you?',
    side: 'social',
    gravity: ['social-connection'],
    openEligibility: 'Care',
    possibly: 'domestic_violence',
  },
  {
    code: 'caring_for_others',
    label: /*i18n*/ 'Caring for others',
    question: /*i18n*/ 'Who depends on you, and who helps you with that?',
    side: 'social',
    gravity: [],
    openEligibility: 'Care',
  },
  {
    code: 'community_belonging',
    label: /*i18n*/ 'Community and belonging',
    question: /*i18n*/ 'Where do you belong, and where would you like to?',
    side: 'social',
    gravity: ['social-connection', 'digital-access'],
    openEligibility: 'Care',
  },
  {
    code: 'culture_meaning',
    label: /*i18n*/ 'Culture, faith and meaning',
    question: /*i18n*/ 'What gives you strength and meaning; what should we know and respect?',
    side: 'spiritual_cultural',
    gravity: [],
    openEligibility: 'Care',
  },
];

const byCode = new Map<string, LifeDomain>(lifeDomains.map((domain) => [domain.code, domain]));

/** The domain of that code; throws for a code that is none of ours. */
export function lifeDomain(code: DomainCode): LifeDomain {
  const domain = byCode.get(code);
  if (!domain) throw new Error(`no domain ${code}`);
  return domain;
}

/** The protected category that words in this domain fall into unless the worker says otherwise; null when none. */
export function usualSensitivity(code: DomainCode): Sensitive | null {
  return lifeDomain(code).usually ?? null;
}

/** What came of asking about a domain; `not_asked` is never written down, it is what is missing. */
export const findings = ['spoken_of', 'nothing_now', 'rather_not_say'] as const;
export type Finding = (typeof findings)[number] | 'not_asked';

/**
 * The state of a domain from its latest inquiry and what was recorded in it. Something recorded was spoken of,
 * whatever was said before; nothing recorded and nobody asked is "not asked", never "no need".
 */
export function findingOf(lastFinding: (typeof findings)[number] | null, recorded: number): Finding {
  if (lastFinding === 'spoken_of' || recorded > 0) return 'spoken_of';
  return lastFinding ?? 'not_asked';
}

export const findingLabels: Readonly<Record<Finding, string>> = {
  not_asked: /*i18n*/ 'Not asked',
  nothing_now: /*i18n*/ 'Asked: nothing now',
  rather_not_say: /*i18n*/ 'Asked: would rather not say',
  spoken_of: /*i18n*/ 'Spoken of',
};
