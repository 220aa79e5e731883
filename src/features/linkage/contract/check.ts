import { z } from 'zod';
import { FoundPerson } from '#features/clients/contract.ts';
import { Day, line } from '#platform/values/index.ts';
import { sureness } from '../rules/sure.ts';

const text = (max: number) => z.string().trim().max(max, `Please use at most ${max} characters.`);

/** What is about to become a record. */
export const LikelyPerson = z.strictObject({
  givenName: line(100),
  familyName: text(100).default(''),
  birthDate: Day.nullable().default(null),
  phone: text(40).nullable().default(null),
  email: text(200).nullable().default(null),
  address: text(500).nullable().default(null),
});
export type LikelyPerson = z.output<typeof LikelyPerson>;

const How = z.enum(['same', 'nearly', 'similar', 'different', 'not_known']);

/** Field by field, what agrees between two records. */
export const Agreement = z.object({
  givenName: How,
  familyName: How,
  birthDate: How,
  phone: How,
  email: How,
  address: How,
});
export type Agreement = z.output<typeof Agreement>;

export const Sure = z.enum(sureness);

export const ComparedPerson = FoundPerson.extend({
  givenName: z.string(),
  familyName: z.string(),
  email: z.string().nullable(),
  address: z.string().nullable(),
});
export type ComparedPerson = z.output<typeof ComparedPerson>;

export const Duplicate = ComparedPerson.extend({ agreement: Agreement, sure: Sure });
export type Duplicate = z.output<typeof Duplicate>;

/** The surest first, five at most. */
export const Duplicates = z.object({ people: z.array(Duplicate) });
