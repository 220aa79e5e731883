import { dayIn, plusDays } from '#platform/values/index.ts';
import type { OpenStatus } from './status.ts';

/** Days within which news is expected; the first answer is due by the program's own rule. */
const newsWithin: Readonly<Record<Exclude<OpenStatus, 'requested'>, number>> = {
  wait_listed: 30,
  accepted: 7,
  in_progress: 30,
  on_hold: 14,
};

type Clock = {
  readonly status: OpenStatus;
  /** The program's days for an answer at this urgency. */
  readonly answerDays: number;
  readonly today: string;
  /** Until when the provider thinks that the wait or the pause will last. */
  readonly expectedOn?: string | null;
};

/** However far off a provider sees something, after so many days we ask: no day they name stops the clock for good. */
const longestSilence = 90;
const inTime = (day: string, today: string): string => {
  const last = plusDays(today, longestSilence);
  return day < last ? day : last;
};

/**
 * The last day on which silence is still no silence, `YYYY-MM-DD`. What the provider expects themselves
 * counts before our own pace, up to 90 days, unless that day is over.
 */
export function nextWordDueOn({ status, answerDays, today, expectedOn }: Clock): string {
  if (expectedOn && expectedOn > today) return inTime(expectedOn, today);
  return plusDays(today, status === 'requested' ? answerDays : newsWithin[status]);
}

/** News of an appointment is expected two days after it, and in 90 days at the latest. */
export const newsAfterAppointment = (day: string, today: string): string => inTime(plusDays(day, 2), today);

/** A reminder gives two days more. */
export const afterReminder = (today: string): string => plusDays(today, 2);

/** The last day before a moment that ends it: what people call the day something is due. */
export const lastDayBefore = (moment: string, timeZone: string): string =>
  dayIn(timeZone, new Date(new Date(moment).getTime() - 1));
