import { z } from 'zod';
import { SaidAbout } from '#features/assessments/contract.ts';
import { defineRoute } from '#platform/http/route.ts';
import { Domain, Id, line, Moment, someWords, Version } from '#platform/values/index.ts';
import { makings } from '../rules/words.ts';

const Named = z.object({ id: Id, name: z.string() });
const Made = z.object({ what: z.enum(makings), id: Id, title: z.string() });
export const findingsNow = ['nothing_now', 'rather_not_say'] as const;

export const Answer = z.object({
  id: Id,
  questionId: z.string(),
  words: z.string(),
  writtenAt: Moment,
  version: Version,
});
export type Answer = z.output<typeof Answer>;

/** One talk along a guide, with the questions as they were asked. */
export const Interview = z.object({
  id: Id,
  caseId: Id,
  guideName: z.string(),
  opening: z.string(),
  questions: z.array(
    z.object({
      id: z.string(),
      domain: Domain,
      question: z.string(),
      hint: z.string(),
      answer: Answer.nullable(),
      /** What others said about the answer. */
      said: z.array(SaidAbout),
      /** What was made of the answer. */
      made: z.array(Made),
      /** What else came of asking about this part of life in this talk. */
      finding: z.enum(findingsNow).nullable(),
    }),
  ),
  startedAt: Moment,
  startedBy: Named,
  finishedAt: Moment.nullable(),
  /** True for whoever leads it, while it is not finished. */
  mayWrite: z.boolean(),
});
export type Interview = z.output<typeof Interview>;

export const InterviewLine = z.object({
  id: Id,
  guideName: z.string(),
  startedAt: Moment,
  startedBy: Named,
  finishedAt: Moment.nullable(),
  answered: z.number().int(),
  asked: z.number().int(),
});
export type InterviewLine = z.output<typeof InterviewLine>;

/** `guideId` null is the guide that comes with Throughline. */
export const NewInterview = z.strictObject({ caseId: Id, guideId: Id.nullable().default(null) });
export type NewInterview = z.output<typeof NewInterview>;

/** `words` is a part of the answer; left out, all of it. `title` left out: its first sentence. */
export const NewMaking = z.strictObject({
  what: z.enum(makings, { error: /*i18n*/ 'Please say what it is.' }),
  words: someWords().optional(),
  title: line(300).optional(),
});
export type NewMaking = z.output<typeof NewMaking>;

const Client = z.object({ clientId: Id });
const One = Client.extend({ interviewId: Id });
const OneQuestion = One.extend({ questionId: z.string().min(1).max(60) });

export const interviewRoutes = {
  listInterviews: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/interviews',
    summary: 'List the interviews held with a client, newest first',
    may: 'read clients',
    audit: { action: 'read', what: 'interviews' },
    input: { params: Client },
    output: z.object({ interviews: z.array(InterviewLine) }),
  }),
  startInterview: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/interviews',
    summary: 'Begin an interview along a guide',
    may: 'write clients',
    audit: { action: 'create', what: 'interview' },
    input: { params: Client, body: NewInterview },
    output: Interview,
  }),
  readInterview: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/interviews/:interviewId',
    summary: 'Read an interview',
    may: 'read clients',
    audit: { action: 'read', what: 'interview' },
    input: { params: One },
    output: Interview,
  }),
  answerQuestion: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/interviews/:interviewId/answers/:questionId',
    summary: 'Keep what they answered to a question; version 0 for the first words',
    may: 'write clients',
    audit: { action: 'change', what: 'interview answer' },
    input: {
      params: OneQuestion,
      body: z.strictObject({
        words: z.string().max(20_000, /*i18n*/ 'Please use at most 20000 characters.'),
      }),
    },
    output: Answer,
    edits: true,
  }),
  recordFinding: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/interviews/:interviewId/findings/:questionId',
    summary: 'Keep that there is nothing now, or that they would rather not say',
    may: 'write clients',
    audit: { action: 'create', what: 'inquiry' },
    input: { params: OneQuestion, body: z.strictObject({ finding: z.enum(findingsNow) }) },
    output: z.void(),
  }),
  makeOfAnswer: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/interviews/:interviewId/answers/:questionId/makings',
    summary: 'Make a need, strength, support or hope of an answer, keeping the words',
    may: 'write clients',
    audit: { action: 'create', what: 'interview making' },
    input: { params: OneQuestion, body: NewMaking },
    output: Made,
  }),
  finishInterview: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/interviews/:interviewId/ending',
    summary: 'Say that an interview is over',
    may: 'write clients',
    audit: { action: 'change', what: 'interview' },
    input: { params: One },
    output: Interview,
  }),
};
