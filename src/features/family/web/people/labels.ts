import { useLingui } from '@lingui/react';
import type { ConflictLabels } from '#ui/kit.ts';
import { genderWords, sexWords, unbornWords } from '../../rules/people.ts';
import { closenessWords, conflictWords } from '../../rules/ties.ts';
import { useProtectionLabel } from '../ProtectionField.tsx';
import { chosen, standings } from '../words.ts';
import type { RelativeValues } from './relative-values.ts';
import type { TieValues } from './TieFields.tsx';

/** How the person describes themselves, where two have written it. */
export function useSelfLabels(): ConflictLabels<Pick<RelativeValues, 'sex' | 'gender' | 'genderWords'>> {
  const { i18n } = useLingui();
  return {
    gender: chosen(i18n.t('Gender, as they say'), genderWords, i18n),
    sex: chosen(i18n.t('Sex at birth'), sexWords, i18n),
    genderWords: i18n.t('Their own word for it'),
  };
}

/** What is known of a relative, where two have written it. */
export function useRelativeLabels(): ConflictLabels<RelativeValues> {
  const { i18n } = useLingui();
  const asTyped = (typed: string) => typed;
  return {
    name: i18n.t('Name'),
    ...useSelfLabels(),
    birthYear: { label: i18n.t('Born in'), say: asTyped },
    died: { label: i18n.t('Has died'), say: (died) => (died ? i18n.t('Yes') : i18n.t('No')) },
    deathYear: { label: i18n.t('Died in'), say: asTyped },
    unborn: chosen(i18n.t('Expected or lost'), unbornWords, i18n),
    notes: i18n.t('What is good to know'),
    sensitivity: useProtectionLabel(),
  };
}

/** How two people stand to one another, where two have written it. */
export function useTieLabels(): ConflictLabels<TieValues> {
  const { i18n } = useLingui();
  const asTyped = (typed: string) => typed;
  return {
    standing: {
      label: i18n.t('What they are'),
      say: (standing) => i18n.t(standings.find(({ value }) => value === standing)?.label ?? '—'),
    },
    closeness: chosen(i18n.t('How close'), closenessWords, i18n),
    conflict: chosen(i18n.t('Conflict'), conflictWords, i18n),
    sinceYear: { label: i18n.t('Since the year'), say: asTyped },
    untilYear: { label: i18n.t('Until the year'), say: asTyped },
    words: i18n.t('In their own words'),
    sensitivity: useProtectionLabel(),
  };
}
