import { type Room, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { outcomeRoutes } from './contract.ts';
import { OutcomeReader, OutcomeWriter } from './store.ts';

export const outcomesRoom = (_services: Services): Room =>
  serveRoom('outcomes', outcomeRoutes, {
    readRatings: ({ db, actor, params }) => new OutcomeReader(db, actor).ratings(params.clientId),
    addRatings: ({ db, actor, now, params, body }) =>
      new OutcomeWriter(db, actor, now).rate(params.clientId, body),
    readOutcomes: ({ db, actor, params }) => new OutcomeReader(db, actor).outcomes(params.clientId),
  });
