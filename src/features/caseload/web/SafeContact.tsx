import { useLingui } from '@lingui/react';
import { type ContactMethod, contactMethodWords } from '#features/clients/rules.ts';
import { inLine, languageName, listFormat } from '#ui/kit.ts';
import type { TodayPerson } from '../contract.ts';
import css from './Today.module.css';

/** How this person may be reached without harm; what nobody has asked is said to be so. */
export function SafeContact({ person }: { readonly person: TodayPerson }) {
  const { i18n } = useLingui();
  const { safeContactMethods, safeContactTimes, safeToLeaveMessage, safeContactNote, interpreterNeeded } =
    person;
  const ways = safeContactMethods.map((way) => i18n.t(contactMethodWords[way as ContactMethod] ?? way));
  const safe =
    ways.length > 0
      ? i18n.t('Safe: {ways}', {
          ways: listFormat(i18n.locale, { type: 'disjunction' }).format(ways),
        })
      : i18n.t('Safe contact: not asked');
  const hints = [
    safe,
    safeContactTimes,
    safeToLeaveMessage === false ? i18n.t('leave no message') : null,
    interpreterNeeded
      ? i18n.t('interpreter for {language}', { language: languageName(i18n, person.language) })
      : null,
    safeContactNote,
  ];
  return <p className={css['safe']}>{inLine(hints)}</p>;
}
