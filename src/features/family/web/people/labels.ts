import { useLingui } from '@lingui/react';
import { type ConflictLabels, useTold } from '#ui/kit.ts';
import { genderWords, sexWords, unbornWords } from '../../rules/people.ts';
import { closenessWords, conflictWords } from '../../rules/ties.ts';
import { useProtectionLabel } from '../ProtectionField.tsx';
import { standings } from '../words.ts';
import type { RelativeValues } from './relative-values.ts';
import type { TieValues } from './TieFields.tsx';

/** How the person describes themselves, where two have written it. */
export function useSelfLabels(): ConflictLabels<Pick<RelativeValues, 'sex' | 'gender' | 'genderWords'>> {
  const { i18n } = useLingui();
  const { chosen } = useTold();
  return {
    gender: chosen(i18n.t('Gender, as they say'), genderWords),
    sex: chosen(i18n.t('Sex at birth'), sexWords),
    genderWords: i18n.t('Their own word for it'),
  };
}

/** What is known of a relative, where two have written it. */
export function useRelativeLabels(): ConflictLabels<RelativeValues> {
  const { i18n } = useLingui();
  const { typed, chosen, yesOrNo } = useTold();
  return {
    name: i18n.t('Name'),
    ...useSelfLabels(),
    birthYear: typed(i18n.t('Born in')),
    died: yesOrNo(i18n.t('Has died')),
    deathYear: typed(i18n.t('Died in')),
    unborn: chosen(i18n.t('Expected or lost'), unbornWords),
    notes: i18n.t('What is good to know'),
    sensitivity: useProtectionLabel(),
  };
}

/** How two people stand to one another, where two have written it. */
export function useTieLabels(): ConflictLabels<TieValues> {
  const { i18n } = useLingui();
  const { typed, chosen } = useTold();
  return {
    standing: {
      label: i18n.t('What they are'),
      say: (standing) => i18n.t(standings.find(({ value }) => value === standing)?.label ?? '—'),
    },
    closeness: chosen(i18n.t('How close'), closenessWords),
    conflict: chosen(i18n.t('Conflict'), conflictWords),
    sinceYear: typed(i18n.t('Since the year')),
    untilYear: typed(i18n.t('Until the year')),
    words: i18n.t('In their own words'),
    sensitivity: useProtectionLabel(),
  };
}
