import { z } from 'zod';
import { Day, Id, line } from '#platform/values/index.ts';
import { agreements, sureness } from '../rules/duplicates.ts';

const text = (max: number) => z.string().trim().max(max, `Please use at most ${max} characters.`);

/** What is remembered of the person; `q` may hold names, a birthday and a telephone number in any order. */
export const Search = z.object({
  q: text(200).default(''),
  birthDate: Day.optional(),
  phone: text(40).optional(),
});
export type Search = z.output<typeof Search>;

/** Enough of a person to tell them from others. */
export const FoundPerson = z.object({
  id: Id,
  name: z.string(),
  /** Given and family name and others, where they are not the name shown. */
  alsoKnownAs: z.array(z.string()),
  birthDate: Day.nullable(),
  pronouns: z.string().nullable(),
  phone: z.string().nullable(),
  /** The open cases: in which program, with whom. Empty when all are closed. */
  cases: z.array(z.object({ program: z.string(), worker: z.string() })),
});
export type FoundPerson = z.output<typeof FoundPerson>;

/** The most likely first, twenty at most. */
export const FoundPeople = z.object({ people: z.array(FoundPerson) });

/** What is about to become a record. */
export const LikelyPerson = z.strictObject({
  givenName: line(100),
  familyName: text(100).default(''),
  birthDate: Day.nullable().default(null),
  phone: text(40).nullable().default(null),
});
export type LikelyPerson = z.output<typeof LikelyPerson>;

const Agreement = z.enum(agreements);

export const Duplicate = FoundPerson.extend({
  agreement: z.object({ name: Agreement, birthDate: Agreement, phone: Agreement }),
  sure: z.enum(sureness),
});
export type Duplicate = z.output<typeof Duplicate>;
export const Duplicates = z.object({ people: z.array(Duplicate) });
