import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, line, someWords } from '#platform/values/index.ts';
import { erasedAtOnceBecause } from '../rules/keeping.ts';
import { SelfReferral } from './queue.ts';

export const Redirection = z.strictObject({
  reason: someWords(2000),
  serviceId: Id.optional(),
  serviceName: line(300).optional(),
});
export type Redirection = z.output<typeof Redirection>;

/** How the person was told, and in which words; by mail the words are what is sent. */
export const NewTelling = z.strictObject({
  how: z.enum(['told', 'mail'], { error: /*i18n*/ 'Please say how they were told.' }),
  words: someWords(2000),
});
export type NewTelling = z.output<typeof NewTelling>;

export const Move = z.strictObject({
  place: z.number().int().min(1, /*i18n*/ 'The first place is the first.').max(100_000),
  reason: someWords(2000),
});
export type Move = z.output<typeof Move>;

/** What came of looking again, and when to look next. */
export const Review = z.strictObject({ reason: someWords(2000), reviewOn: Day });
export type Review = z.output<typeof Review>;

const One = z.object({ selfReferralId: Id });
const Entry = z.object({ clientId: Id, entryId: Id });

/** A reference as somebody says it on the telephone: small letters, blanks and a missing hyphen do not matter. */
export const SaidReference = z
  .string()
  .max(40)
  .transform((said) => said.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  .refine((letters) => letters.length === 8, /*i18n*/ 'A reference has eight letters and digits.')
  .transform((letters) => `${letters.slice(0, 4)}-${letters.slice(4)}`);

export const decidingRoutes = {
  findSelfReferral: defineRoute({
    method: 'GET',
    path: '/self-referrals',
    summary: 'Find what somebody wrote by the reference they say, decided or not',
    may: 'open cases',
    audit: { action: 'search', what: 'self-referral' },
    input: { query: z.object({ reference: SaidReference }) },
    output: z.object({ found: z.array(SelfReferral) }),
  }),
  readSelfReferral: defineRoute({
    method: 'GET',
    path: '/self-referrals/:selfReferralId',
    summary: 'Read what somebody wrote on a public page',
    may: 'open cases',
    audit: { action: 'read', what: 'self-referral' },
    input: { params: One },
    output: SelfReferral,
  }),
  redirectSelfReferral: defineRoute({
    method: 'POST',
    path: '/self-referrals/:selfReferralId/redirection',
    summary: 'Show somebody who wrote on to a named service',
    may: 'open cases',
    audit: { action: 'change', what: 'self-referral' },
    input: { params: One, body: Redirection },
    output: SelfReferral,
  }),
  setAsideSelfReferral: defineRoute({
    method: 'POST',
    path: '/self-referrals/:selfReferralId/setting-aside',
    summary: 'Set aside what somebody wrote, with a reason',
    may: 'open cases',
    audit: { action: 'change', what: 'self-referral' },
    input: { params: One, body: z.strictObject({ reason: someWords(2000) }) },
    output: SelfReferral,
  }),
  eraseSelfReferral: defineRoute({
    method: 'POST',
    path: '/self-referrals/:selfReferralId/erasure',
    summary: 'Erase at once what somebody wrote; only that it was there is kept',
    may: 'open cases',
    audit: { action: 'remove', what: 'self-referral' },
    input: { params: One, body: z.strictObject({ because: z.enum(erasedAtOnceBecause) }) },
    output: z.void(),
  }),
  tellSelfReferred: defineRoute({
    method: 'POST',
    path: '/self-referrals/:selfReferralId/telling',
    summary: 'Tell somebody who wrote what was decided',
    may: 'open cases',
    audit: { action: 'send', what: 'self-referral' },
    input: { params: One, body: NewTelling },
    output: SelfReferral,
  }),
  tellDecision: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/cases/:caseId/tellings',
    summary: 'Tell a client what was decided about their case',
    may: 'write clients',
    audit: { action: 'send', what: 'triage telling' },
    input: { params: z.object({ clientId: Id, caseId: Id }), body: NewTelling },
    output: z.void(),
  }),
  moveWaiting: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/waiting/:entryId/moves',
    summary: 'Move somebody to another place of the waiting list',
    may: 'write clients',
    audit: { action: 'change', what: 'waiting list' },
    input: { params: Entry, body: Move },
    output: z.void(),
  }),
  reviewWaiting: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/waiting/:entryId/reviews',
    summary: 'Look again at somebody who waits, and say when next',
    may: 'write clients',
    audit: { action: 'change', what: 'waiting list' },
    input: { params: Entry, body: Review },
    output: z.void(),
  }),
};
