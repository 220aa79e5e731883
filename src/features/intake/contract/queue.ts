import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, Moment } from '#platform/values/index.ts';
import { endings } from '../rules/keeping.ts';
import { contactWays } from '../rules/public.ts';

const Named = z.object({ id: Id, name: z.string() });

/** What somebody wrote on a public page; nobody knows yet whether they are known. */
export const SelfReferral = z.object({
  id: Id,
  program: Named,
  reference: z.string(),
  called: z.string(),
  words: z.string(),
  inDanger: z.boolean(),
  contactWay: z.enum(contactWays),
  contactAt: z.string().nullable(),
  contactTimes: z.string().nullable(),
  maySayWho: z.boolean(),
  language: z.string(),
  interpreterNeeded: z.boolean(),
  receivedAt: Moment,
  endedAs: z.enum(endings).nullable(),
  endedReason: z.string().nullable(),
  endedAt: Moment.nullable(),
  redirectedTo: z.string().nullable(),
  told: z.object({ how: z.enum(['told', 'mail']), at: Moment, words: z.string() }).nullable(),
});
export type SelfReferral = z.output<typeof SelfReferral>;

const OfCase = { clientId: Id, caseId: Id, name: z.string(), program: Named, responsible: Named };

/** Somebody on record about whom nobody has decided. */
export const Undecided = z.object({
  ...OfCase,
  reasonForContact: z.string(),
  immediateDanger: z.string().nullable(),
  openedAt: Moment,
});
export type Undecided = z.output<typeof Undecided>;

const WaitingEvent = z.object({
  kind: z.enum(['moved', 'reviewed']),
  fromPlace: z.number().int().nullable(),
  toPlace: z.number().int().nullable(),
  reviewOn: Day.nullable(),
  reason: z.string(),
  at: Moment,
  by: z.string(),
});

export const Waiting = z.object({
  ...OfCase,
  entryId: Id,
  /** Counted among all who wait, also those whom the reader may not see. */
  place: z.number().int(),
  reviewOn: Day,
  reviewDue: z.boolean(),
  placedAt: Moment,
  reason: z.string(),
  told: z.boolean(),
  events: z.array(WaitingEvent),
});
export type Waiting = z.output<typeof Waiting>;

/** Everybody about whom somebody has to decide: danger first, then who came first. */
export const Queue = z.object({
  selfReferrals: z.array(SelfReferral),
  undecided: z.array(Undecided),
  waiting: z.array(Waiting),
});
export type Queue = z.output<typeof Queue>;

/** How many wait at the door, for a line on Today. */
export const AtTheDoor = z.object({
  selfReferrals: z.number().int(),
  inDanger: z.number().int(),
  oldestAt: Moment.nullable(),
});
export type AtTheDoor = z.output<typeof AtTheDoor>;

export const queueRoutes = {
  readQueue: defineRoute({
    method: 'GET',
    path: '/intake-queue',
    summary: 'Read who has come and waits for a decision, and who is on a waiting list',
    may: 'open cases',
    audit: { action: 'read', what: 'intake queue' },
    input: {},
    output: Queue,
  }),
  readAtTheDoor: defineRoute({
    method: 'GET',
    path: '/intake-queue/count',
    summary: 'Count who has written on a public page and waits for a decision',
    may: 'open cases',
    audit: 'no personal data',
    input: {},
    output: AtTheDoor,
  }),
};
