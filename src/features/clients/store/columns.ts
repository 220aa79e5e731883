import { sql } from 'kysely';

/** The columns of a person as they go out. */
export const personColumns = [
  'id',
  'name',
  'preferredName',
  'givenName',
  'familyName',
  'otherNames',
  'birthDate',
  'pronouns',
  'language',
  'otherLanguages',
  'interpreterNeeded',
  'phone',
  'email',
  'address',
  'safeContactMethods',
  'safeContactTimes',
  'safeToLeaveMessage',
  'safeContactNote',
  'whatMatters',
  'version',
] as const;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same columns of `clients c` as the pairs of a json_build_object. */
export const personPairs = sql.join(
  personColumns.map((name) => sql`${sql.lit(name)}, c.${sql.raw(snake(name))}`),
);
