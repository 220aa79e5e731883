import { i18n } from '@lingui/core';
import { dateFormat, relativeFormat } from './intl.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `2026-11-22` (a date of the case, without hour) or an instant in ISO form. */
export type Moment = string;

const isDate = (moment: Moment) => /^\d{4}-\d{2}-\d{2}$/.test(moment);

const formats = {
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  time: { hour: 'numeric', minute: '2-digit' },
  full: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type WhenFormat = keyof typeof formats;

/** A moment in words, in the language on screen. A date without hour is never moved by a time zone. */
export function whenText(moment: Moment, format: WhenFormat, timeZone: string): string {
  const shown = isDate(moment) && format === 'full' ? 'day' : format;
  const zone = isDate(moment) ? 'UTC' : timeZone;
  return dateFormat(i18n.locale, { ...formats[shown], timeZone: zone }).format(new Date(moment));
}

/** A day long ago or ahead of which nobody asks the weekday, such as a birthday: “Feb 17, 1957”. */
export const dateText = (day: string): string => whenText(day, 'date', 'UTC');

/** The calendar day of an instant in a time zone, as `2026-11-22`. */
export function dayOf(instant: Date, timeZone: string): string {
  return dateFormat('en-CA', { timeZone }).format(instant);
}

/** How far away a moment is: “in 3 days”, “yesterday”, “5 minutes ago”. Days are counted on the calendar. */
export function agoText(moment: Moment, now: Date, timeZone: string): string {
  const words = relativeFormat(i18n.locale, { numeric: 'auto' });
  const away = new Date(moment).getTime() - now.getTime();
  if (!isDate(moment) && Math.abs(away) < HOUR) return words.format(Math.round(away / MINUTE), 'minute');
  const day = isDate(moment) ? moment : dayOf(new Date(moment), timeZone);
  const days = Math.round((Date.parse(day) - Date.parse(dayOf(now, timeZone))) / DAY);
  if (days === 0 && !isDate(moment)) return words.format(Math.round(away / HOUR), 'hour');
  if (Math.abs(days) < 14) return words.format(days, 'day');
  if (Math.abs(days) < 60) return words.format(Math.round(days / 7), 'week');
  if (Math.abs(days) < 730) return words.format(Math.round(days / 30.44), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}
