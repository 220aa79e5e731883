import { type PrintedDocument, renderPdf } from '#platform/documents/index.ts';
import { Download, type Handlers, type Room, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import type { closingRoutes } from './contract/closures.ts';
import type { documentRoutes } from './contract/documents.ts';
import type { requestRoutes } from './contract/requests.ts';
import { closureRoutes } from './contract.ts';
import { packDocument } from './print/pack.ts';
import { planDocument } from './print/plan.ts';
import { safetyPlanDocument } from './print/safety-plan.ts';
import { type DocumentLanguage, isDocumentLanguage } from './print/words.ts';
import { AfterClosureWriter } from './store/after.ts';
import { ClosureReader, ClosureWriter } from './store/closures.ts';
import { DocumentReader, type InLanguage } from './store/documents.ts';
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

/** Prints in the language asked for, else in the person's own, else in English. */
function print<T>(
  content: InLanguage<T>,
  asked: DocumentLanguage | undefined,
  compose: (content: T, language: DocumentLanguage) => PrintedDocument,
): Download {
  const language = asked ?? (isDocumentLanguage(content.language) ? content.language : 'en');
  const document = compose(content, language);
  return new Download(renderPdf(document), `${document.title}.pdf`);
}

const documents: Handlers<typeof documentRoutes> = {
  listDocuments: ({ db, actor, params }) => new DocumentReader(db, actor).list(params.clientId),
  printClosurePack: async ({ db, actor, params, query, seen }) => {
    seen({ subjects: [params.closureId] });
    return print(
      await new DocumentReader(db, actor).pack(params.clientId, params.closureId),
      query.language,
      packDocument,
    );
  },
  printPlan: async ({ db, actor, params, query, seen }) => {
    seen({ subjects: [params.versionId] });
    return print(
      await new DocumentReader(db, actor).plan(params.clientId, params.versionId),
      query.language,
      planDocument,
    );
  },
  printSafetyPlan: async ({ db, actor, params, query, seen }) => {
    seen({ subjects: [params.safetyPlanId] });
    const plan = await new DocumentReader(db, actor).safetyPlan(params.clientId, params.safetyPlanId);
    return print(plan, query.language, safetyPlanDocument);
  },
};

export const closuresRoom = (_services: Services): Room =>
  serveRoom('closures', closureRoutes, { ...requests, ...closing, ...documents });
