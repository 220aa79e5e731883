import { type Handlers, type Room, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import type { closingRoutes } from './contract/closures.ts';
import type { requestRoutes } from './contract/requests.ts';
import { closureRoutes } from './contract.ts';
import { printed, seenBefore } from './papers.ts';
import { AfterClosureWriter } from './store/after.ts';
import { ClosureReader, ClosureWriter } from './store/closures.ts';
import { checkClosure, RequestWriter } from './store/requests.ts';

const requests: Handlers<typeof requestRoutes> = {
  checkClosure: ({ db, actor, params }) => checkClosure(db, actor, params),
  requestClosure: ({ db, actor, now, params, body }) => new RequestWriter(db, actor, now).ask(params, body),
  signClosure: ({ db, actor, now, today, params, body, expectedVersion }) =>
    new RequestWriter(db, actor, now).sign(
      params.clientId,
      params.requestId,
      expectedVersion,
      body.words,
      today,
    ),
  returnClosure: ({ db, actor, now, params, body, expectedVersion }) =>
    new RequestWriter(db, actor, now).return(params.clientId, params.requestId, expectedVersion, body.words),
  withdrawClosure: ({ db, actor, now, params }) =>
    new RequestWriter(db, actor, now).withdraw(params.clientId, params.requestId),
};

const closing: Handlers<typeof closingRoutes> = {
  readClosures: ({ db, actor, params }) => new ClosureReader(db, actor).list(params.clientId),
  closeCase: ({ db, actor, now, today, params, body }) =>
    new ClosureWriter(db, actor, now).close(params, body, today),
  reopenCase: ({ db, actor, now, params, body }) =>
    new AfterClosureWriter(db, actor, now).reopen(params.clientId, params.closureId, body.reason),
  recordFollowUp: ({ db, actor, now, today, params, body }) =>
    new AfterClosureWriter(db, actor, now).recordCall(params.clientId, params.followUpId, body, today),
};

export const closuresRoom = (_services: Services): Room =>
  serveRoom('closures', closureRoutes, { ...requests, ...closing, ...printed, ...seenBefore });
