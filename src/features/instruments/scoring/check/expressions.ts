import { extensionsOf, urls } from '../../engine/extensions.ts';
import type { Expression, Extended, Item, Questionnaire } from '../../engine/fhir.ts';
import type { Definition } from '../../engine/form.ts';
import { type Analysis, analyse, knownFunctions, knownVariables } from '../analyse.ts';
import { finding, type Refusal } from './finding.ts';

/** An expression that must work, with the variables that it may name. */
type Used = {
  readonly item: Item | undefined;
  readonly expression: Expression;
  readonly names: ReadonlySet<string>;
};

const variablesOn = (of: Extended): readonly Expression[] =>
  extensionsOf(of, urls.variable).flatMap(({ valueExpression }) => valueExpression ?? []);
const isFhirpath = ({ language }: Expression): boolean => language === 'text/fhirpath';
const namesOf = (all: readonly Expression[]): readonly string[] =>
  all.filter(isFhirpath).flatMap(({ name }) => name ?? []);

/** What would calculate wrongly, or not at all. */
export function expressionFaults(
  questionnaire: Questionnaire,
  definitions: readonly Definition[],
): readonly Refusal[] {
  return used(questionnaire, definitions).flatMap((one) => ofExpression(one, definitions));
}

/** An extension that should carry an expression and does not. */
const nothing: Expression = { language: 'text/fhirpath', expression: '' };

function used(questionnaire: Questionnaire, definitions: readonly Definition[]): readonly Used[] {
  const whole = variablesOn(questionnaire);
  const own = scoped(undefined, whole, []);
  const theirs = definitions.flatMap(({ item, above }) => {
    const round = [...whole, ...above.flatMap(variablesOn)];
    const here = variablesOn(item);
    const names = new Set(namesOf([...round, ...here]));
    const working = [urls.calculated, urls.enableWhenExpression].flatMap((url) =>
      extensionsOf(item, url).map(({ valueExpression = nothing }) => valueExpression),
    );
    return [...scoped(item, here, round), ...working.map((expression) => ({ item, expression, names }))];
  });
  return [...own, ...theirs];
}

/** Each variable may name those before it. One in another language is left out: who names it is refused. */
const scoped = (
  item: Item | undefined,
  all: readonly Expression[],
  round: readonly Expression[],
): readonly Used[] =>
  all.filter(isFhirpath).map((expression, nth, these) => ({
    item,
    expression,
    names: new Set(namesOf([...round, ...these.slice(0, nth)])),
  }));

function ofExpression(
  { item, expression, names }: Used,
  definitions: readonly Definition[],
): readonly Refusal[] {
  if (!isFhirpath(expression))
    return [finding('language', item, { language: expression.language ?? 'an unknown language' })];
  const analysis = analyse(expression.expression ?? '');
  if (analysis.mistake !== null) return [finding('unreadable', item, { detail: analysis.mistake })];
  const functions = analysis.functions.filter((name) => !knownFunctions.has(name));
  const variables = analysis.variables.filter((name) => !knownVariables.has(name) && !names.has(name));
  return [
    ...functions.map((name) => finding('unknown-function' as const, item, { name })),
    ...variables.map((name) => finding('unknown-variable' as const, item, { name })),
    ...missingWeights(item, analysis, definitions),
  ];
}

/**
 * A sum of weights is wrong as soon as one answer that it counts has none. It counts the questions that it names; a
 * sum that names none counts every choice there is.
 */
function missingWeights(
  item: Item | undefined,
  { functions, texts }: Analysis,
  definitions: readonly Definition[],
): readonly Refusal[] {
  const weighs =
    functions.includes('weight') ||
    functions.includes('ordinal') ||
    texts.some((text) => text === urls.ordinalValue || text === urls.itemWeight);
  if (!weighs) return [];
  const choosing = definitions.filter(({ choices = [] }) => choices.length > 0);
  const named = choosing.filter(
    (one) => texts.includes(one.item.linkId) || one.above.some(({ linkId }) => texts.includes(linkId)),
  );
  return (named.length > 0 ? named : choosing).flatMap((one) => {
    const without = one.choices?.find(({ weight }) => weight === undefined)?.value;
    if (!without) return [];
    const answer = without.kind === 'Coding' ? (without.value.display ?? without.value.code) : without.value;
    return [
      finding('missing-weight' as const, item, {
        question: one.item.text ?? one.item.linkId,
        answer: String(answer),
      }),
    ];
  });
}
