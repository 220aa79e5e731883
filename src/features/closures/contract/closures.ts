import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, line, Sensitivity, someWords, Version, words } from '#platform/values/index.ts';
import { followUpOutcomes, hindranceKinds } from '../rules.ts';

export const When = z.iso.datetime({ offset: true });
export const Named = z.object({ id: Id, name: z.string() });

/** Somebody to turn to after the ending. */
export const Resource = z.strictObject({
  name: line(200),
  phone: words(100),
  whatFor: words(300),
  when: words(200),
});
export type Resource = z.output<typeof Resource>;

/** One thing that is still open; `title` names it, `since` says since when. */
export const Hindrance = z.object({
  kind: z.enum(hindranceKinds),
  id: Id,
  title: z.string(),
  since: When.nullable(),
});
export type Hindrance = z.output<typeof Hindrance>;

const followUpDays = z
  .array(
    z
      .int()
      .min(1, /*i18n*/ 'Please give a number of days from 1 to 730.')
      .max(730, /*i18n*/ 'Please give a number of days from 1 to 730.'),
  )
  .max(6, /*i18n*/ 'Please plan at most six calls.');

/** An ending as it is written. The person receives a copy of all but the reason and `notDiscussedReason`. */
export const NewClosure = z.strictObject({
  reason: line(100),
  summary: someWords(8000),
  clientWords: words(8000),
  discussed: z.boolean(),
  notDiscussedReason: words(1000),
  transitionPlan: someWords(8000),
  resources: z.array(Resource).max(30, /*i18n*/ 'Please list at most thirty.').default([]),
  /** Days after the ending on which somebody calls; left out: the program's. */
  followUpDays: followUpDays.optional(),
  sensitivity: Sensitivity.nullable().default(null),
});
export type NewClosure = z.output<typeof NewClosure>;

/** The call after the ending. `outcome` is null until it was made. */
export const FollowUp = z.object({
  id: Id,
  closureId: Id,
  caseId: Id,
  worker: Named,
  dueOn: Day,
  doneAt: When.nullable(),
  outcome: z.enum(followUpOutcomes).nullable(),
  words: z.string().nullable(),
  nextStep: z.string().nullable(),
  cancelledAt: When.nullable(),
  version: Version,
});
export type FollowUp = z.output<typeof FollowUp>;

/** An ending. `exceptions` were still open when a supervisor signed for it. */
export const Closure = z.object({
  id: Id,
  caseId: Id,
  program: z.string(),
  reason: z.string(),
  summary: z.string(),
  clientWords: z.string().nullable(),
  discussed: z.boolean(),
  notDiscussedReason: z.string().nullable(),
  transitionPlan: z.string(),
  resources: z.array(Resource),
  exceptions: z.array(Hindrance),
  exceptionsSignedBy: Named.nullable(),
  exceptionsReason: z.string().nullable(),
  closedAt: When,
  closedBy: Named,
  reopenedAt: When.nullable(),
  reopenedReason: z.string().nullable(),
  followUps: z.array(FollowUp),
});
export type Closure = z.output<typeof Closure>;

const ofClient = z.object({ clientId: Id });
const ofCase = z.object({ clientId: Id, caseId: Id });
const one = z.object({ clientId: Id, closureId: Id });

export const closingRoutes = {
  readClosures: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/closures',
    summary: 'How cases with this person ended, newest first, with the calls after',
    may: 'read clients',
    audit: { action: 'read', what: 'closures' },
    input: { params: ofClient },
    output: z.array(Closure),
  }),
  closeCase: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases/:caseId/closure',
    summary: 'End a case when nothing stops it; 409 says what does',
    may: 'write clients',
    audit: { action: 'create', what: 'closure' },
    input: { params: ofCase, body: NewClosure },
    output: Closure,
  }),
  reopenCase: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/closures/:closureId/reopening',
    summary: 'Reopen a case; the ending stays on record, calls that were planned are called off',
    may: 'open cases',
    audit: { action: 'change', what: 'closure' },
    input: { params: one, body: z.strictObject({ reason: line(1000) }) },
    output: Closure,
  }),
  recordFollowUp: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/follow-ups/:followUpId/outcome',
    summary: 'Record the call after the ending; who was not reached is called again',
    may: 'write clients',
    audit: { action: 'change', what: 'follow-up' },
    input: {
      params: z.object({ clientId: Id, followUpId: Id }),
      body: z.strictObject({
        outcome: z.enum(followUpOutcomes, {
          error: /*i18n*/ 'Please say how the person is, or that they were not reached.',
        }),
        words: words(8000),
        nextStep: words(1000),
        /** When to call again; only after not reaching them. */
        callAgainOn: Day.nullish().transform((day) => day ?? null),
      }),
    },
    output: Closure,
  }),
};
