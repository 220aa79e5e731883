import { type Weekday, weekdays } from './words.ts';

/** Weekly hours; times `HH:MM`, days of validity `YYYY-MM-DD`, both in the agency's time zone. */
export type WeeklyHours = {
  readonly days: readonly string[];
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** A moment on the agency's wall: day `YYYY-MM-DD` and time `HH:MM`. */
export type WallTime = { readonly day: string; readonly time: string };

export type OpenState =
  | { readonly now: true; readonly until: string | null; readonly nextDay: null; readonly nextAt: null }
  | { readonly now: false; readonly until: null; readonly nextDay: Weekday; readonly nextAt: string | null };

/** The day of the week of a calendar day. */
export function weekdayOf(day: string): Weekday {
  const sunday0 = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekdays[(sunday0 + 6) % 7] ?? 'MO';
}

/**
 * Whether somebody is there at `at`, until when, or else when next within a week. Undefined when the hours
 * are not told by weekday. Hours that end after midnight are not expected (HSDS has no such thing).
 */
export function openState(all: readonly WeeklyHours[], at: WallTime): OpenState | undefined {
  const valid = all.filter((hours) => hours.days.length > 0 && isValid(hours, at.day));
  const today = weekdays.indexOf(weekdayOf(at.day));
  const open = valid.find((hours) => hours.days.includes(weekdays[today] ?? '') && holds(hours, at.time));
  if (open) return { now: true, until: open.closesAt, nextDay: null, nextAt: null };
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = weekdays[(today + ahead) % 7] ?? 'MO';
    const times = valid.filter((hours) => hours.days.includes(day)).map((hours) => hours.opensAt ?? '00:00');
    const next = times.filter((time) => ahead > 0 || time > at.time).sort()[0];
    if (next) return { now: false, until: null, nextDay: day, nextAt: next };
  }
  return undefined;
}

const isValid = (hours: WeeklyHours, day: string): boolean =>
  (hours.validFrom === null || hours.validFrom <= day) && (hours.validTo === null || day <= hours.validTo);

const holds = (hours: WeeklyHours, time: string): boolean =>
  (hours.opensAt === null || hours.opensAt <= time) && (hours.closesAt === null || time < hours.closesAt);
