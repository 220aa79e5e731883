import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id, Moment } from '#platform/values/index.ts';

const maxBytes = 200_000;

const Content = z
  .record(z.string(), z.unknown(), { error: /*i18n*/ 'Please send the fields of the form.' })
  .refine(
    (content) => JSON.stringify(content).length <= maxBytes,
    /*i18n*/ 'This draft is too long to be kept.',
  );

/** What somebody was typing: `content` is the form's own, `revision` rises with every save. */
export const Draft = z.object({
  form: z.string(),
  subjectId: Id,
  clientId: Id.nullable(),
  content: Content,
  revision: z.number().int(),
  savedAt: Moment,
});
export type Draft = z.output<typeof Draft>;

/** A draft without its words, for the list of what is unfinished. */
export const Unfinished = Draft.omit({ content: true }).extend({ clientName: z.string().nullable() });
export type Unfinished = z.output<typeof Unfinished>;

const params = z.object({
  form: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, /*i18n*/ 'This is not the name of a form.'),
  subjectId: Id,
});

const SavedDraft = z.object({ revision: z.number().int(), savedAt: Moment });

export const draftRoutes = {
  listDrafts: defineRoute({
    method: 'GET',
    path: '/drafts',
    summary: 'What I have begun and not finished, newest first',
    may: 'signed in',
    audit: { action: 'read', what: 'own drafts' },
    input: {},
    output: z.array(Unfinished),
  }),
  readDraft: defineRoute({
    method: 'GET',
    path: '/drafts/:form/:subjectId',
    summary: 'Read my draft of a form; null when there is none',
    may: 'signed in',
    audit: { action: 'read', what: 'own draft' },
    input: { params },
    output: Draft.nullable(),
  }),
  saveDraft: defineRoute({
    method: 'PUT',
    path: '/drafts/:form/:subjectId',
    summary:
      'Save my draft as it is typed; revision is the one last seen (0: none), stale is refused with the current one',
    may: 'signed in',
    audit: 'no personal data',
    input: {
      params,
      body: z.strictObject({ content: Content, revision: z.int32().min(0), clientId: Id.nullish() }),
    },
    output: SavedDraft,
  }),
  dropDraft: defineRoute({
    method: 'DELETE',
    path: '/drafts/:form/:subjectId',
    summary: 'Drop my draft: it was sent, or is not wanted any more',
    may: 'signed in',
    audit: 'no personal data',
    input: { params },
    output: z.void(),
  }),
};
