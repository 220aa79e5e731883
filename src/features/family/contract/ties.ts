import { z } from 'zod';
import { Id, Sensitivity, Version, words } from '#platform/values/index.ts';
import { closenesses, conflicts, tieKinds } from '../rules/ties.ts';
import { Protected, Year } from './parts.ts';
import { ChangedRelative } from './people.ts';

const Kind = z.enum(tieKinds, { error: /*i18n*/ 'Please say how they stand to one another.' });

const how = {
  kind: Kind,
  words: words(2000),
  closeness: z.enum(closenesses).nullable().default(null),
  conflict: z.enum(conflicts).nullable().default(null),
  sinceYear: Year,
  untilYear: Year,
  sensitivity: Protected,
};

/** How two people stand to one another; `fromId` is the parent, the elder, the caregiver. The client's own id is theirs. */
export const Tie = z.object({
  id: Id,
  fromId: Id,
  toId: Id,
  kind: z.enum(tieKinds),
  words: z.string().nullable(),
  closeness: z.enum(closenesses).nullable(),
  conflict: z.enum(conflicts).nullable(),
  sinceYear: z.number().int().nullable(),
  untilYear: z.number().int().nullable(),
  sensitivity: Sensitivity.nullable(),
  version: Version,
});
export type Tie = z.output<typeof Tie>;

export const NewTie = z.strictObject({ fromId: Id, toId: Id, ...how });
export type NewTie = z.output<typeof NewTie>;

export const ChangedTie = z.strictObject(how);
export type ChangedTie = z.output<typeof ChangedTie>;

/**
 * A relative, and how they stand to somebody who is there already: `personId` (the client, or a relative), as the
 * first of the tie or (`reversed`) as the second: a daughter is the second of `biological_parent`.
 */
export const NewRelative = ChangedRelative.extend({
  tie: z.strictObject({ personId: Id, kind: Kind, reversed: z.boolean().default(false) }).optional(),
});
export type NewRelative = z.output<typeof NewRelative>;
