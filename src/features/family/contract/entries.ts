import { z } from 'zod';
import { NewNeed, NewStrength } from '#features/assessments/contract.ts';
import { NewContact } from '#features/contacts/contract.ts';
import { defineRoute } from '#platform/http/route.ts';
import { Id, Sensitivity, someWords } from '#platform/values/index.ts';
import { permissionScopes } from '../rules/people.ts';

/**
 * Somebody of the household into whose record the author may write. `mayBeTold` is what this client said that they
 * may be told; null where nobody asked, or they are not among the client's relatives.
 */
export const Reachable = z.object({
  clientId: Id,
  name: z.string(),
  isSelf: z.boolean(),
  cases: z.array(z.object({ id: Id, program: z.string() })),
  mayBeTold: z.enum(permissionScopes).nullable(),
});
export type Reachable = z.output<typeof Reachable>;

export const Reach = z.object({ members: z.array(Reachable), mayProtect: z.array(Sensitivity) });
export type Reach = z.output<typeof Reach>;

const Recipient = z.object({ clientId: Id, caseId: Id });
const nobody = /*i18n*/ 'Please choose whose records it belongs to.';
const once = (members: readonly { clientId: string }[]) =>
  new Set(members.map(({ clientId }) => clientId)).size === members.length;
const twice = /*i18n*/ 'Somebody is chosen twice.';

/** Words for one member alone: added to their copy, or, where protected, an entry of its own that nobody else gets. */
const Own = z.strictObject({ text: someWords(), sensitivity: Sensitivity.nullable().default(null) });

const { kind, outcome, happenedAt, minutes, interpreterUsed } = NewContact.shape;

/** A contact with several of a household. `minutes` is counted once, in the record it is written from. */
export const HouseholdNote = z.strictObject({
  kind,
  outcome,
  happenedAt,
  minutes,
  interpreterUsed,
  text: someWords(),
  members: z
    .array(z.strictObject({ ...Recipient.shape, own: Own.optional() }))
    .min(1, nobody)
    .max(30)
    .refine(once, twice),
});
export type HouseholdNote = z.output<typeof HouseholdNote>;

const members = z.array(z.strictObject(Recipient.shape)).min(1, nobody).max(30).refine(once, twice);

/** A need or a strength that several of a household share; what is protected belongs to one person alone. */
export const HouseholdFinding = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('need'),
    members,
    ...NewNeed.omit({ caseId: true, sensitivity: true }).shape,
  }),
  z.strictObject({
    what: z.literal('strength'),
    members,
    ...NewStrength.omit({ caseId: true, sensitivity: true }).shape,
  }),
]);
export type HouseholdFinding = z.output<typeof HouseholdFinding>;

/** What was recorded, and in whose records: `entryId` is shared by all copies. */
export const Recorded = z.object({
  entryId: Id,
  copies: z.array(z.object({ clientId: Id, id: Id, protected: z.boolean() })),
});
export type Recorded = z.output<typeof Recorded>;

const OneClient = z.object({ clientId: Id });

export const entryRoutes = {
  readReach: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/household-reach',
    summary: 'Read into whose records of the household the reader may write',
    may: 'write clients',
    audit: { action: 'read', what: 'household reach' },
    input: { params: OneClient },
    output: Reach,
  }),
  recordHouseholdNote: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/household-notes',
    summary: 'Record one contact for several of a household; each record gets a signed copy of its own',
    may: 'write clients',
    audit: { action: 'create', what: 'household note' },
    input: { params: OneClient, body: HouseholdNote },
    output: Recorded,
  }),
  recordHouseholdFinding: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/household-findings',
    summary: 'Record a need or a strength that several of a household share',
    may: 'write clients',
    audit: { action: 'create', what: 'household finding' },
    input: { params: OneClient, body: HouseholdFinding },
    output: Recorded,
  }),
};
