import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, Moment, someWords } from '#platform/values/index.ts';

const Named = z.object({ id: Id, name: z.string() });
const OneClient = z.object({ clientId: Id });
const reason = someWords(2000);

/** Who is kept out, or alone let in, beyond the care team. */
export const Protection = z.object({
  seal: z
    .object({ id: Id, reason: z.string(), openedTo: z.array(Named), sealedAt: Moment, sealedBy: Named })
    .nullable(),
  exclusions: z.array(z.object({ id: Id, worker: Named, reason: z.string(), at: Moment, by: Named })),
  /** Colleagues whom a seal can be opened to, or who can be kept out. */
  colleagues: z.array(Named),
});
export type Protection = z.output<typeof Protection>;

export const NewSeal = z.strictObject({
  reason,
  openedTo: z.array(Id).min(1, /*i18n*/ 'Please name at least one colleague.').max(50),
});
export type NewSeal = z.output<typeof NewSeal>;

export const NewExclusion = z.strictObject({ workerId: Id, reason });
export type NewExclusion = z.output<typeof NewExclusion>;

export const protectionRoutes = {
  readProtection: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/protection',
    summary: 'Read whether a record is sealed, and who is kept out',
    may: 'read clients',
    audit: { action: 'read', what: 'protection' },
    input: { params: OneClient },
    output: Protection,
  }),
  sealClient: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/seals',
    summary: 'Seal a record: only the named colleagues may open it',
    may: 'seal records',
    audit: { action: 'change', what: 'seal' },
    input: { params: OneClient, body: NewSeal },
    output: z.void(),
  }),
  unsealClient: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/seals/:sealId/ending',
    summary: 'Open a sealed record again to its care team',
    may: 'seal records',
    audit: { action: 'change', what: 'seal' },
    input: { params: OneClient.extend({ sealId: Id }) },
    output: z.void(),
  }),
  excludeWorker: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/exclusions',
    summary: 'Keep a colleague out of a record, whatever their role',
    may: 'seal records',
    audit: { action: 'change', what: 'exclusion' },
    input: { params: OneClient, body: NewExclusion },
    output: z.void(),
  }),
  endExclusion: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/exclusions/:exclusionId/ending',
    summary: 'No longer keep a colleague out',
    may: 'seal records',
    audit: { action: 'change', what: 'exclusion' },
    input: { params: OneClient.extend({ exclusionId: Id }) },
    output: z.void(),
  }),
};
