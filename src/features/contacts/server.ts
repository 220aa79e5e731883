import { type Handlers, type Room, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import type { draftRoutes } from './contract/drafts.ts';
import { contactRoutes } from './contract.ts';
import { DraftReader, DraftWriter } from './store/drafts.ts';

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

export const contactsRoom = (_services: Services): Room =>
  serveRoom('contacts', contactRoutes, { ...drafts });
