import { z } from 'zod';

/** One line that must say something. `max` counts UTF-16 units. */
export const line = (max = 200) =>
  z
    .string({ error: 'Please write something here.' })
    .trim()
    .min(1, 'Please write something here.')
    .max(max, `Please use at most ${max} characters.`);

/** Any amount of words up to `max`; empty becomes null. */
export const words = (max = 20_000) =>
  z
    .string()
    .trim()
    .max(max, `Please use at most ${max} characters.`)
    .nullable()
    .optional()
    .transform((text) => (text ? text : null));

/** Words that must be there. */
export const someWords = (max = 20_000) => line(max);

/** The version of a record, raised by one with each edit. */
export const Version = z.number().int();
