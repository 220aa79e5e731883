import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, line, Moment, Sensitivity, words } from '#platform/values/index.ts';
import { scanStates, uploadKinds, uploadSources } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });

/** A file that has arrived. `shown` says that it is a picture a page may show; `onlyFor` whom it was named to. */
export const Upload = z.object({
  id: Id,
  kind: z.enum(uploadKinds),
  title: z.string(),
  datedOn: Day.nullable(),
  source: z.enum(uploadSources),
  sourceName: z.string().nullable(),
  sensitivity: Sensitivity.nullable(),
  onlyFor: z.array(Named).nullable(),
  recordedAt: Moment,
  recordedBy: Named,
  mediaType: z.string(),
  bytes: z.number().int(),
  scan: z.enum(scanStates),
  shown: z.boolean(),
});
export type Upload = z.output<typeof Upload>;

/** What a file is, told before it is sent. `onlyFor`: these colleagues and nobody else; left out, everybody around. */
export const NewUpload = z.strictObject({
  kind: z.enum(uploadKinds, { error: /*i18n*/ 'Please say what it is.' }),
  title: line(200),
  datedOn: Day.nullish().transform((day) => day ?? null),
  source: z.enum(uploadSources, { error: /*i18n*/ 'Please say whom it came from.' }),
  sourceName: words(200),
  sensitivity: Sensitivity.nullish().transform((category) => category ?? null),
  onlyFor: z
    .array(Id)
    .max(50)
    .nullish()
    .transform((ids) => (ids && ids.length > 0 ? ids : null)),
});
export type NewUpload = z.output<typeof NewUpload>;

const OneClient = z.object({ clientId: Id });
const OneUpload = OneClient.extend({ uploadId: Id });

export const documentRoutes = {
  listUploads: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/uploads',
    summary: 'The files kept with a client, newest first',
    may: 'read clients',
    audit: { action: 'read', what: 'uploads' },
    input: { params: OneClient },
    output: z.object({ uploads: z.array(Upload), mayProtect: z.array(Sensitivity) }),
  }),
  announceUpload: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/uploads',
    summary: 'Say what a file is; then send it',
    may: 'write clients',
    audit: { action: 'create', what: 'upload' },
    input: { params: OneClient, body: NewUpload },
    output: z.object({ id: Id }),
  }),
  sendUpload: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/uploads/:uploadId/content',
    summary: 'Send the file that was announced; at most 25 MB, its kind is told by its content',
    may: 'write clients',
    audit: { action: 'create', what: 'upload content' },
    input: { params: OneUpload },
    output: Upload,
    upload: true,
  }),
  readUpload: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/uploads/:uploadId/content',
    summary: 'Take a file home; never run or shown by the browser in our name',
    may: 'read clients',
    audit: { action: 'read', what: 'upload content' },
    input: { params: OneUpload },
    output: z.void(),
    download: 'application/octet-stream',
  }),
  removeUpload: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/uploads/:uploadId/removal',
    summary: 'Take a file out that does not belong here; the history keeps that it was there',
    may: 'write clients',
    audit: { action: 'remove', what: 'upload' },
    input: { params: OneUpload, body: z.strictObject({ reason: line(500) }) },
    output: z.void(),
  }),
};
