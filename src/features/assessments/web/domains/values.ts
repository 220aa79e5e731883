import { isOwn } from '#platform/values/domains.ts';
import type { LifeDomains } from '../../contract.ts';
import type { GravityCode, OpenEligibility } from '../../rules/crosswalk.ts';

export type Line = LifeDomains['domains'][number];

/** The languages of our screens, beside the agency's own words, each as it calls itself. */
export const otherLanguages = { en: 'English', es: 'Español', ar: 'العربية' } as const;
export type OtherLanguage = keyof typeof otherLanguages;
export const otherLanguageCodes = Object.keys(otherLanguages) as OtherLanguage[];

/** A part of life in a form: empty text instead of nothing. */
export type DomainValues = { readonly label: string; readonly description: string } & Readonly<
  Record<OtherLanguage, string>
> & { readonly gravity: GravityCode | ''; readonly openEligibility: OpenEligibility | '' };

export const blankDomain: DomainValues = {
  label: '',
  description: '',
  en: '',
  es: '',
  ar: '',
  gravity: '',
  openEligibility: '',
};

export const valuesOf = (line: Line): DomainValues => ({
  label: line.label ?? '',
  description: line.description ?? '',
  en: line.labels['en'] ?? '',
  es: line.labels['es'] ?? '',
  ar: line.labels['ar'] ?? '',
  gravity: isOwn(line.domain) ? ((line.gravity[0]?.code ?? '') as GravityCode | '') : '',
  openEligibility: isOwn(line.domain) ? ((line.openEligibility[0] ?? '') as OpenEligibility | '') : '',
});

/** Names in languages that the form does not offer stay as they are. */
export const bodyOf = (values: DomainValues, before: Line['labels'] = {}) => {
  const labels = { ...before };
  for (const language of otherLanguageCodes) {
    if (values[language].trim()) labels[language] = values[language];
    else delete labels[language];
  }
  return {
    label: values.label,
    description: values.description,
    labels,
    gravity: values.gravity || null,
    openEligibility: values.openEligibility || null,
  };
};

/** A line as it goes back when nothing but its place, or whether it is asked about, changes. */
export const asItStands = (line: Line) => ({
  domain: line.domain,
  asked: line.asked,
  ...bodyOf(valuesOf(line), line.labels),
});

/** The list with the line at `nth` before the one above it. */
export function raised(lines: readonly Line[], nth: number): readonly Line[] {
  const [above, here] = [lines[nth - 1], lines[nth]];
  if (!above || !here) return lines;
  return lines.map((line, place) => (place === nth - 1 ? here : place === nth ? above : line));
}
