import { isOwn, type KnownDomain } from '#platform/values/domains.ts';
import type { Domain, Sensitivity } from '#platform/values/index.ts';

type Side = 'physical' | 'mental' | 'social' | 'spiritual_cultural' | 'environmental' | 'economic';

/**
 * How a domain of life is asked about. What is recorded in it `usually` or `possibly` belongs to a category that the
 * law or the person's safety protects.
 */
export type LifeDomain = {
  readonly side: Side;
  readonly question: string;
  readonly usually?: Sensitivity;
  readonly possibly?: Sensitivity;
};

/** Together they cover every side of a life, so that nobody is reduced to the problem they came with. */
export const lifeDomains: Readonly<Record<KnownDomain, LifeDomain>> = {
  housing: {
    side: 'environmental',
    question: /*i18n*/ 'Where do you live, and how is it there?',
  },
  food: {
    side: 'physical',
    question: /*i18n*/ 'How do you get your food, and is there enough of it?',
  },
  safety: {
    side: 'environmental',
    question: /*i18n*/ 'Where and with whom do you feel safe, and where do you not?',
    possibly: 'domestic_violence',
  },
  physical_health: {
    side: 'physical',
    question: /*i18n*/ 'How is your body, and who helps you look after it?',
    possibly: 'hiv',
  },
  mental_health: {
    side: 'mental',
    question: /*i18n*/ 'How have you been feeling in yourself?',
    usually: 'mental_health',
  },
  substance_use: {
    side: 'mental',
    question: /*i18n*/ 'What part do alcohol, drugs or medicines play in your life?',
    usually: 'substance_use',
  },
  daily_living: {
    side: 'physical',
    question: /*i18n*/ 'What in an ordinary day goes well, and what is hard?',
  },
  family: {
    side: 'social',
    question: /*i18n*/ 'Who is close to you, who depends on you, and how is it between you?',
    possibly: 'domestic_violence',
  },
  social: {
    side: 'social',
    question: /*i18n*/ 'Where do you belong, and where would you like to?',
  },
  meaning: {
    side: 'spiritual_cultural',
    question: /*i18n*/ 'What gives you strength and meaning; what should we know and respect?',
  },
  income: {
    side: 'economic',
    question: /*i18n*/ 'What do you live on, and does it last?',
  },
  work: {
    side: 'economic',
    question: /*i18n*/ 'What work do you do, or would you like to do?',
  },
  education: {
    side: 'economic',
    question: /*i18n*/ 'What have you learned, and what would you like to learn?',
  },
  transportation: {
    side: 'environmental',
    question: /*i18n*/ 'How do you get to where you need to be?',
  },
  legal: {
    side: 'social',
    question: /*i18n*/ 'Are there papers, courts or rights that worry you?',
    possibly: 'immigration',
  },
};

/** The protected category that words in this domain fall into unless the worker says otherwise; null when none. */
export function usualSensitivity(domain: Domain): Sensitivity | null {
  return isOwn(domain) ? null : (lifeDomains[domain].usually ?? null);
}

/** The protected category that words in this domain may well concern; null when none. */
export function possibleSensitivity(domain: Domain): Sensitivity | null {
  return isOwn(domain) ? null : (lifeDomains[domain].possibly ?? null);
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
