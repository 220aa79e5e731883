import type { Handlers } from '#platform/http/room.ts';
import type { protectionRoutes } from '../contract/protection.ts';
import { ProtectionWriter } from '../store/protection.ts';

export const protection: Handlers<typeof protectionRoutes> = {
  readProtection: async ({ db, actor, params }) => new ProtectionWriter(db, actor).read(params.clientId),
  sealClient: async ({ db, actor, params, body, seen }) => {
    seen({ why: body.reason, subjects: body.openedTo });
    await new ProtectionWriter(db, actor).seal(params.clientId, body);
  },
  unsealClient: async ({ db, actor, params, seen }) => {
    seen({ subjects: [params.sealId] });
    await new ProtectionWriter(db, actor).unseal(params.clientId, params.sealId);
  },
  excludeWorker: async ({ db, actor, params, body, seen }) => {
    seen({ why: body.reason, subjects: [body.workerId] });
    await new ProtectionWriter(db, actor).exclude(params.clientId, body);
  },
  endExclusion: async ({ db, actor, params, seen }) => {
    seen({ subjects: [params.exclusionId] });
    await new ProtectionWriter(db, actor).endExclusion(params.clientId, params.exclusionId);
  },
};
