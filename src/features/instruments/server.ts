import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { Conflict } from '#platform/errors/index.ts';
import { RawJson, type Room, serveRoom } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';
import { presented, reported } from './catalogue.ts';
import { instrumentRoutes } from './contract.ts';
import { findingWords } from './rules/findings.ts';
import { filledIn } from './rules/mistakes.ts';
import type { Refusal } from './scoring/check/finding.ts';
import { CannotScore, Scorer } from './scoring/scorer.ts';
import { AlertWriter } from './store/alerts.ts';
import { ResponseWriter } from './store/answering.ts';
import { CadenceReader, CadenceWriter } from './store/cadences.ts';
import { InstrumentReader, InstrumentWriter } from './store/catalogue.ts';
import { ChangesReader } from './store/changes.ts';
import { HouseholdKeeper } from './store/household.ts';
import { asFhir, ResponseReader, type Sheet } from './store/responses.ts';
import { SinceReader } from './store/since.ts';

type Request = { readonly db: Db; readonly actor: WorkerActor; readonly now: Date; readonly today: string };

export function instrumentsRoom({ publicUrl }: Services): Room {
  const scorer = new Scorer();
  const writer = ({ db, actor, now, today }: Request) =>
    new ResponseWriter(db, actor, scorer, { now, today, publicUrl });
  const report = (given: unknown, today: string) => checked(scorer, given, today);

  return serveRoom('instruments', instrumentRoutes, {
    readInstruments: async ({ db, actor }) => (await new InstrumentReader(db, actor).list()).map(presented),
    readQuestionnaire: async ({ db, actor, query }) => new InstrumentReader(db, actor).get(query.url),
    checkQuestionnaire: async ({ db, actor, today, body }) => {
      const found = await report(body.questionnaire, today);
      const there =
        found.questionnaire && (await new InstrumentReader(db, actor).hasVersion(found.questionnaire));
      return reported(body.questionnaire, found, there ?? false);
    },
    importQuestionnaire: async ({ db, actor, now, today, body }) => {
      const { questionnaire, refusals } = await report(body.questionnaire, today);
      if (!questionnaire) throw refused(refusals);
      return new InstrumentWriter(db, actor, now).add(questionnaire);
    },
    retireInstrument: async ({ db, actor, now, body }) =>
      new InstrumentWriter(db, actor, now).retire(body.url),

    readInstrumentsOfClient: async ({ db, actor, params }) =>
      new RawJson(await new ResponseReader(db, actor).list(params.clientId)),
    beginResponse: async ({ params, body, ...request }) =>
      sent(await writer(request).begin(params.clientId, body)),
    readResponse: async ({ params, ...request }) =>
      sent(await writer(request).open(params.clientId, params.responseId)),
    saveResponse: async ({ params, body, expectedVersion, ...request }) =>
      writer(request).save(params.clientId, params.responseId, expectedVersion, body),
    completeResponse: async ({ params, body, expectedVersion, ...request }) =>
      sent(await writer(request).complete(params.clientId, params.responseId, expectedVersion, body)),
    amendResponse: async ({ params, body, ...request }) =>
      sent(await writer(request).amend(params.clientId, params.responseId, body.reason)),
    markResponseWrong: async ({ params, body, ...request }) =>
      sent(await writer(request).markWrong(params.clientId, params.responseId, body.reason)),
    exportResponse: async ({ db, actor, params }) =>
      asFhir(await new ResponseReader(db, actor).get(params.clientId, params.responseId), params.clientId),
    keepForHousehold: async ({ db, actor, now, params, body, seen }) => {
      const kept = await new HouseholdKeeper(db, actor, now).keep(params.clientId, params.responseId, body);
      seen({
        clients: kept.copies.map(({ clientId }) => clientId),
        subjects: kept.copies.map(({ id }) => id),
        detail: { entryId: kept.entryId },
      });
      return kept;
    },
    acknowledgeRiskAlert: async ({ db, actor, now, params, body }) =>
      new AlertWriter(db, actor, now).acknowledge(params.clientId, params.alertId, body.whatWasDone),

    readChanges: async ({ db, actor, params, query }) =>
      new ChangesReader(db, actor).read(params.clientId, query.url),
    readSinceThen: async ({ db, actor, today, params, query }) =>
      new SinceReader(db, actor, today).read(params.clientId, query.since),
    readCadences: async ({ db, actor }) => new CadenceReader(db, actor).list(),
    setCadences: async ({ db, actor, now, params, body }) =>
      new CadenceWriter(db, actor, now).set(params.programId, body.cadences),
  });
}

const sent = ({ instrumentId: _, ...sheet }: Sheet): RawJson => new RawJson(JSON.stringify(sheet), sheet.id);

async function checked(scorer: Scorer, given: unknown, today: string) {
  try {
    return await scorer.ask('check', { given, today });
  } catch (error) {
    if (!(error instanceof CannotScore)) throw error;
    const restless: Refusal = { code: 'restless', linkId: null, text: null, values: {} };
    const nothing = { limitations: [], additions: [], questions: 0, scores: [] };
    return { ...nothing, questionnaire: null, refusals: [restless] };
  }
}

/** Every reason at once, with the item that it is about. */
function refused(refusals: readonly Refusal[]): Conflict {
  const fields = refusals.map(({ code, linkId, values }) => ({
    path: linkId === null ? 'body.questionnaire' : `body.questionnaire.${linkId}`,
    message: filledIn(findingWords[code], values),
  }));
  return new Conflict(
    422,
    'cannot-import',
    /*i18n*/ 'This questionnaire would not work here as its authors mean it.',
    {
      fields,
    },
  );
}
