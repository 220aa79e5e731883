import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import { type ConflictLabels, useTold } from '#ui/kit.ts';
import { kindWords, outcomeWords, partnerWords } from '../rules.ts';
import type { Circumstances } from './values.ts';

/** When, how and with whom it was, where two have written it. */
export function useCircumstanceLabels(): ConflictLabels<Circumstances> {
  const { i18n } = useLingui();
  const { typed, chosen, day, yesOrNo } = useTold();
  return {
    kind: chosen(i18n.t('How'), kindWords),
    outcome: chosen(i18n.t('What came of it'), outcomeWords),
    withWhom: chosen(i18n.t('With whom'), partnerWords),
    withName: typed(i18n.t('Their name')),
    happenedAt: day(i18n.t('When')),
    minutes: typed(i18n.t('Minutes')),
    interpreterUsed: yesOrNo(i18n.t('An interpreter helped')),
    sensitivity: chosen(i18n.t('Protected matter'), categoryWords),
  };
}
