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

/**
 * The last day on which silence is still no silence, `YYYY-MM-DD`. What the provider expects themselves
 * counts before our own pace, unless that day is over.
 */
export function nextWordDueOn({ status, answerDays, today, expectedOn }: Clock): string {
  if (expectedOn && expectedOn > today) return expectedOn;
  return plusDays(today, status === 'requested' ? answerDays : newsWithin[status]);
}

/** News of an appointment is expected two days after it. */
export const newsAfterAppointment = (day: string): string => plusDays(day, 2);

/** A reminder gives two days more. */
export const afterReminder = (today: string): string => plusDays(today, 2);

/** The last day before a moment that ends it: what people call the day something is due. */
export const lastDayBefore = (moment: string, timeZone: string): string =>
  dayIn(timeZone, new Date(new Date(moment).getTime() - 1));
