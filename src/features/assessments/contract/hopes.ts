import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Domain, Id, line, Sensitivity, Version, words } from '#platform/values/index.ts';

/** What the person wants, in their words. */
export const Hope = z.object({
  id: Id,
  caseId: Id,
  domain: Domain,
  title: z.string(),
  words: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
  recordedAt: z.string(),
  recordedBy: Id,
  endedAt: z.string().nullable(),
  endedReason: z.string().nullable(),
  sourceAnswerId: Id.nullable(),
  version: Version,
});
export type Hope = z.output<typeof Hope>;

export const NewHope = z.strictObject({
  caseId: Id,
  domain: Domain,
  title: line(300),
  words: words(),
  sensitivity: Sensitivity.nullable().optional(),
});
export type NewHope = z.output<typeof NewHope>;

export const ChangedHope = z.strictObject({
  domain: Domain,
  title: line(300),
  words: words(),
  sensitivity: Sensitivity.nullable(),
});
export type ChangedHope = z.output<typeof ChangedHope>;

const one = z.object({ clientId: Id, hopeId: Id });

export const hopeRoutes = {
  recordHope: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/hopes',
    summary: 'Record a hope',
    may: 'write clients',
    audit: { action: 'create', what: 'hope' },
    input: { params: z.object({ clientId: Id }), body: NewHope },
    output: Hope,
  }),
  changeHope: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/hopes/:hopeId',
    summary: 'Change a hope',
    may: 'write clients',
    audit: { action: 'change', what: 'hope' },
    input: { params: one, body: ChangedHope },
    output: Hope,
    edits: true,
  }),
  endHope: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/hopes/:hopeId/ending',
    summary: 'Say that a hope came true, or is no longer theirs',
    may: 'write clients',
    audit: { action: 'change', what: 'hope' },
    input: { params: one, body: z.strictObject({ reason: line(2000) }) },
    output: Hope,
  }),
};
