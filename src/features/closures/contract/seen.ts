import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, words } from '#platform/values/index.ts';
import { Resource } from './closures.ts';
import { documentLanguages } from './documents.ts';

const Entry = z.object({
  title: z.string(),
  strong: z.string().nullish(),
  lines: z.array(z.string().nullable()).optional(),
});

const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('words'), text: z.string() }),
  z.object({ kind: z.literal('quote'), text: z.string(), by: z.string().optional() }),
  z.object({
    kind: z.literal('facts'),
    facts: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  z.object({
    kind: z.literal('items'),
    items: z.array(Entry),
    mark: z.enum(['tick', 'number']).optional(),
  }),
]);

/** A document as it will be printed for the person, word for word, to be read on the screen before. */
export const SeenDocument = z.object({
  title: z.string(),
  lead: z.string(),
  language: z.enum(documentLanguages),
  foot: z.string(),
  pageWords: z.string(),
  blocks: z.array(Block),
});
export type SeenDocument = z.output<typeof SeenDocument>;

/** The person receives these words of an ending; while it is written, some are still blank. */
export const DraftLetter = z.strictObject({
  summary: words(8000),
  clientWords: words(8000),
  transitionPlan: words(8000),
  resources: z
    .array(z.strictObject({ ...Resource.shape, name: words(200) }))
    .max(30)
    .default([]),
  followUpDays: z.array(z.int().min(1).max(730)).max(6).default([]),
});
export type DraftLetter = z.output<typeof DraftLetter>;

const query = z.object({ language: z.enum(documentLanguages).optional() });
const ofCase = z.object({ clientId: Id, caseId: Id });

export const seenRoutes = {
  seePlanVersion: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/plan/versions/:versionId/copy',
    summary: 'A version of the plan as the person will see it',
    may: 'read clients',
    audit: { action: 'read', what: 'plan copy' },
    input: { params: z.object({ clientId: Id, versionId: Id }), query },
    output: SeenDocument,
  }),
  seePlan: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/cases/:caseId/plan-copy',
    summary: 'The plan as it stands now, as the person will see it',
    may: 'read clients',
    audit: { action: 'read', what: 'plan copy' },
    input: { params: ofCase, query },
    output: SeenDocument,
  }),
  seeSafetyPlan: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/safety-plans/:safetyPlanId/copy',
    summary: 'The safety plan as the person will see it',
    may: 'read clients',
    audit: { action: 'read', what: 'safety plan copy' },
    input: { params: z.object({ clientId: Id, safetyPlanId: Id }), query },
    output: SeenDocument,
  }),
  seeClosurePack: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/closures/:closureId/pack',
    summary: 'The papers of an ending as the person will see them',
    may: 'read clients',
    audit: { action: 'read', what: 'closure pack' },
    input: { params: z.object({ clientId: Id, closureId: Id }), query },
    output: SeenDocument,
  }),
  seeLetter: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases/:caseId/closing-letter',
    summary: 'The papers of an ending that is being written, as the person will see them; nothing is kept',
    may: 'write clients',
    audit: { action: 'read', what: 'closing letter' },
    input: { params: ofCase, query, body: DraftLetter },
    output: SeenDocument,
  }),
  seeWhole: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/whole',
    summary: 'What carries the person, what they hope for and what is missing, as they will see it',
    may: 'read clients',
    audit: { action: 'read', what: 'whole picture' },
    input: { params: z.object({ clientId: Id }), query },
    output: SeenDocument,
  }),
};
