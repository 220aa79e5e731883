import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { ChangedStrength, NewStrength, Strength, StrengthEnd } from './parts.ts';

const one = z.object({ clientId: Id, strengthId: Id });

export const strengthRoutes = {
  recordStrength: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/strengths',
    summary: 'Record a strength, a support or a resource',
    may: 'write clients',
    audit: { action: 'create', what: 'strength' },
    input: { params: z.object({ clientId: Id }), body: NewStrength },
    output: Strength,
  }),
  changeStrength: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/strengths/:strengthId',
    summary: 'Change a strength',
    may: 'write clients',
    audit: { action: 'change', what: 'strength' },
    input: { params: one, body: ChangedStrength },
    output: Strength,
    edits: true,
  }),
  endStrength: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/strengths/:strengthId/ending',
    summary: 'Say that a strength carries no longer',
    may: 'write clients',
    audit: { action: 'change', what: 'strength' },
    input: { params: one, body: StrengthEnd },
    output: Strength,
  }),
};
