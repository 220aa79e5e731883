import { withCommas } from '#ui/words/apart.ts';
import { evaluate, isCalculated } from '../../engine/evaluate.ts';
import { isHidden } from '../../engine/extensions.ts';
import type { Item, Questionnaire, ResponseItem, Value } from '../../engine/fhir.ts';
import { formOf } from '../../engine/form.ts';
import type { Node } from '../../engine/nodes.ts';
import { findChoice } from '../../engine/options.ts';
import { readValue } from '../../engine/values.ts';
import { choiceWords, valueWords } from '../form/words.ts';

/** One question with what was answered, and what was answered the time before. */
export type Said = {
  readonly key: string;
  readonly item: Item;
  readonly answer: string;
  readonly before: string | null;
  readonly changed: boolean;
};

type Asked = { readonly items: readonly object[]; readonly language: string };

/** What was said, question by question, beside what was said before; null where there is no before. */
export function saidIn(
  questionnaire: Questionnaire,
  now: Asked,
  before: readonly object[] | null,
): readonly Said[] {
  const form = formOf(questionnaire);
  const read = (items: readonly object[]) => {
    const { places, enabled } = evaluate(form, items as readonly ResponseItem[], ({ purpose, place }) =>
      purpose === 'enabled' ? [(place?.node.answers.length ?? 0) > 0] : [],
    );
    return places.filter(({ node }) => enabled.has(node)).map(({ node }) => node);
  };
  const words = (node: Node | undefined): string =>
    withCommas(
      (node?.answers ?? [])
        .flatMap((answer) => readValue(answer) ?? [])
        .map((value) => wordsOf(form, node, value, now.language)),
    );
  const earlier = new Map((before ? read(before) : []).map((node) => [node.key, node]));
  return read(now.items)
    .filter(
      ({ item }) =>
        item.type !== 'group' && item.type !== 'display' && !isCalculated(item) && !isHidden(item),
    )
    .map((node) => {
      const [answer, last] = [words(node), before ? words(earlier.get(node.key)) : null];
      return {
        key: node.key,
        item: node.item,
        answer,
        before: last,
        changed: last !== null && last !== answer,
      };
    });
}

function wordsOf(
  form: ReturnType<typeof formOf>,
  node: Node | undefined,
  value: Value,
  language: string,
): string {
  const choice = node && findChoice(form.definitions.get(node.item.linkId)?.choices, value);
  return choice ? choiceWords(choice, language) : valueWords(value);
}
