import { serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { assessmentRoutes } from './contract.ts';
import { NeedWriter } from './store/needs.ts';
import { StrengthWriter } from './store/strengths.ts';

export const assessmentsRoom = (_services: Services) =>
  serveRoom('assessments', assessmentRoutes, {
    recordNeed: async ({ db, actor, now, params, body }) =>
      new NeedWriter(db, actor, now).record(params.clientId, body),
    changeNeed: async ({ db, actor, now, params, body, expectedVersion }) =>
      new NeedWriter(db, actor, now).change(params.clientId, params.needId, expectedVersion, body),
    endNeed: async ({ db, actor, now, params, body }) =>
      new NeedWriter(db, actor, now).end(params.clientId, params.needId, body),
    reopenNeed: async ({ db, actor, now, params }) =>
      new NeedWriter(db, actor, now).reopen(params.clientId, params.needId),
    recordStrength: async ({ db, actor, now, params, body }) =>
      new StrengthWriter(db, actor, now).record(params.clientId, body),
    changeStrength: async ({ db, actor, now, params, body, expectedVersion }) =>
      new StrengthWriter(db, actor, now).change(params.clientId, params.strengthId, expectedVersion, body),
    endStrength: async ({ db, actor, now, params, body }) =>
      new StrengthWriter(db, actor, now).end(params.clientId, params.strengthId, body.reason),
  });
