import { documentJson, type PrintedDocument, renderPdf } from '#platform/documents/index.ts';
import { Download, type Handlers, RawJson } from '#platform/http/index.ts';
import type { documentRoutes } from './contract/documents.ts';
import type { seenRoutes } from './contract/seen.ts';
import { packDocument } from './print/pack.ts';
import { planDocument } from './print/plan.ts';
import { safetyPlanDocument } from './print/safety-plan.ts';
import { wholeDocument } from './print/whole.ts';
import { type DocumentLanguage, isDocumentLanguage } from './print/words.ts';
import { DocumentReader, type InLanguage } from './store/documents.ts';
import { readWhole } from './store/whole.ts';

type Asked = { readonly language?: DocumentLanguage | undefined };
type Compose<T> = (content: T, language: DocumentLanguage) => PrintedDocument;

/** In the language asked for, else in the person's own, else in English. */
function composed<T>(
  content: InLanguage<T>,
  { language: asked }: Asked,
  compose: Compose<T>,
): PrintedDocument {
  return compose(content, asked ?? (isDocumentLanguage(content.language) ? content.language : 'en'));
}

async function print<T>(content: InLanguage<T>, asked: Asked, compose: Compose<T>): Promise<Download> {
  const document = composed(content, asked, compose);
  return new Download(await renderPdf(document), `${document.title}.pdf`);
}

const show = <T>(content: InLanguage<T>, asked: Asked, compose: Compose<T>): RawJson =>
  new RawJson(documentJson(composed(content, asked, compose)));

/** What the person keeps on paper. */
export const printed: Handlers<typeof documentRoutes> = {
  listDocuments: ({ db, actor, params }) => new DocumentReader(db, actor).list(params.clientId),
  printClosurePack: async ({ db, actor, params, query, seen }) => {
    seen({ subjects: [params.closureId] });
    const pack = await new DocumentReader(db, actor).pack(params.clientId, params.closureId);
    return print(pack, query, packDocument);
  },
  printPlan: async ({ db, actor, params, query, seen }) => {
    seen({ subjects: [params.versionId] });
    const plan = await new DocumentReader(db, actor).plan(params.clientId, params.versionId);
    return print(plan, query, planDocument);
  },
  printSafetyPlan: async ({ db, actor, params, query, seen }) => {
    seen({ subjects: [params.safetyPlanId] });
    const plan = await new DocumentReader(db, actor).safetyPlan(params.clientId, params.safetyPlanId);
    return print(plan, query, safetyPlanDocument);
  },
  printWhole: async ({ db, actor, now, params, query }) =>
    print(await readWhole(db, actor, params.clientId, now), query, wholeDocument),
};

/** The same words on the screen, before they are given away. */
export const seenBefore: Handlers<typeof seenRoutes> = {
  seePlanVersion: async ({ db, actor, params, query }) => {
    const plan = await new DocumentReader(db, actor).plan(params.clientId, params.versionId);
    return show(plan, query, planDocument);
  },
  seePlan: async ({ db, actor, now, params, query }) => {
    const plan = await new DocumentReader(db, actor).standingPlan(params.clientId, params.caseId, now);
    return show(plan, query, planDocument);
  },
  seeSafetyPlan: async ({ db, actor, params, query }) => {
    const plan = await new DocumentReader(db, actor).safetyPlan(params.clientId, params.safetyPlanId);
    return show(plan, query, safetyPlanDocument);
  },
  seeClosurePack: async ({ db, actor, params, query }) => {
    const pack = await new DocumentReader(db, actor).pack(params.clientId, params.closureId);
    return show(pack, query, packDocument);
  },
  seeLetter: async ({ db, actor, now, params, query, body }) => {
    const letter = await new DocumentReader(db, actor).letter(params.clientId, params.caseId, now, body);
    return show(letter, query, packDocument);
  },
  seeWhole: async ({ db, actor, now, params, query }) =>
    show(await readWhole(db, actor, params.clientId, now), query, wholeDocument),
};
