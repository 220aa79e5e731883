import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, line, Version, words } from '#platform/values/index.ts';
import { Closure, Hindrance, Named, NewClosure, Resource, When } from './closures.ts';

/** An ending with something left open, and what a supervisor said to it; `answer` is null while it waits. */
export const ClosureRequest = z.object({
  id: Id,
  caseId: Id,
  content: NewClosure,
  exceptions: z.array(Hindrance),
  why: z.string(),
  askedAt: When,
  askedBy: Named,
  answer: z.enum(['signed', 'returned', 'withdrawn']).nullable(),
  answerWords: z.string().nullable(),
  answeredAt: When.nullable(),
  answeredBy: Named.nullable(),
  version: Version,
  can: z.array(z.enum(['sign', 'return', 'withdraw'])),
});
export type ClosureRequest = z.output<typeof ClosureRequest>;

/** Everything one needs to know before an ending. */
export const ClosureCheck = z.object({
  caseId: Id,
  program: z.string(),
  closedAt: When.nullable(),
  /** Reasons that the program knows, and the days after which it calls. */
  reasons: z.array(z.string()),
  followUpDays: z.array(z.int()),
  hindrances: z.array(Hindrance),
  /** The last request since the case was opened, to go on from what was written. */
  request: ClosureRequest.nullable(),
  /** Services that helped, to begin the list of whom to turn to. */
  resources: z.array(Resource),
});
export type ClosureCheck = z.output<typeof ClosureCheck>;

const ofCase = z.object({ clientId: Id, caseId: Id });
const one = z.object({ clientId: Id, requestId: Id });

export const requestRoutes = {
  checkClosure: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/cases/:caseId/closure-check',
    summary: 'What still stops the ending of a case, and what to begin it with',
    may: 'read clients',
    audit: { action: 'read', what: 'closure check' },
    input: { params: ofCase },
    output: ClosureCheck,
  }),
  requestClosure: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases/:caseId/closure-requests',
    summary: 'Ask a supervisor to sign an ending with something left open',
    may: 'write clients',
    audit: { action: 'create', what: 'closure request' },
    input: { params: ofCase, body: z.strictObject({ ...NewClosure.shape, why: line(2000) }) },
    output: ClosureRequest,
  }),
  signClosure: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/closure-requests/:requestId/signature',
    summary: 'Sign for what is left open, which ends the case; never by who asked',
    may: 'sign exceptions',
    audit: { action: 'change', what: 'closure request' },
    input: { params: one, body: z.strictObject({ words: words(2000) }) },
    output: Closure,
    edits: true,
  }),
  returnClosure: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/closure-requests/:requestId/return',
    summary: 'Send an ending back with words; never by who asked',
    may: 'sign exceptions',
    audit: { action: 'change', what: 'closure request' },
    input: { params: one, body: z.strictObject({ words: line(2000) }) },
    output: ClosureRequest,
    edits: true,
  }),
  withdrawClosure: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/closure-requests/:requestId/withdrawal',
    summary: 'Take back a request of one’s own',
    may: 'write clients',
    audit: { action: 'change', what: 'closure request' },
    input: { params: one },
    output: ClosureRequest,
  }),
};
