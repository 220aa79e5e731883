import { type Room, serveRoom } from '#platform/http/index.ts';
import { storyRoutes } from './contract.ts';
import { weave } from './rules/weave.ts';
import { readKnots } from './store.ts';

export const storyRoom = (): Room =>
  serveRoom('story', storyRoutes, {
    readStory: async ({ db, actor, now, today, params }) =>
      weave(await readKnots(db, actor, params.clientId, now), params.clientId, today),
  });
