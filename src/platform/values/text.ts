import { z } from 'zod';

/** The web finds the translation of a sentence with numbers by this form of it. */
const tooLong = /*i18n*/ 'Please use at most {0} characters.';
const atMost = (max: number) => tooLong.replace('{0}', String(max));

/** One line that must say something. `max` counts UTF-16 units. */
export const line = (max = 200) =>
  z
    .string({ error: /*i18n*/ 'Please write something here.' })
    .trim()
    .min(1, /*i18n*/ 'Please write something here.')
    .max(max, atMost(max));

/** Any amount of words up to `max`; empty becomes null. */
export const words = (max = 20_000) =>
  z
    .string()
    .trim()
    .max(max, atMost(max))
    .nullable()
    .optional()
    .transform((text) => (text ? text : null));

/** Words that must be there. */
export const someWords = (max = 20_000) => line(max);

/** The version of a record, raised by one with each edit. */
export const Version = z.number().int();
