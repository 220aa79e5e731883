import { dateFormat } from '#ui/kit.ts';

const greetings = {
  morning: /*i18n*/ 'Good morning, {name}.',
  afternoon: /*i18n*/ 'Good afternoon, {name}.',
  evening: /*i18n*/ 'Good evening, {name}.',
} as const;

/** The greeting that fits the hour in the agency's time zone. */
export function greetingAt(now: Date, timeZone: string): string {
  const hour = Number(dateFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now));
  if (hour >= 4 && hour < 12) return greetings.morning;
  return hour >= 12 && hour < 18 ? greetings.afternoon : greetings.evening;
}
