import { useLingui } from '@lingui/react';
import { riskKindLabels } from '#features/assessments/rules/risks.ts';
import { serverWords } from '#ui/language/language.ts';
import type { Collateral } from '../../contract.ts';

type Subject = Pick<Collateral['subjects'][number], 'kind' | 'title'>;

/** What something that somebody else said speaks about, in a word and by its name. */
export function useSubjectName(): (subject: Subject) => string {
  const { i18n } = useLingui();
  return ({ kind, title }) => {
    if (kind === 'answer') return i18n.t('Answer: {title}', { title: serverWords(i18n, title) });
    if (kind === 'need') return i18n.t('Need: {title}', { title });
    if (kind === 'strength') return i18n.t('Strength: {title}', { title });
    const label = riskKindLabels[title as keyof typeof riskKindLabels];
    return i18n.t('Risk: {title}', { title: i18n.t(label) });
  };
}
