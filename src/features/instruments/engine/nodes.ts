import type { Answer, Item, ResponseItem } from './fhir.ts';
import { type Form, isQuestion, limits } from './form.ts';

/**
 * One place to answer: a question, one occurrence of a group, or words. `branches` is what stands below: of a group
 * one, of a question one for each answer, and one of words alone while there is none.
 */
export type Node = {
  /** Names this place: the linkId, and in which occurrence of each repeated thing round it. */
  readonly key: string;
  readonly item: Item;
  readonly answers: readonly Answer[];
  readonly branches: readonly (readonly Node[])[];
  /** Of a group: which occurrence, from 0. */
  readonly nth: number;
};

/** Lays the answers given so far into the form; what the form does not ask is left out. */
export function layOut(form: Form, given: readonly ResponseItem[]): readonly Node[] {
  return nodesOf(form.questionnaire.item ?? [], given, []);
}

const keyOf = (linkId: string, where: readonly number[]): string =>
  where.some((nth) => nth > 0) ? `${linkId}#${where.join('.')}` : linkId;

function nodesOf(
  items: readonly Item[],
  given: readonly ResponseItem[],
  where: readonly number[],
): readonly Node[] {
  return items.flatMap((item) => {
    const theirs = given.filter(({ linkId }) => linkId === item.linkId);
    return item.type === 'group' ? groupNodes(item, theirs, where) : [questionNode(item, theirs, where)];
  });
}

function groupNodes(item: Item, given: readonly ResponseItem[], where: readonly number[]): readonly Node[] {
  const occurrences = given.length > 0 ? given : [{ linkId: item.linkId }];
  return occurrences.slice(0, limits.occurrences).map((occurrence, nth) => {
    const here = [...where, nth];
    const children = nodesOf(item.item ?? [], occurrence.item ?? [], here);
    return { key: keyOf(item.linkId, here), item, answers: [], branches: [children], nth };
  });
}

function questionNode(item: Item, given: readonly ResponseItem[], where: readonly number[]): Node {
  const answers = given.flatMap(({ answer = [] }) => answer).slice(0, limits.occurrences);
  const below = item.item ?? [];
  const branches = answers.map((answer, nth) => nodesOf(below, answer.item ?? [], [...where, nth]));
  const words = below.filter((one) => !isQuestion(one) && one.type === 'display');
  return {
    key: keyOf(item.linkId, where),
    item,
    answers,
    branches: branches.length > 0 ? branches : [nodesOf(words, [], [...where, 0])],
    nth: 0,
  };
}

/** Where a node stands: below which branch of which node. */
export type Place = { readonly node: Node; readonly above: Place | undefined; readonly branch: number };

/** All nodes with where they stand, each before what is below it. */
export function placesOf(nodes: readonly Node[], above?: Place, branch = 0): readonly Place[] {
  return nodes.flatMap((node) => {
    const place = { node, above, branch };
    return [place, ...node.branches.flatMap((children, nth) => placesOf(children, place, nth))];
  });
}

/** Answers that take the place of those given, by key. */
export type Overrides = ReadonlyMap<string, readonly Answer[]>;

type Writing = {
  readonly keep: (node: Node) => boolean;
  readonly overrides?: Overrides;
  /** Also what nobody answered, so that a page can go on from it. */
  readonly empty?: boolean;
  /** What becomes of one occurrence of a group: itself, itself and another, or nothing. */
  readonly occurrences?: (node: Node, written: ResponseItem) => readonly ResponseItem[];
};

/** The answers of nodes as a QuestionnaireResponse holds them. */
export function toResponseItems(nodes: readonly Node[], how: Writing): readonly ResponseItem[] {
  return nodes.filter(how.keep).flatMap((node) => {
    const { linkId, type, text } = node.item;
    if (type === 'display') return [];
    const words = text === undefined ? {} : { text };
    if (type === 'group') {
      const item = toResponseItems(node.branches[0] ?? [], how);
      if (item.length === 0 && !how.empty) return [];
      const written = { linkId, ...words, ...(item.length > 0 ? { item } : {}) };
      return how.occurrences?.(node, written) ?? [written];
    }
    const changed = how.overrides?.get(node.key);
    const answer = (changed ?? node.answers).map(({ item: own, ...value }, nth) => {
      const item = (changed && own) ?? toResponseItems(node.branches[nth] ?? [], how);
      return item.length > 0 ? { ...value, item } : value;
    });
    return answer.length > 0 ? [{ linkId, ...words, answer }] : [];
  });
}
