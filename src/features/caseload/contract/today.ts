import { z } from 'zod';
import { openStatuses } from '#features/referrals/rules/status.ts';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id } from '#platform/values/index.ts';
import { TodayGroup, TodayItem, TodayPerson, When } from './items.ts';

const Named = z.object({ id: Id, name: z.string() });

/** Somebody else has the next move, and it is not late. */
export const Waiting = z.object({
  client: Named,
  /** A referral that a provider should answer, or an ending that a supervisor should sign. */
  kind: z.enum(['referral', 'signature']),
  id: Id,
  /** The organization; null for a signature. */
  organization: z.string().nullable(),
  service: z.string().nullable(),
  status: z.enum(openStatuses).nullable(),
  since: When,
  /** Until when silence is no silence; null for a signature. */
  dueOn: Day.nullable(),
});
export type Waiting = z.output<typeof Waiting>;

/** A note of one's own that is written and not signed; `dueAt`: by when the agency's rule wants it signed. */
export const Unsigned = z.object({
  client: Named,
  noteId: Id,
  happenedAt: When,
  dueAt: When,
  late: z.boolean(),
});
export type Unsigned = z.output<typeof Unsigned>;

/** A signal that one has put aside oneself, until when and why. */
export const PutAside = z.object({
  snoozeId: Id,
  until: When,
  reason: z.string(),
  person: TodayPerson,
  item: TodayItem,
});
export type PutAside = z.output<typeof PutAside>;

/** What a worker starts the day with. Each person stands once in a section, the worst first. */
export const Today = z.object({
  /** The agency's day. */
  day: Day,
  /** How many people with an open case are in one's care. */
  inYourCare: z.int(),
  now: z.array(TodayGroup),
  /** Those with an appointment first, by the hour. */
  today: z.array(TodayGroup),
  week: z.array(TodayGroup),
  unsigned: z.array(Unsigned),
  waiting: z.array(Waiting),
  putAside: z.array(PutAside),
  /** What waits for one's signature or review; empty for those who do not sign. */
  toSign: z.array(TodayGroup),
  /** How many people one supervises. */
  supervises: z.int(),
});
export type Today = z.output<typeof Today>;

/** What grows slowly: patterns worth a look when there is time, and what is told to the worker alone. */
export const Patterns = z.object({
  people: z.array(TodayGroup),
  putAside: z.array(PutAside),
  aboutYou: z.array(
    z.object({ code: z.literal('late_notes'), late: z.int(), of: z.int(), sentence: z.string() }),
  ),
});
export type Patterns = z.output<typeof Patterns>;

/** The open cases of a program that one directs: how many, how many wait for a decision or on the waiting list. */
const ProgramNow = Named.extend({ open: z.int(), undecided: z.int(), waitListed: z.int() });
export type ProgramNow = z.output<typeof ProgramNow>;

/** What cannot wait in the care of each of the people one supervises, whether or not they have put it aside. */
export const TeamToday = z.object({
  workers: z.array(z.object({ worker: Named, inTheirCare: z.int(), now: z.array(TodayGroup) })),
  /** Of those who direct programs. */
  programs: z.array(ProgramNow),
});
export type TeamToday = z.output<typeof TeamToday>;

export const todayRoutes = {
  readToday: defineRoute({
    method: 'GET',
    path: '/today',
    summary: 'Who needs me, in what order, why, and what to do about it',
    may: 'read clients',
    audit: { action: 'read', what: 'today' },
    input: {},
    output: Today,
  }),
  readPatterns: defineRoute({
    method: 'GET',
    path: '/today/patterns',
    summary: 'What grows slowly in one’s cases, and is worth a look when there is time',
    may: 'read clients',
    audit: { action: 'read', what: 'patterns of today' },
    input: {},
    output: Patterns,
  }),
  readTeamToday: defineRoute({
    method: 'GET',
    path: '/today/team',
    summary:
      'What cannot wait in the care of those whom I supervise, and how the programs stand that I direct',
    may: 'assign cases',
    audit: { action: 'read', what: 'today of the team' },
    input: {},
    output: TeamToday,
  }),
};
