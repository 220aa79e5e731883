import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, someWords } from '#platform/values/index.ts';
import { Duplicates, LikelyPerson } from './contract/check.ts';
import { Merged, MergePreview, NewMerge, Undone } from './contract/merge.ts';
import { nicknameRoutes } from './contract/nicknames.ts';
import { Linkage } from './contract/pairs.ts';

export { Agreement, ComparedPerson, Duplicate, LikelyPerson } from './contract/check.ts';
export { MergePreview, NewMerge } from './contract/merge.ts';
export { NewNickname, Nickname } from './contract/nicknames.ts';
export { Apart, Colleague, Linkage, Merge, Pair, Question } from './contract/pairs.ts';

const OnePair = z.object({ pairId: Id });
const OneQuestion = z.object({ questionId: Id });

export const linkageRoutes = {
  ...nicknameRoutes,
  findDuplicates: defineRoute({
    method: 'POST',
    path: '/clients/duplicates',
    summary: 'Find people who may be the one about to be recorded',
    may: 'open cases',
    audit: { action: 'search', what: 'duplicates' },
    input: { body: LikelyPerson },
    output: Duplicates,
  }),
  listDuplicates: defineRoute({
    method: 'GET',
    path: '/duplicates',
    summary: 'List records that may be of one person, of those one sees, and what was decided about them',
    may: 'write clients',
    audit: { action: 'read', what: 'duplicates' },
    input: {},
    output: Linkage,
  }),
  setApart: defineRoute({
    method: 'POST',
    path: '/duplicates/:pairId/apart',
    summary: 'Remember that two records are of two people',
    may: 'write clients',
    audit: { action: 'change', what: 'duplicate' },
    input: { params: OnePair, body: z.strictObject({ reason: someWords(2000) }) },
    output: z.void(),
  }),
  takeBackApart: defineRoute({
    method: 'DELETE',
    path: '/duplicates/:pairId/apart',
    summary: 'Take back that two records are of two people',
    may: 'write clients',
    audit: { action: 'change', what: 'duplicate' },
    input: { params: OnePair },
    output: z.void(),
  }),
  answerQuestion: defineRoute({
    method: 'POST',
    path: '/duplicate-questions/:questionId/answer',
    summary: 'Say whether a colleague may get in touch about somebody one answers for',
    may: 'write clients',
    audit: { action: 'change', what: 'duplicate question' },
    input: { params: OneQuestion, body: z.strictObject({ answer: z.enum(['in_touch', 'not_them']) }) },
    output: z.void(),
  }),
  callColleague: defineRoute({
    method: 'POST',
    path: '/duplicate-questions/:questionId/call',
    summary: 'Note that one has spoken with the colleague who may know somebody',
    may: 'write clients',
    audit: { action: 'change', what: 'duplicate question' },
    input: { params: OneQuestion },
    output: z.void(),
  }),
  previewMerge: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/merge-preview/:otherId',
    summary: 'Show what would happen if another record went into this one',
    may: 'write clients',
    audit: { action: 'read', what: 'merge' },
    input: { params: z.object({ clientId: Id, otherId: Id }) },
    output: MergePreview,
  }),
  mergeClients: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/merges',
    summary: 'Make one record of two of the same person',
    may: 'write clients',
    audit: { action: 'create', what: 'merge' },
    input: { params: z.object({ clientId: Id }), body: NewMerge },
    output: Merged,
    edits: true,
  }),
  undoMerge: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/merges/:mergeId/undoing',
    summary: 'Make two records again of one',
    may: 'write clients',
    audit: { action: 'change', what: 'merge' },
    input: {
      params: z.object({ clientId: Id, mergeId: Id }),
      body: z.strictObject({ reason: someWords(2000) }),
    },
    output: Undone,
  }),
};
