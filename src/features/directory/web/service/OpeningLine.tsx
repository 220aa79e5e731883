import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Item, inLine, Soft, withCommas } from '#ui/kit.ts';
import type { Opening } from '../../contract.ts';
import { type Weekday, weekdayNames, weekdays } from '../../rules/words.ts';
import { clock } from '../words.ts';

/** On which days and from when until when; or the words in which the service says it. */
export function OpeningLine({ opening }: { readonly opening: Opening }) {
  const { i18n } = useLingui();
  const { opensAt, closesAt, text, place, validFrom, validTo } = opening;
  const days = daysText(
    i18n,
    weekdays.filter((day) => opening.days.includes(day)),
  );
  const hours =
    opensAt && closesAt
      ? i18n.t('{from} to {to}', { from: clock(i18n, opensAt), to: clock(i18n, closesAt) })
      : '';
  const head = withCommas([days, hours]);
  const season =
    validFrom && validTo
      ? i18n.t('From {from} to {to} only', { from: i18n.date(validFrom), to: i18n.date(validTo) })
      : '';
  return (
    <Item title={head || text}>
      <Soft>{inLine([head ? text : '', place, season])}</Soft>
    </Item>
  );
}

/** “Monday to Friday” where three or more follow each other, otherwise each by name. */
function daysText(i18n: I18n, days: readonly Weekday[]): string {
  const names = days.map((day) => i18n.t(weekdayNames[day]));
  const [first = 'MO'] = days;
  const follow = days.every((day, index) => weekdays.indexOf(day) === weekdays.indexOf(first) + index);
  if (days.length > 2 && follow) return i18n.t('{first} to {last}', { first: names[0], last: names.at(-1) });
  return new Intl.ListFormat(i18n.locale).format(names);
}
