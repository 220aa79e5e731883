const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && year <= 2999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const pad = (number: number): string => String(number).padStart(2, '0');

/** A date as `YYYY-MM-DD`: from ISO 8601 with or without a time, or from the American `12/24/2015`. */
export function normalizeDate(given: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(given);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given);
  const [year, month, day] = iso
    ? iso.slice(1, 4).map(Number)
    : american
      ? [american[3], american[1], american[2]].map(Number)
      : [];
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day))
    return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** A moment in ISO 8601; without an offset it is taken for UTC. */
export function normalizeMoment(given: string): string | undefined {
  if (!normalizeDate(given)) return undefined;
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/i.test(given) || given.length <= 10 ? given : `${given}Z`;
  const moment = new Date(zoned.replace(' ', 'T'));
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** A time of day as `HH:MM`: from `9:00`, `09:00:00`, `09:00Z`, `9 AM`, `9:30 p.m.` */
export function normalizeClock(given: string): string | undefined {
  const found =
    /^(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(
      given.trim(),
    );
  if (!found || (found[2] === undefined && found[3] === undefined)) return undefined;
  const half = found[3]?.toLowerCase();
  const given12 = Number(found[1]);
  if (half && (given12 < 1 || given12 > 12)) return undefined;
  const hour = half ? (given12 % 12) + (half === 'p' ? 12 : 0) : given12;
  const minute = Number(found[2] ?? 0);
  if (hour === 24 && minute === 0) return '23:59';
  return hour <= 23 && minute <= 59 ? `${pad(hour)}:${pad(minute)}` : undefined;
}
