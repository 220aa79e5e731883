import { z } from 'zod';
import { domains } from './domains.ts';

/** Categories that the law or the person's safety protects beyond the rest; reading them takes a clearance. */
export const sensitiveCategories = [
  'substance_use',
  'domestic_violence',
  'mental_health',
  'hiv',
  'immigration',
] as const;
export const Sensitivity = z.enum(sensitiveCategories, { error: /*i18n*/ 'This is not a category we know.' });
export type Sensitivity = z.output<typeof Sensitivity>;

/** A language as a BCP 47 tag. */
export const Language = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    /*i18n*/ 'Please give a language as its short code, such as es.',
  );
export type Language = z.output<typeof Language>;

/** An area of a life: one that everybody knows, or one that the agency added. */
export const Domain = z.union([z.enum(domains), z.templateLiteral(['own-', z.uuid()])], {
  error: /*i18n*/ 'This is not an area of life we know.',
});
export type Domain = z.output<typeof Domain>;
