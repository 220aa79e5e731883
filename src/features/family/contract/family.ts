import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, line, Sensitivity } from '#platform/values/index.ts';
import { ChangedRelative, NewPermission, Person, Self } from './people.ts';
import { ChangedTie, NewRelative, NewTie, Tie } from './ties.ts';

/** The people of a client's life, the client first, and how they stand to one another. */
export const Family = z.object({
  people: z.array(Person),
  ties: z.array(Tie),
  mayProtect: z.array(Sensitivity),
});
export type Family = z.output<typeof Family>;

const OneClient = z.object({ clientId: Id });
const OneRelative = OneClient.extend({ relativeId: Id });
const OneTie = OneClient.extend({ tieId: Id });
const Reason = z.strictObject({ reason: line(500) });

export const familyRoutes = {
  readFamily: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/family',
    summary: 'Read the people of a client’s life and how they stand to one another',
    may: 'read clients',
    audit: { action: 'read', what: 'family' },
    input: { params: OneClient },
    output: Family,
  }),
  describeSelf: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/family/self',
    summary: 'Record sex and gender as the client says',
    may: 'write clients',
    audit: { action: 'change', what: 'client' },
    input: { params: OneClient, body: Self },
    output: Person,
    edits: true,
  }),
  addRelative: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/relatives',
    summary: 'Record somebody of the client’s life, and how they stand to somebody there',
    may: 'write clients',
    audit: { action: 'create', what: 'relative' },
    input: { params: OneClient, body: NewRelative },
    output: Person,
  }),
  changeRelative: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/relatives/:relativeId',
    summary: 'Change what is known of a relative',
    may: 'write clients',
    audit: { action: 'change', what: 'relative' },
    input: { params: OneRelative, body: ChangedRelative },
    output: Person,
    edits: true,
  }),
  removeRelative: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/relatives/:relativeId/removal',
    summary: 'Take somebody out who was recorded by mistake, with their ties; the history keeps them',
    may: 'write clients',
    audit: { action: 'remove', what: 'relative' },
    input: { params: OneRelative, body: Reason },
    output: z.void(),
  }),
  permitContact: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/relatives/:relativeId/permissions',
    summary: 'Record what the client says a relative may be told',
    may: 'write clients',
    audit: { action: 'create', what: 'contact permission' },
    input: { params: OneRelative, body: NewPermission },
    output: Person,
  }),
  linkRelative: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/relatives/:relativeId/link',
    summary: 'Record that a relative is a client too; told only to who may see both',
    may: 'write clients',
    audit: { action: 'create', what: 'relative link' },
    input: { params: OneRelative, body: z.strictObject({ linkedClientId: Id }) },
    output: Person,
  }),
  unlinkRelative: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/relatives/:relativeId/link/ending',
    summary: 'Take back that a relative is a client too',
    may: 'write clients',
    audit: { action: 'change', what: 'relative link' },
    input: { params: OneRelative },
    output: Person,
  }),
  addTie: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/ties',
    summary: 'Record how two people stand to one another',
    may: 'write clients',
    audit: { action: 'create', what: 'tie' },
    input: { params: OneClient, body: NewTie },
    output: Tie,
  }),
  changeTie: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/ties/:tieId',
    summary: 'Change how two people stand to one another',
    may: 'write clients',
    audit: { action: 'change', what: 'tie' },
    input: { params: OneTie, body: ChangedTie },
    output: Tie,
    edits: true,
  }),
  removeTie: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/ties/:tieId/removal',
    summary: 'Take a tie out that was recorded by mistake',
    may: 'write clients',
    audit: { action: 'remove', what: 'tie' },
    input: { params: OneTie, body: Reason },
    output: z.void(),
  }),
};
