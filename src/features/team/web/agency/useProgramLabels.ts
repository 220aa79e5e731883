import { useLingui } from '@lingui/react';
import { type ConflictLabels, useTold } from '#ui/kit.ts';
import type { ProgramValues } from './programForm.ts';

/** The rules of a program, where two have written them. */
export function useProgramLabels(): ConflictLabels<ProgramValues> {
  const { i18n } = useLingui();
  const { typed } = useTold();
  return {
    name: typed(i18n.t('Name')),
    description: i18n.t('What it is for'),
    contactEveryDays: typed(i18n.t('Days between contacts')),
    contactEveryDaysHighRisk: typed(i18n.t('Days between contacts when the risk is high')),
    answerDaysToday: typed(i18n.t('Days to answer an urgent referral')),
    answerDaysSoon: typed(i18n.t('Days to answer one needed soon')),
    answerDaysRoutine: typed(i18n.t('Days to answer a routine one')),
    followUpDays: typed(i18n.t('Follow-up calls')),
    closingReasons: i18n.t('Reasons for closing a case'),
  };
}
