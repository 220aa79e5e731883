import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { When } from './closures.ts';

export const documentLanguages = ['en', 'es', 'ar'] as const;

/** Something that can be printed for the person. `detail`: the version of a plan, the program of a closure. */
export const Printable = z.object({
  kind: z.enum(['plan', 'safety_plan', 'closure_pack']),
  id: Id,
  detail: z.string(),
  at: When,
});
export type Printable = z.output<typeof Printable>;

const query = z.object({ language: z.enum(documentLanguages).optional(), inline: z.string().optional() });
const pdf = 'application/pdf';

export const documentRoutes = {
  printWhole: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/whole.pdf',
    summary: 'What carries the person, what they hope for and what is missing, for them to keep',
    may: 'read clients',
    audit: { action: 'export', what: 'whole picture' },
    input: { params: z.object({ clientId: Id }), query },
    output: z.string(),
    download: pdf,
  }),
  listDocuments: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/documents',
    summary: 'What can be printed for this person, newest first',
    may: 'read clients',
    audit: { action: 'read', what: 'documents' },
    input: { params: z.object({ clientId: Id }) },
    output: z.array(Printable),
  }),
  printClosurePack: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/closures/:closureId/pack.pdf',
    summary: 'What was done, how it goes on and whom to call, for the person to keep',
    may: 'read clients',
    audit: { action: 'export', what: 'closure pack' },
    input: { params: z.object({ clientId: Id, closureId: Id }), query },
    output: z.string(),
    download: pdf,
  }),
  printPlan: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/plan/versions/:versionId/copy.pdf',
    summary: 'The plan in plain words, for the person to keep',
    may: 'read clients',
    audit: { action: 'export', what: 'plan copy' },
    input: { params: z.object({ clientId: Id, versionId: Id }), query },
    output: z.string(),
    download: pdf,
  }),
  printSafetyPlan: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/safety-plans/:safetyPlanId/copy.pdf',
    summary: 'The safety plan, for the person to keep',
    may: 'read clients',
    audit: { action: 'export', what: 'safety plan copy' },
    input: { params: z.object({ clientId: Id, safetyPlanId: Id }), query },
    output: z.string(),
    download: pdf,
  }),
};
