import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { ResponseParams } from './parts.ts';
import { Answering, named, whoAnswered } from './responses.ts';

const { answeredBy, proxyName } = Answering;
const once = (members: readonly { clientId: string }[]) =>
  new Set(members.map(({ clientId }) => clientId)).size === members.length;

/** For whom else of the household one answering is kept, and who answered for them. */
export const ForHousehold = z
  .strictObject({
    members: z
      .array(z.strictObject({ clientId: Id, caseId: Id }))
      .min(1, /*i18n*/ 'Please choose whose records it belongs to.')
      .max(30)
      .refine(once, /*i18n*/ 'Somebody is chosen twice.'),
    answeredBy,
    proxyName,
  })
  .refine(named, whoAnswered);
export type ForHousehold = z.output<typeof ForHousehold>;

/** The responses that were kept; `entryId` is shared by all of them and by the first. */
export const KeptForHousehold = z.object({
  entryId: Id,
  copies: z.array(z.object({ clientId: Id, id: Id })),
});
export type KeptForHousehold = z.output<typeof KeptForHousehold>;

export const householdRoutes = {
  keepForHousehold: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/instrument-responses/:responseId/household-copies',
    summary: 'Keep one answering for others of the household; each record gets a response of its own',
    may: 'write clients',
    audit: { action: 'create', what: 'instrument response' },
    input: { params: ResponseParams, body: ForHousehold },
    output: KeptForHousehold,
  }),
};
