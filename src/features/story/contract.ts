import { z } from 'zod';
import { needEndings, strengthKinds } from '#features/assessments/rules/needs.ts';
import { Closure } from '#features/closures/contract.ts';
import { goalStatuses } from '#features/plans/rules/goals.ts';
import { stepOwners } from '#features/plans/rules/steps.ts';
import { Referral, ReferralDetail } from '#features/referrals/contract.ts';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Domain, Id, Sensitivity } from '#platform/values/index.ts';
import { brokenEndKinds } from './rules/broken-ends.ts';

const When = z.iso.datetime({ offset: true });

/** Where the thread is broken, and the page of the web on which that is mended. */
export const BrokenEnd = z.object({ kind: z.enum(brokenEndKinds), path: z.string() });
export type BrokenEnd = z.output<typeof BrokenEnd>;
const broken = z.array(BrokenEnd);

/** A referral with what was received, the latest first. */
export const ReferralKnot = Referral.pick({
  id: true,
  service: true,
  organization: true,
  status: true,
  statusReason: true,
  statusAt: true,
  requestedAt: true,
  turn: true,
  turnSince: true,
  silentSince: true,
  expectedOn: true,
  facts: true,
  factsMissing: true,
  sensitivity: true,
}).extend({ received: ReferralDetail.shape.servicesReceived, broken });
export type ReferralKnot = z.output<typeof ReferralKnot>;

export const StepKnot = z.object({
  id: Id,
  title: z.string(),
  owner: z.enum(stepOwners),
  ownerName: z.string().nullable(),
  dueOn: Day.nullable(),
  doneAt: When.nullable(),
  result: z.string().nullable(),
  droppedAt: When.nullable(),
  droppedReason: z.string().nullable(),
  referrals: z.array(ReferralKnot),
  broken,
});
export type StepKnot = z.output<typeof StepKnot>;

export const GoalKnot = z.object({
  id: Id,
  caseId: Id,
  title: z.string(),
  words: z.string().nullable(),
  measure: z.string().nullable(),
  baseline: z.string().nullable(),
  target: z.string().nullable(),
  dueOn: Day.nullable(),
  status: z.enum(goalStatuses),
  statusReason: z.string().nullable(),
  /** Goal Attainment Scaling, -2 to 2; null until scored. */
  attainment: z.int().nullable(),
  steps: z.array(StepKnot),
  broken,
});
export type GoalKnot = z.output<typeof GoalKnot>;

const Rated = z.object({ rating: z.int(), ratedAt: When });

/** One thread from where it begins. A goal with several beginnings is drawn at the first and named at the others. */
export const Thread = z.object({
  kind: z.enum(['need', 'strength', 'hope']),
  id: Id,
  caseId: Id,
  domain: Domain,
  title: z.string(),
  words: z.string().nullable(),
  wishedFor: z.string().nullable(),
  strengthKind: z.enum(strengthKinds).nullable(),
  sensitivity: Sensitivity.nullable(),
  recordedAt: When,
  endedAs: z.enum(needEndings).nullable(),
  endedAt: When.nullable(),
  endedReason: z.string().nullable(),
  /** How this domain of life was rated first and last; null when nobody rated it. */
  rated: z.object({ first: Rated, last: Rated }).nullable(),
  goals: z.array(GoalKnot),
  goalsElsewhere: z.array(z.object({ id: Id, title: z.string() })),
  /** Referrals that hang on the need itself. */
  referrals: z.array(ReferralKnot),
  broken,
});
export type Thread = z.output<typeof Thread>;

/** A case with its threads, and with the loose knots that hang on none. */
export const Chapter = z.object({
  caseId: Id,
  program: z.string(),
  reasonForContact: z.string(),
  openedAt: When,
  closedAt: When.nullable(),
  threads: z.array(Thread),
  looseGoals: z.array(GoalKnot),
  looseReferrals: z.array(ReferralKnot),
  endings: z.array(
    Closure.pick({
      id: true,
      closedAt: true,
      summary: true,
      clientWords: true,
      reopenedAt: true,
      followUps: true,
    }).extend({
      broken,
    }),
  ),
});
export type Chapter = z.output<typeof Chapter>;

/** The thread of one person, case by case, open ones first. `broken` counts all broken ends. */
export const Story = z.object({ chapters: z.array(Chapter), broken: z.int() });
export type Story = z.output<typeof Story>;

export const storyRoutes = {
  readStory: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/story',
    summary: 'The whole thread: from each need, strength or hope to what came of it, and where it is broken',
    may: 'read clients',
    audit: { action: 'read', what: 'story' },
    input: { params: z.object({ clientId: Id }) },
    output: Story,
  }),
};
