import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Domain, Id, Moment, words } from '#platform/values/index.ts';
import { raters } from './rules.ts';

const When = z.iso.datetime({ offset: true });
const Named = z.object({ id: Id, name: z.string() });
const grades = /*i18n*/ 'Please choose from 1 to 5.';
const Grade = z.int({ error: grades }).min(1, grades).max(5, grades);

/** How a domain of life was going on a day: 1 in crisis, 2 struggling, 3 holding, 4 going well, 5 strong. */
export const Rating = z.object({
  id: Id,
  rating: Grade,
  ratedBy: z.enum(raters),
  words: z.string().nullable(),
  ratedAt: When,
  recordedBy: Named,
});
export type Rating = z.output<typeof Rating>;

/** The ratings of one domain, oldest first. A domain that nobody rated is not here. */
export const RatedDomain = z.object({ domain: Domain, ratings: z.array(Rating) });
export type RatedDomain = z.output<typeof RatedDomain>;

/** What was rated in one sitting. */
export const NewRatings = z.strictObject({
  caseId: Id.optional(),
  ratedBy: z.enum(raters, { error: /*i18n*/ 'Please say who says so.' }),
  ratedAt: Moment.optional(),
  ratings: z
    .array(z.strictObject({ domain: Domain, rating: Grade, words: words(2000) }))
    .min(1, /*i18n*/ 'Please rate at least one domain of life.')
    .max(100, /*i18n*/ 'Please rate each domain once.')
    .refine(
      (given) => new Set(given.map(({ domain }) => domain)).size === given.length,
      /*i18n*/ 'Please rate each domain once.',
    ),
});
export type NewRatings = z.output<typeof NewRatings>;

/** How far a goal has come: Goal Attainment Scaling, -2 to +2; null until scored. */
const GoalOutcome = z.object({
  id: Id,
  title: z.string(),
  measure: z.string().nullable(),
  baseline: z.string().nullable(),
  target: z.string().nullable(),
  status: z.string(),
  statusReason: z.string().nullable(),
  statusAt: When,
  attainment: z.int().nullable(),
});

/** The four facts of a referral, apart; null while nobody knows. */
const ReferralOutcome = z.object({
  id: Id,
  service: z.string(),
  organization: z.string(),
  need: z.string().nullable(),
  status: z.string(),
  contactMade: z.boolean().nullable(),
  serviceReceived: z.boolean().nullable(),
  needMet: z.enum(['yes', 'partly', 'no']).nullable(),
  experience: z.string().nullable(),
  experienceRating: z.int().nullable(),
});

export const Outcomes = z.object({ goals: z.array(GoalOutcome), referrals: z.array(ReferralOutcome) });
export type Outcomes = z.output<typeof Outcomes>;

const params = z.object({ clientId: Id });

export const outcomeRoutes = {
  readRatings: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/ratings',
    summary: 'How each domain of life has been going, over time',
    may: 'read clients',
    audit: { action: 'read', what: 'ratings' },
    input: { params },
    output: z.array(RatedDomain),
  }),
  addRatings: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/ratings',
    summary: 'Rate how domains of life are going; a new rating stands beside the old',
    may: 'write clients',
    audit: { action: 'create', what: 'ratings' },
    input: { params, body: NewRatings },
    output: z.array(RatedDomain),
  }),
  readOutcomes: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/outcomes',
    summary: 'How far the goals have come, and the four facts of each referral',
    may: 'read clients',
    audit: { action: 'read', what: 'outcomes' },
    input: { params },
    output: Outcomes,
  }),
};
