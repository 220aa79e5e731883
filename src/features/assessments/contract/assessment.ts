import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Domain, Id, Sensitivity } from '#platform/values/index.ts';
import { ratings } from '../rules/ratings.ts';
import { riskKinds, riskLevels } from '../rules/risks.ts';
import { Hope } from './hopes.ts';
import { Inquiry, Need, NewInquiry, SaidAbout, Strength } from './parts.ts';
import { RiskAssessment, SafetyPlan } from './risks.ts';

const RiskState = z.enum(['not_assessed', ...riskLevels]);

/** How it is going in a domain: 1 in crisis to 5 strong. */
const LatestRating = z.object({
  rating: z.literal(ratings),
  ratedBy: z.enum(['client', 'worker', 'together']),
  words: z.string().nullable(),
  ratedAt: z.string(),
});

/**
 * What is known of every domain of life and of every kind of danger; what nobody asked is there too, and says so.
 * `caseId` is the case that new words would belong to, null for somebody without one.
 */
export const Assessment = z.object({
  caseId: Id.nullable(),
  closed: z.boolean(),
  domains: z.array(
    z.object({
      domain: Domain,
      finding: z.enum(['not_asked', 'spoken_of', 'nothing_now', 'rather_not_say']),
      lastInquiry: Inquiry.nullable(),
      rating: LatestRating.nullable(),
      needs: z.array(Need),
      strengths: z.array(Strength),
      hopes: z.array(Hope),
    }),
  ),
  risks: z.array(z.object({ kind: z.enum(riskKinds), state: RiskState, latest: RiskAssessment.nullable() })),
  gravest: RiskState,
  safetyPlan: SafetyPlan.nullable(),
  lacksSafetyPlan: z.boolean(),
  /** What others say about one of these; never part of it. */
  said: z.array(SaidAbout),
  /** The protected categories that the reader is cleared for, and so may mark words with. */
  mayProtect: z.array(Sensitivity),
});
export type Assessment = z.output<typeof Assessment>;

export const wholeRoutes = {
  readAssessment: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/assessment',
    summary: 'Read strengths, needs and dangers over all domains of life; of one case, or of all',
    may: 'read clients',
    audit: { action: 'read', what: 'assessment' },
    input: { params: z.object({ clientId: Id }), query: z.object({ caseId: Id.optional() }) },
    output: Assessment,
  }),
  recordInquiry: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/inquiries',
    summary: 'Record that a domain of life was asked about',
    may: 'write clients',
    audit: { action: 'create', what: 'inquiry' },
    input: { params: z.object({ clientId: Id }), body: NewInquiry },
    output: Inquiry,
  }),
};
