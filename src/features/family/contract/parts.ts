import { z } from 'zod';
import { Sensitivity } from '#platform/values/index.ts';

const inFour = /*i18n*/ 'Please give a year in four digits.';

/** A year, as people remember one; null when nobody knows. */
export const Year = z
  .number({ error: inFour })
  .int(inFour)
  .min(1800, inFour)
  .max(2200, inFour)
  .nullish()
  .transform((year) => year ?? null);

/** The protected matter that the words touch; null when none. */
export const Protected = Sensitivity.nullish().transform((category) => category ?? null);
