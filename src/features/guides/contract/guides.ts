import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Domain, Id, line, Moment } from '#platform/values/index.ts';

export const Question = z.object({ id: z.string(), domain: Domain, question: z.string(), hint: z.string() });

/** A guide in its latest version; `id` is null for the one that comes with Throughline. */
export const Guide = z.object({
  id: Id.nullable(),
  versionId: Id.nullable(),
  number: z.number().int(),
  name: z.string(),
  opening: z.string(),
  questions: z.array(Question),
  writtenAt: Moment.nullable(),
  /** In how many interviews some version of it was used. */
  used: z.number().int(),
});
export type Guide = z.output<typeof Guide>;

const NewQuestion = z.strictObject({
  /** Left out for a new question. */
  id: z.string().max(60).optional(),
  domain: Domain,
  question: line(500),
  hint: z.string().trim().max(500, /*i18n*/ 'Please use at most 500 characters.').default(''),
});

export const NewGuideVersion = z.strictObject({
  name: line(120),
  opening: z.string().trim().max(2000, /*i18n*/ 'Please use at most 2000 characters.').default(''),
  questions: z
    .array(NewQuestion)
    .min(1, /*i18n*/ 'A guide needs at least one question.')
    .max(60, /*i18n*/ 'A guide has at most sixty questions.'),
});
export type NewGuideVersion = z.output<typeof NewGuideVersion>;

const One = z.object({ guideId: Id });

export const guideRoutes = {
  listGuides: defineRoute({
    method: 'GET',
    path: '/interview-guides',
    summary: 'List the interview guides: the agency’s own, then the one that comes with Throughline',
    may: 'signed in',
    audit: 'no personal data',
    input: {},
    output: z.object({ guides: z.array(Guide) }),
  }),
  writeGuide: defineRoute({
    method: 'POST',
    path: '/interview-guides',
    summary: 'Write an interview guide of the agency’s own',
    may: 'manage agency',
    audit: 'no personal data',
    input: { body: NewGuideVersion },
    output: Guide,
  }),
  changeGuide: defineRoute({
    method: 'POST',
    path: '/interview-guides/:guideId/versions',
    summary: 'Write the next version of a guide; those before stay as they were',
    may: 'manage agency',
    audit: 'no personal data',
    input: { params: One, body: NewGuideVersion },
    output: Guide,
  }),
  retireGuide: defineRoute({
    method: 'POST',
    path: '/interview-guides/:guideId/retirement',
    summary: 'Take a guide out of use; interviews held with it keep it',
    may: 'manage agency',
    audit: 'no personal data',
    input: { params: One },
    output: z.void(),
  }),
};
