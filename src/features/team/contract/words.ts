import { z } from 'zod';
import { capabilities, roles } from '#platform/access/capabilities.ts';
import { Id } from '#platform/values/index.ts';

export const Role = z.enum(roles, { error: /*i18n*/ 'This is not a role we know.' });
export const Capability = z.enum(Object.keys(capabilities) as [keyof typeof capabilities]);
export const NamedId = z.object({ id: Id, name: z.string() });

export const Email = z
  .email(/*i18n*/ 'Please give an e-mail address, such as rosa@example.org.')
  .max(254, /*i18n*/ 'This is too long for an e-mail address.');

/** An IANA time zone. */
export const TimeZone = z
  .string()
  .refine(isTimeZone, /*i18n*/ 'Please choose a time zone from the list, such as America/Chicago.');

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** The answer tells nothing about any client. */
export const unseen = { audit: 'no personal data' } as const;
