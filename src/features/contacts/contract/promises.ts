import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, line } from '#platform/values/index.ts';
import { NewPromise } from './contacts.ts';
import { Promised } from './entry.ts';

const ofClient = z.object({ clientId: Id });
const one = z.object({ clientId: Id, promiseId: Id });

export const promiseRoutes = {
  listPromises: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/promises',
    summary: 'What was promised: what is owed first, soonest first; then what was kept or released',
    may: 'read clients',
    audit: { action: 'read', what: 'promises' },
    input: { params: ofClient },
    output: z.array(Promised),
  }),
  makePromise: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/promises',
    summary: 'Record what was promised to the client',
    may: 'write clients',
    audit: { action: 'create', what: 'promise' },
    input: { params: ofClient, body: z.strictObject({ ...NewPromise.shape, caseId: Id.optional() }) },
    output: Promised,
  }),
  keepPromise: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/promises/:promiseId/fulfilment',
    summary: 'Say that a promise was kept',
    may: 'write clients',
    audit: { action: 'change', what: 'promise' },
    input: { params: one },
    output: Promised,
  }),
  releasePromise: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/promises/:promiseId/release',
    summary: 'Say why a promise is not owed any more, as told to the client',
    may: 'write clients',
    audit: { action: 'change', what: 'promise' },
    input: { params: one, body: z.strictObject({ reason: line(500) }) },
    output: Promised,
  }),
};
