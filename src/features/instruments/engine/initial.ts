import { initialItems, initialOf } from './changes.ts';
import { asResponse, type Expressions, evaluate } from './evaluate.ts';
import { findExtension, urls } from './extensions.ts';
import type { Answer, Expression, Item, ResponseItem } from './fhir.ts';
import type { Form } from './form.ts';
import { layOut, type Place, placesOf, toResponseItems } from './nodes.ts';
import { answersFrom } from './results.ts';
import { faultsOfValue } from './value-faults.ts';

const all = { keep: () => true, empty: true } as const;

/** What works out the answer that a question begins with (SDC, initialExpression). */
export const initialExpressionOn = (item: Item): Expression | undefined =>
  findExtension(item, urls.initialExpression)?.valueExpression;

/** The answers that a form begins with: those it names, then those it works out from them, once. */
export function beginning(form: Form, ask: Expressions): readonly ResponseItem[] {
  const items = initialItems(form);
  const isPlain = ![...form.definitions.values()].some(({ item }) => initialExpressionOn(item));
  return isPlain ? items : [1, 2].reduce((before) => workedOut(form, before, ask), items);
}

function workedOut(form: Form, items: readonly ResponseItem[], ask: Expressions): readonly ResponseItem[] {
  const { nodes, places, items: told } = evaluate(form, items, ask);
  const response = asResponse(form, told);
  const answersAt = (place: Place): readonly Answer[] => {
    const { item, answers } = place.node;
    const { language, expression } = initialExpressionOn(item) ?? {};
    if (language !== 'text/fhirpath' || expression === undefined || answers.length > 0) return answers;
    const choices = form.definitions.get(item.linkId)?.choices;
    return answersFrom(item, choices, ask({ purpose: 'initial', expression, place, response })).filter(
      (answer) => faultsOfValue(item, choices, answer).length === 0,
    );
  };
  const overrides = new Map(places.map((place) => [place.node.key, answersAt(place)]));
  return toResponseItems(nodes, { ...all, overrides });
}

/** The answers with everything that nobody may change as the questionnaire begins with it, whatever was sent. */
export function withFixed(
  form: Form,
  items: readonly ResponseItem[],
  ask: Expressions,
): readonly ResponseItem[] {
  const begun = new Map(
    placesOf(layOut(form, beginning(form, ask))).map(({ node }) => [node.item, node.answers]),
  );
  const nodes = layOut(form, items);
  const fixed = placesOf(nodes).filter(({ node }) => node.item.readOnly);
  const beginningOf = (item: Item) =>
    begun.get(item) ?? initialOf({ item, choices: form.definitions.get(item.linkId)?.choices });
  const overrides = new Map(fixed.map(({ node }) => [node.key, beginningOf(node.item)]));
  return toResponseItems(nodes, { ...all, overrides });
}
