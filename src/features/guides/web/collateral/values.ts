import type { Stance } from '#features/assessments/rules/stances.ts';
import type { Domain } from '#platform/values/index.ts';
import type { Bound } from '#ui/kit.ts';

/** What somebody else said, as the form holds it; `consentId` is `none` when no consent is needed. */
export type Said = {
  who: string;
  relation: string;
  saidOn: string;
  words: string;
  domain: Domain | '';
  /** `kind id` of what it speaks about, or blank. */
  about: string;
  stance: Stance | '';
  consentId: string;
  noConsentBecause: string;
  clientMaySee: 'yes' | 'no' | '';
  hiddenBecause: string;
};

export type SaidForm = {
  readonly values: Said;
  at<K extends keyof Said>(name: K): Bound<Said[K]>;
};

export const nothingSaid: Said = {
  who: '',
  relation: '',
  saidOn: '',
  words: '',
  domain: '',
  about: '',
  stance: 'adds',
  consentId: '',
  noConsentBecause: '',
  clientMaySee: '',
  hiddenBecause: '',
};

type About = { readonly kind: 'answer' | 'need' | 'strength' | 'risk'; readonly id: string };

export const aboutValue = ({ kind, id }: About): string => `${kind} ${id}`;

function aboutOf(value: string): About | null {
  const [kind, id] = value.split(' ');
  return id ? { kind: kind as About['kind'], id } : null;
}

/** An empty choice goes as it is, so that the server says which one is missing. */
export const collateralBody = (said: Said, caseId: string) => ({
  caseId,
  who: said.who,
  relation: said.relation,
  saidOn: said.saidOn,
  words: said.words,
  domain: said.domain || null,
  about: aboutOf(said.about),
  stance: said.stance || ('adds' as const),
  consentId: said.consentId === 'none' ? null : said.consentId || null,
  noConsentBecause: said.consentId === 'none' ? said.noConsentBecause : null,
  clientMaySee: (said.clientMaySee === '' ? undefined : said.clientMaySee === 'yes') as boolean,
  hiddenBecause: said.clientMaySee === 'no' ? said.hiddenBecause : null,
});
