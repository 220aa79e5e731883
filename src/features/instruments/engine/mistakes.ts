import type { Evaluated } from './evaluate.ts';
import { isCalculated } from './evaluate.ts';
import { numberIn, urls } from './extensions.ts';
import type { Item, ResponseItem } from './fhir.ts';
import { type Form, isQuestion, limits } from './form.ts';
import type { Mistake, MistakeCode } from './mistake.ts';
import { type Node, type Place, placesOf } from './nodes.ts';
import { isForPeople } from './scores.ts';
import { faultsOfValue } from './value-faults.ts';
import { isEqual, readValue } from './values.ts';

const mistake = (node: Node, code: MistakeCode, values: Mistake['values'] = {}): Mistake => ({
  key: node.key,
  linkId: node.item.linkId,
  code,
  values,
});

/** What keeps the answers from being complete: of what is asked, nothing else. */
export function mistakesIn(form: Form, { places, enabled }: Evaluated): readonly Mistake[] {
  const asked = places.filter(({ node }) => enabled.has(node));
  return asked.flatMap((place) =>
    isQuestion(place.node.item) ? inQuestion(form, place.node) : inGroup(place, asked),
  );
}

function inQuestion(form: Form, node: Node): readonly Mistake[] {
  const { item, answers } = node;
  if (isCalculated(item)) return [];
  if (answers.length === 0) return item.required ? [mistake(node, 'required')] : [];
  const counted = counts(node, answers.length, item.repeats === true);
  const choices = form.definitions.get(item.linkId)?.choices;
  const alone = choices?.some(
    ({ exclusive, value }) =>
      exclusive &&
      answers.length > 1 &&
      answers.some((answer) => {
        const given = readValue(answer);
        return given !== undefined && isEqual(given, value);
      }),
  );
  const faults = answers.flatMap((answer) => faultsOfValue(item, choices, answer));
  return [
    ...counted,
    ...(alone ? [mistake(node, 'exclusive')] : []),
    ...faults.map(({ code, values }) => mistake(node, code, values)),
  ];
}

function inGroup({ node, above, branch }: Place, asked: readonly Place[]): readonly Mistake[] {
  const { item, nth } = node;
  if (item.type === 'display') return [];
  const twins = asked.filter((one) => isTwin(one, { node, above, branch }));
  if (nth > 0) return [];
  const isEmpty = !twins.some((twin) => hasAnswer(twin.node));
  if (isEmpty && !item.required) return [];
  if (isEmpty)
    return asked.some((one) => isBelow(one, node) && isForPeople(one)) ? [mistake(node, 'required')] : [];
  return counts(node, twins.length, item.repeats === true);
}

const isTwin = (one: Place, other: Place): boolean =>
  one.node.item === other.node.item && one.above?.node === other.above?.node && one.branch === other.branch;

const isBelow = ({ above }: Place, node: Node): boolean =>
  above !== undefined && (above.node === node || isBelow(above, node));

const hasAnswer = (node: Node): boolean =>
  node.answers.length > 0 || node.branches.some((children) => children.some(hasAnswer));

function counts(node: Node, found: number, repeats: boolean): readonly Mistake[] {
  const min = numberIn(node.item, urls.minOccurs) ?? 0;
  const max = repeats ? (numberIn(node.item, urls.maxOccurs) ?? Number.POSITIVE_INFINITY) : 1;
  if (!repeats && found > 1) return [mistake(node, 'one-answer')];
  if (found < min) return [mistake(node, 'too-few', { min })];
  return found > max ? [mistake(node, 'too-many', { max })] : [];
}

/** Answers that the questionnaire does not ask for at the place where they stand, or far too many of them. */
export function strangersIn(form: Form, given: readonly ResponseItem[]): readonly Mistake[] {
  const look = (items: readonly Item[], theirs: readonly ResponseItem[]): readonly Mistake[] =>
    theirs.flatMap(({ linkId, item = [], answer = [] }) => {
      const definition = items.find((one) => one.linkId === linkId);
      const fits =
        definition &&
        definition.type !== 'display' &&
        (isQuestion(definition) ? item.length === 0 : answer.length === 0);
      if (!fits) return [{ key: linkId, linkId, code: 'unknown' as const, values: {} }];
      if (answer.length > limits.occurrences)
        return [{ key: linkId, linkId, code: 'too-many' as const, values: { max: limits.occurrences } }];
      const below = definition.item ?? [];
      return [...look(below, item), ...answer.flatMap((one) => look(below, one.item ?? []))];
    });
  return look(form.questionnaire.item ?? [], given);
}

/** Calculated answers that were sent along and are not what the answers come to. */
export function falseScoresIn(given: readonly Node[], { places }: Evaluated): readonly Mistake[] {
  const found = new Map(places.map(({ node }) => [node.key, node]));
  return placesOf(given).flatMap(({ node }) => {
    if (!isCalculated(node.item) || node.answers.length === 0) return [];
    const [sent, right] = [node.answers, found.get(node.key)?.answers ?? []].map((answers) =>
      answers.flatMap((answer) => readValue(answer) ?? []),
    );
    const same =
      sent?.length === right?.length &&
      sent?.every((value, nth) => {
        const other = right?.[nth];
        return other !== undefined && isEqual(value, other);
      });
    return same ? [] : [mistake(node, 'false-score')];
  });
}
