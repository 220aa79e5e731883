import type { Condition, Item } from './fhir.ts';
import type { Form } from './form.ts';
import type { Node, Place } from './nodes.ts';
import { compare, isEqual, readValue } from './values.ts';

/** Whether an expression lets a node be asked; undefined when it says nothing. */
type Asked = (node: Node) => boolean | undefined;

/** Conditions that depend on themselves, which the import refuses. */
export class Circular extends Error {
  constructor(linkId: string) {
    super(`Whether “${linkId}” is asked depends on itself.`);
    this.name = 'Circular';
  }
}

/**
 * Which nodes are asked (R4, Questionnaire.item.enableWhen). What stands below something that is not asked is not
 * asked either, and answers of what is not asked count for nothing.
 */
export function enabledAmong(form: Form, places: readonly Place[], byExpression: Asked): ReadonlySet<Node> {
  const byLink = Map.groupBy(places, ({ node }) => node.item.linkId);
  const known = new Map<Node, boolean | 'asking'>();

  const isEnabled = (place: Place): boolean => {
    const before = known.get(place.node);
    if (before === 'asking') throw new Circular(place.node.item.linkId);
    if (before !== undefined) return before;
    known.set(place.node, 'asking');
    const enabled = (!place.above || isEnabled(place.above)) && meetsConditions(place);
    known.set(place.node, enabled);
    return enabled;
  };

  const meetsConditions = (place: Place): boolean => {
    const { enableWhen = [], enableBehavior } = place.node.item;
    if (byExpression(place.node) === false) return false;
    if (enableWhen.length === 0) return true;
    const holds = (condition: Condition) => meets(condition, answersTo(condition.question, place));
    return enableBehavior === 'any' ? enableWhen.some(holds) : enableWhen.every(holds);
  };

  const answersTo = (linkId: string, from: Place) =>
    nearest(form, linkId, from, byLink.get(linkId) ?? []).flatMap((place) =>
      isEnabled(place) ? answersSeen(place.node, from) : [],
    );

  return new Set(places.filter(isEnabled).map(({ node }) => node));
}

const chain = (place: Place | undefined): readonly Place[] => (place ? [...chain(place.above), place] : []);

/** Of the places of a question those in the closest surroundings that it shares with whoever asks. */
function nearest(form: Form, linkId: string, from: Place, candidates: readonly Place[]): readonly Place[] {
  const theirs: readonly Item[] = [
    ...(form.definitions.get(linkId)?.above ?? []),
    ...candidates.slice(0, 1).map(({ node }) => node.item),
  ];
  const shared = chain(from.above).filter(({ node }) => theirs.includes(node.item));
  const closest = shared.at(-1);
  if (!closest) return candidates;
  if (closest.node.item.linkId === linkId) return [closest];
  const branch = branchBelow(closest, from);
  return candidates.filter((place) =>
    chain(place).some(({ above, branch: side }) => above?.node === closest.node && side === branch),
  );
}

const branchBelow = (above: Place, from: Place): number =>
  chain(from).find((place) => place.above?.node === above.node)?.branch ?? 0;

/** Who stands below one answer of a question sees that answer alone. */
function answersSeen(node: Node, from: Place) {
  const below = chain(from).find(({ above }) => above?.node === node);
  return below ? node.answers.slice(below.branch, below.branch + 1) : node.answers;
}

/** True when a condition holds for these answers; `!=` also when there is none (R4, questionnaire-enable-operator). */
export function meets(condition: Condition, answers: readonly object[]): boolean {
  const wanted = readValue(condition, 'answer');
  if (!wanted) return false;
  if (condition.operator === 'exists') return answers.length > 0 === (wanted.value === true);
  const values = answers.flatMap((answer) => readValue(answer) ?? []);
  if (condition.operator === '!=') return !values.some((value) => isEqual(value, wanted));
  if (condition.operator === '=') return values.some((value) => isEqual(value, wanted));
  const order = { '>': [1], '<': [-1], '>=': [1, 0], '<=': [-1, 0] }[condition.operator];
  return values.some((value) => {
    const found = compare(value, wanted);
    return found !== undefined && order.includes(Math.sign(found));
  });
}
