import { serveRoom } from '#platform/http/room.ts';
import { linkageRoutes } from './contract.ts';
import { DuplicateFinder } from './store/check.ts';
import { MergeReader, MergeWriter } from './store/merge.ts';
import { NicknameBook } from './store/nicknames.ts';
import { PairReader, PairWriter } from './store/pairs.ts';

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

export const linkageRoom = () =>
  serveRoom('linkage', linkageRoutes, {
    listNicknames: async ({ db, actor }) => ({ nicknames: await new NicknameBook(db, actor).list() }),
    addNickname: async ({ db, actor, body, now, seen }) => {
      const added = await new NicknameBook(db, actor).add(body, now);
      seen({ subjects: [added.id], detail: { ...body } });
      return added;
    },
    takeBackNickname: async ({ db, actor, params, now, seen }) => {
      await new NicknameBook(db, actor).takeBack(params.nicknameId, now);
      seen({ subjects: [params.nicknameId] });
    },
    findDuplicates: async ({ db, actor, body, seen }) => {
      const people = await new DuplicateFinder(db, actor).find(body);
      seen({ clients: idsOf(people), detail: { asked: body } });
      return { people };
    },
    listDuplicates: async ({ db, actor, seen }) => {
      const reader = new PairReader(db, actor);
      const pairs = await reader.pairs();
      const questions = await reader.questions();
      const colleagues = await reader.colleagues();
      const merges = await reader.merges(new MergeReader(db, actor).leads);
      const apart = await reader.apart();
      const clients = [
        ...[...pairs, ...apart].flatMap(({ one, other }) => [one.id, other.id]),
        ...[...questions, ...colleagues].map(({ client }) => client.id),
        ...merges.map(({ survivor }) => survivor.id),
      ];
      seen({ clients: [...new Set(clients)] });
      return { pairs, questions, colleagues, merges, apart };
    },
    setApart: async ({ db, actor, params, body, seen }) => {
      const clients = await new PairWriter(db, actor).setApart(params.pairId, body.reason);
      seen({ clients, subjects: [params.pairId], why: body.reason });
    },
    takeBackApart: async ({ db, actor, params, seen }) => {
      const clients = await new PairWriter(db, actor).setApart(params.pairId, null);
      seen({ clients, subjects: [params.pairId] });
    },
    answerQuestion: async ({ db, actor, params, body, seen }) => {
      const client = await new PairWriter(db, actor).answer(params.questionId, body.answer);
      seen({ clients: [client], subjects: [params.questionId], detail: { answer: body.answer } });
    },
    callColleague: async ({ db, actor, params, seen }) => {
      const client = await new PairWriter(db, actor).called(params.questionId);
      seen({ clients: [client], subjects: [params.questionId] });
    },
    previewMerge: async ({ db, actor, params, seen }) => {
      const preview = await new MergeReader(db, actor).preview(params.clientId, params.otherId);
      seen({ clients: [params.otherId] });
      return preview;
    },
    mergeClients: async ({ db, actor, now, params, body, expectedVersion, seen }) => {
      const id = await new MergeWriter(db, actor).merge(params.clientId, body, expectedVersion, now);
      seen({ clients: [body.otherId], why: body.reason, detail: { took: body.take } });
      return { id, clientId: params.clientId };
    },
    undoMerge: async ({ db, actor, now, params, body, seen }) => {
      const undone = await new MergeWriter(db, actor).undo(params.mergeId, params.clientId, body.reason, now);
      seen({ clients: [undone.otherId], subjects: [params.mergeId], why: body.reason });
      return undone;
    },
  });
