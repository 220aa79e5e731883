import { z } from 'zod';

const whole = /*i18n*/ 'Please give whole minutes.';

/** How long it takes or took, in minutes; null when nobody said. */
export const Minutes = z
  .number({ error: whole })
  .int(whole)
  .min(0, whole)
  .max(1440, /*i18n*/ 'That is longer than a day.')
  .nullish()
  .transform((minutes) => minutes ?? null);
