import type { Handlers } from '#platform/http/room.ts';
import type { emergencyRoutes } from '../contract/emergency.ts';
import { EmergencyWriter } from '../store/emergency.ts';

/** `reviewUrl` is where a supervisor reviews what was opened. */
export const emergency = (reviewUrl: string): Handlers<typeof emergencyRoutes> => ({
  openInEmergency: async ({ db, actor, body, seen }) => {
    const { clientId, id, until } = await new EmergencyWriter(db, actor).open(body, reviewUrl);
    seen({ clients: [clientId], subjects: id ? [id] : [], why: body.reason });
    return { clientId, until };
  },
  listEmergencyAccesses: async ({ db, actor, seen }) => {
    const accesses = await new EmergencyWriter(db, actor).list();
    seen({ clients: accesses.map(({ client }) => client.id), subjects: accesses.map(({ id }) => id) });
    return { accesses };
  },
  reviewEmergencyAccess: async ({ db, actor, now, params, body, seen }) => {
    const reviewed = await new EmergencyWriter(db, actor).review(params.accessId, body, now);
    seen({ clients: [reviewed.client.id], why: body.review });
    return reviewed;
  },
});
