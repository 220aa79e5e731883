import { notFound } from '#platform/errors/index.ts';
import type { Handlers } from '#platform/http/room.ts';
import type { householdRoutes } from '../contract/household.ts';
import { HouseholdWriter } from '../store/household.ts';

export const household: Handlers<typeof householdRoutes> = {
  readHousehold: async ({ db, actor, params, seen }) => {
    const writer = new HouseholdWriter(db, actor);
    if (!(await writer.find(params.clientId))) throw notFound();
    const members = await writer.members(params.clientId);
    seen({ clients: members.map(({ clientId }) => clientId) });
    return { members };
  },
  joinHousehold: async ({ db, actor, params, body, seen }) => {
    const writer = new HouseholdWriter(db, actor);
    await writer.join(params.clientId, body);
    seen({ clients: [body.memberId] });
    return { members: await writer.members(params.clientId) };
  },
  leaveHousehold: async ({ db, actor, params, body, seen }) => {
    const writer = new HouseholdWriter(db, actor);
    await writer.leave(params.clientId, params.memberId, body.endedOn);
    seen({ subjects: [params.memberId] });
    return { members: await writer.members(params.clientId) };
  },
};
