import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, Version } from '#platform/values/index.ts';

const short = z.string().trim().max(100, /*i18n*/ 'Please use at most 100 characters.').default('');
const FirstDay = Day.nullish().transform((day) => day ?? null);

/**
 * One stay of somebody in a household: a client, or a relative of one, whom the reader may see. `label` is what the
 * client calls the household, told with stays of their own.
 */
export const Member = z.object({
  id: Id,
  clientId: Id,
  relativeId: Id.nullable(),
  name: z.string(),
  label: z.string(),
  relationship: z.string(),
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
  version: Version,
});
export type Member = z.output<typeof Member>;

/** People who live, or lived, as one. `label` is what this client calls it. */
export const Household = z.object({ id: Id, label: z.string(), members: z.array(Member) });
export type Household = z.output<typeof Household>;

export const NewHousehold = z.strictObject({ label: short, startedOn: FirstDay });
export type NewHousehold = z.output<typeof NewHousehold>;

/** Who joins: another client, or one of the client's relatives. `relationship` is what they are to the client. */
export const NewMember = z.strictObject({
  memberId: Id,
  relationship: short,
  startedOn: FirstDay,
});
export type NewMember = z.output<typeof NewMember>;

/** A stay as it shall be; `label` only where it is the client's own. */
export const ChangedStay = z.strictObject({
  label: short,
  relationship: short,
  startedOn: FirstDay,
  endedOn: FirstDay,
});
export type ChangedStay = z.output<typeof ChangedStay>;

const OneClient = z.object({ clientId: Id });
const Households = z.object({ households: z.array(Household) });

export const householdRoutes = {
  readHouseholds: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/households',
    summary: 'Read with whom a client lives and lived',
    may: 'read clients',
    audit: { action: 'read', what: 'households' },
    input: { params: OneClient },
    output: Households,
  }),
  beginHousehold: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/households',
    summary: 'Record a household that the client lives in; somebody may live in several',
    may: 'write clients',
    audit: { action: 'create', what: 'household' },
    input: { params: OneClient, body: NewHousehold },
    output: Households,
  }),
  joinHousehold: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/households/:householdId/members',
    summary: 'Record that somebody lives there: another client, or a relative of this one',
    may: 'write clients',
    audit: { action: 'create', what: 'household member' },
    input: { params: OneClient.extend({ householdId: Id }), body: NewMember },
    output: Households,
  }),
  changeStay: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/households/:householdId/members/:memberId',
    summary: 'Correct from when until when somebody lives there, and what the household is called',
    may: 'write clients',
    audit: { action: 'change', what: 'household member' },
    input: { params: OneClient.extend({ householdId: Id, memberId: Id }), body: ChangedStay },
    output: Households,
    edits: true,
  }),
  leaveHousehold: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/households/:householdId/members/:memberId/ending',
    summary: 'Record that somebody no longer lives there',
    may: 'write clients',
    audit: { action: 'change', what: 'household member' },
    input: {
      params: OneClient.extend({ householdId: Id, memberId: Id }),
      body: z.strictObject({ endedOn: Day }),
    },
    output: Households,
  }),
};
