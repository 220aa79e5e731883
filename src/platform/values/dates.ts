import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { z } from 'zod';

const firstYear = 1880;
const lastYear = 2200;
const otherYear = /*i18n*/ 'Please give a year between {0} and {1}.';
const outOfYears = otherYear.replace('{0}', String(firstYear)).replace('{1}', String(lastYear));

/** A calendar day `YYYY-MM-DD` that exists, between 1880 and 2200. */
export const Day = z.iso
  .date({ error: /*i18n*/ 'Please give a real date, as year-month-day.', abort: true })
  .refine((day) => Number(day.slice(0, 4)) >= firstYear && Number(day.slice(0, 4)) <= lastYear, outOfYears);
export type Day = z.output<typeof Day>;

const dayLong = 24 * 60 * 60 * 1000;
/** The years' first and last days begin and end elsewhere up to a day sooner or later. */
const earliest = Date.UTC(firstYear, 0, 1) - dayLong;
const latest = Date.UTC(lastYear + 1, 0, 1) + dayLong;

/** A moment of these years wherever one stands, ISO 8601 with offset; answered in UTC. */
export const Moment = z.iso
  .datetime({ offset: true, error: /*i18n*/ 'Please give a date and time.', abort: true })
  .refine((moment) => Date.parse(moment) >= earliest && Date.parse(moment) < latest, outOfYears);
export type Moment = z.output<typeof Moment>;

/** Within a second no day ends anywhere: what was asked last is asked again with every request. */
const lastAsked = new Map<string, { readonly second: number; readonly day: Day }>();

/** The calendar day at `moment` in the IANA `timeZone`. */
export function dayIn(timeZone: string, moment: Date): Day {
  const second = Math.floor(moment.getTime() / 1000);
  const last = lastAsked.get(timeZone);
  if (last?.second === second) return last.day;
  const day = format(new TZDate(moment.getTime(), timeZone), 'yyyy-MM-dd');
  lastAsked.set(timeZone, { second, day });
  return day;
}

/** `day` moved by whole days. */
export function plusDays(day: Day, days: number): Day {
  return format(addDays(new Date(`${day}T12:00:00`), days), 'yyyy-MM-dd');
}
