import { TZDate } from '@date-fns/tz';
import { plusDays } from '#platform/values/index.ts';

export const timeZone = 'America/Chicago';

/** Days and moments counted back from the day on which the sample is looked at. */
export class Calendar {
  readonly today: string;
  readonly #days = new Map<number, string>();
  readonly #noons = new Map<number, number>();

  constructor(today: string) {
    this.today = today;
  }

  /** The day so many days ago; negative for days to come. */
  day(daysAgo: number): string {
    const known = this.#days.get(daysAgo);
    if (known !== undefined) return known;
    const day = plusDays(this.today, -daysAgo);
    this.#days.set(daysAgo, day);
    return day;
  }

  /** A moment on that day by the clock on the wall in Riverbend (any hour from 3 on), as an ISO instant. */
  at(daysAgo: number, hour: number, minute = 0): string {
    return new Date(this.#noon(daysAgo) + ((hour - 12) * 60 + minute) * 60_000).toISOString();
  }

  #noon(daysAgo: number): number {
    const known = this.#noons.get(daysAgo);
    if (known !== undefined) return known;
    const [year = 0, month = 1, date = 1] = this.day(daysAgo).split('-').map(Number);
    const noon = new TZDate(year, month - 1, date, 12, timeZone).getTime();
    this.#noons.set(daysAgo, noon);
    return noon;
  }

  /** So many days ago, or the Friday before when that was a weekend. */
  workday(daysAgo: number): number {
    const weekday = new Date(`${this.day(daysAgo)}T12:00:00Z`).getUTCDay();
    return daysAgo + (weekday === 6 ? 1 : weekday === 0 ? 2 : 0);
  }
}
