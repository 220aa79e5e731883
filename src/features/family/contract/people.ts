import { z } from 'zod';
import { Day, Id, line, Sensitivity, Version, words } from '#platform/values/index.ts';
import { genders, permissionScopes, sexes, unborns } from '../rules/people.ts';
import { Protected, Year } from './parts.ts';

const asTheySay = {
  sex: z.enum(sexes).nullable().default(null),
  gender: z.enum(genders).nullable().default(null),
  genderWords: words(60),
};

/** How the client describes themselves. */
export const Self = z.strictObject(asTheySay);
export type Self = z.output<typeof Self>;

/** What a relative may be told; the latest holds. */
export const Permission = z.object({
  id: Id,
  scope: z.enum(permissionScopes),
  words: z.string().nullable(),
  saidOn: Day,
});

export const NewPermission = z.strictObject({
  scope: z.enum(permissionScopes, { error: /*i18n*/ 'Please choose what they may be told.' }),
  words: words(2000),
  saidOn: Day,
});
export type NewPermission = z.output<typeof NewPermission>;

const described = {
  name: line(120),
  ...asTheySay,
  birthYear: Year,
  died: z.boolean().default(false),
  deathYear: Year,
  unborn: z.enum(unborns).nullable().default(null),
  notes: words(4000),
  sensitivity: Protected,
};

/** A relative as they shall be. */
export const ChangedRelative = z.strictObject(described);
export type ChangedRelative = z.output<typeof ChangedRelative>;

/**
 * Somebody in the client's life. The first one is the client, whose `relativeId` is null and whose version is that of
 * the client's record. `linkedClient` is told only to who may see that record too.
 */
export const Person = z.object({
  id: Id,
  isSelf: z.boolean(),
  name: z.string(),
  sex: z.enum(sexes).nullable(),
  gender: z.enum(genders).nullable(),
  genderWords: z.string().nullable(),
  birthYear: z.number().int().nullable(),
  died: z.boolean(),
  deathYear: z.number().int().nullable(),
  unborn: z.enum(unborns).nullable(),
  notes: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
  permission: Permission.nullable(),
  linkedClient: z.object({ linkId: Id, id: Id, name: z.string() }).nullable(),
  version: Version,
});
export type Person = z.output<typeof Person>;
