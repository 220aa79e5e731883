import { TZDate } from '@date-fns/tz';

/** An instant as the clock on the agency's wall shows it, `2026-11-22T09:30`; empty stays empty. */
export function toWallClock(instant: string, timeZone: string): string {
  if (!instant) return '';
  const there = new TZDate(instant, timeZone);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`;
  return `${day}T${two(there.getHours())}:${two(there.getMinutes())}`;
}

/** The instant (ISO, UTC) at which the agency's wall clock shows `2026-11-22T09:30`; empty stays empty. */
export function fromWallClock(shown: string, timeZone: string): string {
  const [year, month, day, hour, minute] = shown.split(/\D/).map(Number);
  if (year === undefined || month === undefined || Number.isNaN(year)) return '';
  return new Date(
    new TZDate(year, month - 1, day ?? 1, hour ?? 0, minute ?? 0, timeZone).getTime(),
  ).toISOString();
}
