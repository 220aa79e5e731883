import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { ChangedNeed, Need, NeedEnd, NewNeed } from './parts.ts';

const one = z.object({ clientId: Id, needId: Id });

export const needRoutes = {
  recordNeed: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/needs',
    summary: 'Record a need',
    may: 'write clients',
    audit: { action: 'create', what: 'need' },
    input: { params: z.object({ clientId: Id }), body: NewNeed },
    output: Need,
  }),
  changeNeed: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/needs/:needId',
    summary: 'Change a need',
    may: 'write clients',
    audit: { action: 'change', what: 'need' },
    input: { params: one, body: ChangedNeed },
    output: Need,
    edits: true,
  }),
  endNeed: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/needs/:needId/ending',
    summary: 'Say what became of a need',
    may: 'write clients',
    audit: { action: 'change', what: 'need' },
    input: { params: one, body: NeedEnd },
    output: Need,
  }),
  reopenNeed: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/needs/:needId/reopening',
    summary: 'Take back the ending of a need',
    may: 'write clients',
    audit: { action: 'change', what: 'need' },
    input: { params: one },
    output: Need,
  }),
};
