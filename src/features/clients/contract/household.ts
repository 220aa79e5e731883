import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id } from '#platform/values/index.ts';

const relationship = z.string().trim().max(100, /*i18n*/ 'Please use at most 100 characters.').default('');

/** Somebody who lives with the client, themselves included; only those whom the reader may see. */
export const HouseholdMember = z.object({
  id: Id,
  clientId: Id,
  name: z.string(),
  birthDate: Day.nullable(),
  relationship: z.string(),
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
});
export type HouseholdMember = z.output<typeof HouseholdMember>;

export const Household = z.object({ members: z.array(HouseholdMember) });

/** `relationship` is what they are to the client: daughter, grandfather, partner. */
export const NewHouseholdMember = z.strictObject({ memberId: Id, relationship, startedOn: Day.optional() });
export type NewHouseholdMember = z.output<typeof NewHouseholdMember>;

const OneClient = z.object({ clientId: Id });

export const householdRoutes = {
  readHousehold: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/household',
    summary: 'Read with whom a client lives',
    may: 'read clients',
    audit: { action: 'read', what: 'household' },
    input: { params: OneClient },
    output: Household,
  }),
  joinHousehold: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/household',
    summary: 'Record that another client lives with this one',
    may: 'write clients',
    audit: { action: 'create', what: 'household member' },
    input: { params: OneClient, body: NewHouseholdMember },
    output: Household,
  }),
  leaveHousehold: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/household/:memberId/ending',
    summary: 'Record that somebody no longer lives there',
    may: 'write clients',
    audit: { action: 'change', what: 'household member' },
    input: { params: OneClient.extend({ memberId: Id }), body: z.strictObject({ endedOn: Day }) },
    output: Household,
  }),
};
