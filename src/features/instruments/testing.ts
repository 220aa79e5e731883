import type { Caller } from '#tests/support/caller.ts';
import { instrumentRoutes, type ResponseSheet } from './contract.ts';
import type { Questionnaire, ResponseItem } from './engine/fhir.ts';
import { formOf } from './engine/form.ts';
import { layOut, placesOf, toResponseItems } from './engine/nodes.ts';
import { toAnswer } from './engine/values.ts';

export const phq9Url = 'urn:throughline:instrument:phq-9';

/** Answers by linkId: the choice that weighs so much, or the code of a choice. */
export type Chosen = Readonly<Record<string, number | string>>;

/** The items of a response in which these choices are made. */
export function chosen(questionnaire: Questionnaire, answers: Chosen): readonly ResponseItem[] {
  const form = formOf(questionnaire);
  const nodes = layOut(form, []);
  const overrides = new Map(
    placesOf(nodes).flatMap(({ node }) => {
      const wanted = answers[node.item.linkId];
      const choice = form.definitions
        .get(node.item.linkId)
        ?.choices?.find(({ weight, value }) =>
          typeof wanted === 'number'
            ? weight === wanted
            : value.kind === 'Coding' && value.value.code === wanted,
        );
      return choice ? [[node.key, [toAnswer(choice.value)]] as const] : [];
    }),
  );
  return toResponseItems(nodes, { keep: () => true, overrides });
}

/** The nine answers of a PHQ-9, by what they weigh. */
export const nine = (...weights: readonly number[]): Chosen =>
  Object.fromEntries(
    ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'].map(
      (code, nth) => [`/${code}`, weights[nth] ?? 0],
    ),
  );

const answering = { answeredBy: 'together', language: 'en', mode: 'in_person' } as const;

/** Begins to answer an instrument through the API as `caller`: a PHQ-9, together, unless told otherwise. */
export async function aBegunResponse(
  caller: Caller,
  clientId: string,
  caseId: string,
  url = phq9Url,
): Promise<ResponseSheet> {
  const body = { caseId, url, ...answering };
  return (await caller.ask(instrumentRoutes.beginResponse, { params: { clientId }, body })).body;
}

/** Asks for the completion of what was begun, with these choices; the answer may be a refusal. */
export function completing(caller: Caller, clientId: string, begun: ResponseSheet, answers: Chosen) {
  const items = chosen(begun.questionnaire as unknown as Questionnaire, answers);
  return caller.ask(instrumentRoutes.completeResponse, {
    params: { clientId, responseId: begun.id },
    body: { items, ...answering },
    ifMatch: begun.version,
  });
}

/** A completed answering, through the API: a PHQ-9, unless told otherwise. */
export async function aResponse(
  caller: Caller,
  clientId: string,
  caseId: string,
  answers: Chosen,
  url = phq9Url,
): Promise<ResponseSheet> {
  const begun = await aBegunResponse(caller, clientId, caseId, url);
  return (await completing(caller, clientId, begun, answers)).body;
}
