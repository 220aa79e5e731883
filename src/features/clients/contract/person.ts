import { z } from 'zod';
import { Day, Id, Language, line, Version } from '#platform/values/index.ts';
import { contactMethods } from '../rules.ts';

/** Words that may be absent: null or blank says so. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Please use at most ${max} characters.`)
    .nullable()
    .transform((said) => said || null);

const Phone = text(40).refine((said) => said === null || said.replace(/\D/g, '').length >= 3, {
  error: /*i18n*/ 'Please give a telephone number.',
});
const Email = text(200).refine((said) => said === null || /^[^\s@]+@[^\s@]+$/.test(said), {
  error: /*i18n*/ 'Please give an e-mail address.',
});

const fields = {
  preferredName: text(100),
  givenName: line(100),
  familyName: z.string().trim().max(100, /*i18n*/ 'Please use at most 100 characters.'),
  otherNames: z.array(line(100)).max(10, /*i18n*/ 'Please give at most ten other names.'),
  birthDate: Day.nullable(),
  pronouns: text(40),
  language: Language,
  otherLanguages: z.array(Language).max(10, /*i18n*/ 'Please give at most ten languages.'),
  interpreterNeeded: z.boolean(),
  phone: Phone,
  email: Email,
  address: text(500),
  safeContactMethods: z.array(
    z.enum(contactMethods, { error: /*i18n*/ 'This is not a way of contact we know.' }),
  ),
  safeContactTimes: text(200),
  safeToLeaveMessage: z.boolean().nullable(),
  safeContactNote: text(1000),
  whatMatters: text(4000),
};

/** A person as they are told to us at intake; only a name must be there. */
export const NewPerson = z.strictObject({
  ...fields,
  preferredName: fields.preferredName.default(null),
  familyName: fields.familyName.default(''),
  otherNames: fields.otherNames.default([]),
  birthDate: fields.birthDate.default(null),
  pronouns: fields.pronouns.default(null),
  language: fields.language.default('en'),
  otherLanguages: fields.otherLanguages.default([]),
  interpreterNeeded: fields.interpreterNeeded.default(false),
  phone: fields.phone.default(null),
  email: fields.email.default(null),
  address: fields.address.default(null),
  safeContactMethods: fields.safeContactMethods.default([]),
  safeContactTimes: fields.safeContactTimes.default(null),
  safeToLeaveMessage: fields.safeToLeaveMessage.default(null),
  safeContactNote: fields.safeContactNote.default(null),
  whatMatters: fields.whatMatters.default(null),
});
export type NewPerson = z.output<typeof NewPerson>;

/** What is to be different; a field that is not named stays, null empties it. */
export const PersonChange = z.strictObject(fields).partial();
export type PersonChange = z.output<typeof PersonChange>;

/** The person as kept; `name` is the one to say: the chosen name before the given one. */
export const Person = z.object({
  id: Id,
  name: z.string(),
  preferredName: z.string().nullable(),
  givenName: z.string(),
  familyName: z.string(),
  otherNames: z.array(z.string()),
  birthDate: Day.nullable(),
  pronouns: z.string().nullable(),
  language: z.string(),
  otherLanguages: z.array(z.string()),
  interpreterNeeded: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  safeContactMethods: z.array(z.enum(contactMethods)),
  safeContactTimes: z.string().nullable(),
  safeToLeaveMessage: z.boolean().nullable(),
  safeContactNote: z.string().nullable(),
  whatMatters: z.string().nullable(),
  version: Version,
});
export type Person = z.output<typeof Person>;
