import { z } from 'zod';
import { stances } from '#features/assessments/rules/stances.ts';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Domain, Id, line, Moment, Sensitivity, someWords, words } from '#platform/values/index.ts';

/** What it speaks about in particular: an answer, a need, a strength or a danger. */
const aboutKinds = ['answer', 'need', 'strength', 'risk'] as const;
const Subject = z.object({
  kind: z.enum(aboutKinds),
  id: Id,
  domain: Domain.nullable(),
  /** A question, a title, or the kind of danger. */
  title: z.string(),
});

const Named = z.object({ id: Id, name: z.string() });

/** What somebody else said about the person. */
export const CollateralItem = z.object({
  id: Id,
  domain: Domain.nullable(),
  /** Null where it speaks about nothing in particular, or about something the reader may not see. */
  about: Subject.nullable(),
  who: z.string(),
  relation: z.string(),
  saidOn: Day,
  words: z.string(),
  stance: z.enum(stances),
  /** What it rests on; `live` false when the consent was taken back or is over since. */
  consent: z.object({ id: Id, purpose: z.string(), givenOn: Day, live: z.boolean() }).nullable(),
  noConsentBecause: z.string().nullable(),
  clientMaySee: z.boolean(),
  hiddenBecause: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
  recordedAt: Moment,
  recordedBy: Named,
  withdrawn: z.object({ at: Moment, reason: z.string() }).nullable(),
});
export type CollateralItem = z.output<typeof CollateralItem>;

/** What the person says themselves about the same part of life, to stand beside it. */
const OwnWords = z.object({ domain: Domain, title: z.string(), words: z.string().nullable(), at: Moment });

export const Collateral = z.object({
  caseId: Id.nullable(),
  items: z.array(CollateralItem),
  own: z.array(OwnWords),
  /** What something new could speak about. */
  subjects: z.array(Subject),
});
export type Collateral = z.output<typeof Collateral>;

/** It rests on a consent or says why none is needed; what the person may not see says why. */
export const NewCollateral = z.strictObject({
  caseId: Id,
  domain: Domain.nullable().default(null),
  about: z
    .strictObject({ kind: z.enum(aboutKinds), id: Id })
    .nullable()
    .default(null),
  who: line(200),
  relation: line(200),
  saidOn: Day,
  words: someWords(),
  stance: z.enum(stances).default('adds'),
  consentId: Id.nullable().default(null),
  noConsentBecause: words(1000),
  clientMaySee: z.boolean({ error: /*i18n*/ 'Please say whether the person may see it.' }),
  hiddenBecause: words(1000),
  sensitivity: Sensitivity.nullable().optional(),
});
export type NewCollateral = z.output<typeof NewCollateral>;

const Client = z.object({ clientId: Id });

export const collateralRoutes = {
  readCollateral: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/collateral',
    summary: 'Read what others say about a client, with what the client says beside it',
    may: 'read clients',
    audit: { action: 'read', what: 'collateral' },
    input: { params: Client },
    output: Collateral,
  }),
  addCollateral: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/collateral',
    summary: 'Record what somebody else said about a client',
    may: 'write clients',
    audit: { action: 'create', what: 'collateral' },
    input: { params: Client, body: NewCollateral },
    output: z.object({ id: Id }),
  }),
  withdrawCollateral: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/collateral/:collateralId/withdrawal',
    summary: 'Withdraw what was recorded of somebody else, with a reason; it stays on record as withdrawn',
    may: 'write clients',
    audit: { action: 'change', what: 'collateral' },
    input: { params: Client.extend({ collateralId: Id }), body: z.strictObject({ reason: line(1000) }) },
    output: z.void(),
  }),
};
