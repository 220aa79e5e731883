import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Day, Id, line, Moment, Sensitivity, someWords, words } from '#platform/values/index.ts';
import { contactKinds, contactOutcomes, contactPartners } from '../rules.ts';
import { Log, LogEntry } from './entry.ts';
import { Minutes } from './minutes.ts';

/** A promise as it is made; it is owed on that day. */
export const NewPromise = z.strictObject({ promise: line(300), dueOn: Day });
export type NewPromise = z.output<typeof NewPromise>;

const circumstances = {
  kind: z.enum(contactKinds, { error: /*i18n*/ 'This is not a kind of contact we know.' }),
  withWhom: z.enum(contactPartners, { error: /*i18n*/ 'Please say with whom it was.' }),
  withName: words(200),
  outcome: z.enum(contactOutcomes, { error: /*i18n*/ 'Please say what came of it.' }),
  minutes: Minutes,
  interpreterUsed: z.boolean(),
  sensitivity: Sensitivity.nullable(),
};

/** A contact and its note in one go. Left out: a phone call with the client just now, in the newest open case, unsigned. */
export const NewContact = z.strictObject({
  ...circumstances,
  caseId: Id.optional(),
  kind: circumstances.kind.default('phone'),
  withWhom: circumstances.withWhom.default('client'),
  outcome: circumstances.outcome.default('reached'),
  interpreterUsed: circumstances.interpreterUsed.default(false),
  sensitivity: circumstances.sensitivity.default(null),
  happenedAt: Moment.optional(),
  note: words(),
  sign: z.boolean().default(false),
  promises: z.array(NewPromise).max(10, /*i18n*/ 'Please record at most ten promises at once.').default([]),
});
export type NewContact = z.output<typeof NewContact>;

/** An unsigned note and its contact as they shall be. */
export const ChangedNote = z.strictObject({ ...circumstances, happenedAt: Moment, text: someWords() });
export type ChangedNote = z.output<typeof ChangedNote>;

const ofClient = z.object({ clientId: Id });
const ofNote = z.object({ clientId: Id, noteId: Id });

export const noteRoutes = {
  readLog: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/log',
    summary: 'What happened, newest day first, oldest first within a day',
    may: 'read clients',
    audit: { action: 'read', what: 'log' },
    input: { params: ofClient, query: z.object({ before: Id.optional() }) },
    output: Log,
  }),
  recordContact: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/contacts',
    summary: 'Record a contact with its note and what was promised',
    may: 'write clients',
    audit: { action: 'create', what: 'contact' },
    input: { params: ofClient, body: NewContact },
    output: LogEntry,
    undoable: true,
  }),
  readContact: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/contacts/:contactId',
    summary: 'One contact with its note',
    may: 'read clients',
    audit: { action: 'read', what: 'contact' },
    input: { params: ofClient.extend({ contactId: Id }) },
    output: LogEntry,
  }),
  writeNote: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/contacts/:contactId/note',
    summary: 'Write the note of a contact that has none; only who had the contact',
    may: 'write clients',
    audit: { action: 'create', what: 'note' },
    input: {
      params: ofClient.extend({ contactId: Id }),
      body: z.strictObject({ text: someWords(), sign: z.boolean().default(false) }),
    },
    output: LogEntry,
  }),
  changeNote: defineRoute({
    method: 'PUT',
    path: '/clients/:clientId/notes/:noteId',
    summary: 'Change a note that is not signed, and when and with whom it was; only its writer',
    may: 'write clients',
    audit: { action: 'change', what: 'note' },
    input: { params: ofNote, body: ChangedNote },
    output: LogEntry,
    edits: true,
  }),
  signNote: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/notes/:noteId/signature',
    summary: 'Sign a note: from now on it is locked; only its writer',
    may: 'write clients',
    audit: { action: 'change', what: 'note signature' },
    input: { params: ofNote },
    output: LogEntry,
    edits: true,
  }),
  amendNote: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/notes/:noteId/amendments',
    summary: 'Add to a signed note, with the reason; what was signed stays as it is',
    may: 'write clients',
    audit: { action: 'create', what: 'note amendment' },
    input: { params: ofNote, body: z.strictObject({ text: someWords(), reason: line(500) }) },
    output: LogEntry,
  }),
};
