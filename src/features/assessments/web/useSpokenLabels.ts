import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import type { Domain } from '#platform/values/index.ts';
import { type ConflictLabels, useTold } from '#ui/kit.ts';
import { horizonLabels, raiserLabels, strengthKindLabels } from '../rules/needs.ts';
import type { Protection, Spoken } from './spoken.ts';
import { useDomains } from './useDomains.ts';

/** What somebody said, where two have written it; it stays a need, a strength or a hope. */
export function useSpokenLabels(): ConflictLabels<Spoken> {
  const { i18n } = useLingui();
  const { chosen } = useTold();
  const { nameOf } = useDomains();
  return {
    what: null,
    domain: { label: i18n.t('Part of life'), say: (domain: Domain | '') => domain && nameOf(domain) },
    words: i18n.t('In their own words'),
    title: i18n.t('In short'),
    impact: i18n.t('What it does to their life'),
    wishedFor: i18n.t('What they want instead'),
    horizon: chosen(i18n.t('When is it needed?'), horizonLabels),
    kind: chosen(i18n.t('What kind?'), strengthKindLabels),
    raisedBy: chosen(i18n.t('Who brought it up?'), raiserLabels),
    sensitivity: {
      label: i18n.t('Who may read it'),
      say: (value: Protection | '') =>
        value === 'none' || value === ''
          ? i18n.t('Everybody around them')
          : i18n.t('Only who is cleared for: {matter}', { matter: i18n.t(categoryWords[value]) }),
    },
  };
}
