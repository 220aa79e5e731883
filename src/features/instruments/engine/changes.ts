import { numberIn, urls } from './extensions.ts';
import type { Answer, ResponseItem } from './fhir.ts';
import { type Definition, type Form, isQuestion } from './form.ts';
import { layOut, type Node, type Overrides, placesOf, toResponseItems } from './nodes.ts';
import { faultsOfValue } from './value-faults.ts';
import { readValue, toAnswer } from './values.ts';

const all = { keep: () => true, empty: true } as const;

/** The answers with one question answered anew; no answers take it back. */
export function withAnswers(
  nodes: readonly Node[],
  key: string,
  answers: readonly Answer[],
): readonly ResponseItem[] {
  return toResponseItems(nodes, { ...all, overrides: new Map([[key, answers]]) });
}

/** The answers of a question without one of them, each keeping what stands below it. */
export function answersWithout({ answers, branches }: Node, nth: number): readonly Answer[] {
  const whole = answers.map(({ item: _, ...value }, place) => ({
    ...value,
    item: toResponseItems(branches[place] ?? [], all),
  }));
  return whole.filter((_, place) => place !== nth);
}

/** The answers with one more occurrence of a repeated group, after the one named. */
export function withOccurrence(nodes: readonly Node[], key: string): readonly ResponseItem[] {
  return toResponseItems(nodes, {
    ...all,
    occurrences: (node, written) => (node.key === key ? [written, { linkId: node.item.linkId }] : [written]),
  });
}

/** The answers without one occurrence of a repeated group. */
export function withoutOccurrence(nodes: readonly Node[], key: string): readonly ResponseItem[] {
  return toResponseItems(nodes, {
    ...all,
    occurrences: (node, written) => (node.key === key ? [] : [written]),
  });
}

/** What a question begins with, as far as it can be an answer to it: one, unless it takes several. */
export function initialOf({ item, choices }: Pick<Definition, 'item' | 'choices'>): readonly Answer[] {
  const chosen = choices?.filter(({ initial }) => initial) ?? [];
  const given = (item.initial ?? []).flatMap((one) => readValue(one) ?? []);
  const fitting = [...given, ...chosen.map(({ value }) => value)]
    .map(toAnswer)
    .filter((answer) => isQuestion(item) && faultsOfValue(item, choices, answer).length === 0);
  return item.repeats ? fitting : fitting.slice(0, 1);
}

const initialAt = (form: Form, { item }: Node): readonly Answer[] =>
  initialOf({ item, choices: form.definitions.get(item.linkId)?.choices });

/** As often as the questionnaire wants a group at least. */
const atLeast = (node: Node, written: ResponseItem): readonly ResponseItem[] =>
  Array.from({ length: Math.min(numberIn(node.item, urls.minOccurs) ?? 1, 20) || 1 }, () => written);

/** The answers that a questionnaire begins with. */
export function initialItems(form: Form): readonly ResponseItem[] {
  let items: readonly ResponseItem[] = toResponseItems(layOut(form, []), { ...all, occurrences: atLeast });
  for (let depth = 0; depth < 3; depth += 1) items = withInitial(form, items);
  return items;
}

function withInitial(form: Form, items: readonly ResponseItem[]): readonly ResponseItem[] {
  const nodes = layOut(form, items);
  const overrides: Overrides = new Map(
    placesOf(nodes).flatMap(({ node }) => {
      const initial = initialAt(form, node);
      return initial.length > 0 && node.answers.length === 0 ? [[node.key, initial] as const] : [];
    }),
  );
  return toResponseItems(nodes, { ...all, overrides });
}
