import { z } from 'zod';
import { Day, Id } from '#platform/values/index.ts';

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
