import { type Handlers, type Room, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import type { appointmentRoutes } from './contract/appointments.ts';
import type { noteRoutes } from './contract/contacts.ts';
import type { draftRoutes } from './contract/drafts.ts';
import type { promiseRoutes } from './contract/promises.ts';
import { contactRoutes } from './contract.ts';
import { AppointmentReader, AppointmentWriter } from './store/appointments.ts';
import { ContactReader, ContactWriter } from './store/contacts.ts';
import { DraftReader, DraftWriter } from './store/drafts.ts';
import { NoteWriter } from './store/notes.ts';
import { PromiseReader, PromiseWriter } from './store/promises.ts';

const drafts: Handlers<typeof draftRoutes> = {
  listDrafts: async ({ db, actor, seen }) => {
    const list = await new DraftReader(db, actor).list();
    seen({
      clients: list.flatMap(({ clientId }) => clientId ?? []),
      subjects: list.map(({ subjectId }) => subjectId),
    });
    return list;
  },
  readDraft: async ({ db, actor, params, seen }) => {
    const draft = await new DraftReader(db, actor).find(params);
    seen({ clients: draft?.clientId ? [draft.clientId] : [], subjects: [params.subjectId] });
    return draft ?? null;
  },
  saveDraft: ({ db, actor, now, params, body }) => new DraftWriter(db, actor).save(params, body, now),
  dropDraft: ({ db, actor, params }) => new DraftWriter(db, actor).drop(params),
};

const notes: Handlers<typeof noteRoutes> = {
  readLog: ({ db, actor, params, query }) => new ContactReader(db, actor).log(params.clientId, query.before),
  recordContact: ({ db, actor, now, today, params, body }) =>
    new ContactWriter(db, actor, now).record(params.clientId, body, today),
  readContact: ({ db, actor, params }) =>
    new ContactReader(db, actor).entry(params.clientId, params.contactId),
  writeNote: ({ db, actor, now, params, body }) =>
    new ContactWriter(db, actor, now).writeNote(params.clientId, params.contactId, body),
  changeNote: ({ db, actor, now, params, body, expectedVersion }) =>
    new NoteWriter(db, actor, now).change(params.clientId, params.noteId, expectedVersion, body),
  signNote: ({ db, actor, now, params, expectedVersion }) =>
    new NoteWriter(db, actor, now).sign(params.clientId, params.noteId, expectedVersion),
  amendNote: ({ db, actor, now, params, body }) =>
    new NoteWriter(db, actor, now).amend(params.clientId, params.noteId, body),
};

const promises: Handlers<typeof promiseRoutes> = {
  listPromises: ({ db, actor, params }) => new PromiseReader(db, actor).list(params.clientId),
  makePromise: ({ db, actor, now, today, params, body }) =>
    new PromiseWriter(db, actor, now).make(params.clientId, body, today),
  keepPromise: ({ db, actor, now, params }) =>
    new PromiseWriter(db, actor, now).keep(params.clientId, params.promiseId),
  releasePromise: ({ db, actor, now, params, body }) =>
    new PromiseWriter(db, actor, now).release(params.clientId, params.promiseId, body.reason),
};

const appointments: Handlers<typeof appointmentRoutes> = {
  readSchedule: ({ db, actor, now, params }) =>
    new AppointmentReader(db, actor, now).schedule(params.clientId),
  planAppointment: ({ db, actor, now, params, body }) =>
    new AppointmentWriter(db, actor, now).plan(params.clientId, body),
  changeAppointment: ({ db, actor, now, params, body, expectedVersion }) =>
    new AppointmentWriter(db, actor, now).change(
      params.clientId,
      params.appointmentId,
      expectedVersion,
      body,
    ),
  endAppointment: ({ db, actor, now, params, body }) =>
    new AppointmentWriter(db, actor, now).end(params.clientId, params.appointmentId, body),
};

export const contactsRoom = (_services: Services): Room =>
  serveRoom('contacts', contactRoutes, { ...drafts, ...notes, ...promises, ...appointments });
