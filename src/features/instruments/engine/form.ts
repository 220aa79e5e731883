import type { Item, Questionnaire } from './fhir.ts';
import { type Choice, choicesOf } from './options.ts';

/** Beyond these a questionnaire is refused, so that nothing a stranger wrote can exhaust us. */
export const limits = { depth: 12, items: 1500, occurrences: 200, rounds: 40 } as const;

export type Definition = {
  readonly item: Item;
  /** The items round it, the outermost first. */
  readonly above: readonly Item[];
  readonly choices: readonly Choice[] | undefined;
};

/** A questionnaire, laid out for answering. */
export type Form = {
  readonly questionnaire: Questionnaire;
  readonly definitions: ReadonlyMap<string, Definition>;
};

/** Every item with those round it, in the order in which they are asked. Deeper than the limit nothing is read. */
export function definitionsOf(questionnaire: Questionnaire): Definition[] {
  const below = (items: readonly Item[], above: readonly Item[]): Definition[] =>
    above.length >= limits.depth
      ? []
      : items.flatMap((item) => [
          { item, above, choices: choicesOf(questionnaire, item) },
          ...below(item.item ?? [], [...above, item]),
        ]);
  return below(questionnaire.item ?? [], []);
}

export function formOf(questionnaire: Questionnaire): Form {
  const definitions = new Map(definitionsOf(questionnaire).map((one) => [one.item.linkId, one]));
  return { questionnaire, definitions };
}

export const isQuestion = ({ type }: Item): boolean => type !== 'group' && type !== 'display';
