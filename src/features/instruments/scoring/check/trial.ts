import { initialItems } from '../../engine/changes.ts';
import { findExtension, urls } from '../../engine/extensions.ts';
import type { Answer, Questionnaire, ResponseItem, Value } from '../../engine/fhir.ts';
import { type Definition, definitionsOf, formOf, isQuestion } from '../../engine/form.ts';
import { layOut, placesOf, toResponseItems } from '../../engine/nodes.ts';
import { isChosen } from '../../engine/options.ts';
import { formOfAnswer } from '../../engine/value-faults.ts';
import { kindsOf, toAnswer } from '../../engine/values.ts';
import { workOut } from '../work.ts';
import { finding, type Limitation, type Refusal } from './finding.ts';

export type Trial = { readonly refusals: readonly Refusal[]; readonly limitations: readonly Limitation[] };

/** Tries a questionnaire with nothing answered, with the first answers, and with the last: whatever fails, fails here. */
export function trialOf(questionnaire: Questionnaire, today: string): Trial {
  try {
    tryForms(questionnaire);
    const tried = [null, filled(questionnaire, 'first'), filled(questionnaire, 'last')].map((items) =>
      workOut(questionnaire, items, today),
    );
    const trouble = tried.find((one) => one.trouble !== null)?.trouble;
    const skipped = new Set(tried.flatMap((one) => one.skipped));
    const { definitions } = formOf(questionnaire);
    return {
      refusals: trouble == null ? [] : [finding('fails', undefined, { detail: trouble })],
      limitations: [...skipped].map((linkId) =>
        finding('constraint', linkId === null ? undefined : definitions.get(linkId)?.item),
      ),
    };
  } catch {
    return { refusals: [finding('restless', undefined)], limitations: [] };
  }
}

const hard = ['a', '1', ' ', 'a1', '-'].map((part) => `${part.repeat(40)}!`);

/** A form of an answer that takes forever to compare ends here, in the thread that has only so much time. */
function tryForms(questionnaire: Questionnaire): void {
  for (const { item } of definitionsOf(questionnaire)) {
    const written = findExtension(item, urls.regex)?.valueString;
    const wanted = written === undefined ? undefined : formOfAnswer(written);
    for (const words of hard) wanted?.test(words);
  }
}

function filled(questionnaire: Questionnaire, which: string): readonly ResponseItem[] {
  const form = formOf(questionnaire);
  let items = initialItems(form);
  for (let depth = 0; depth < 2; depth += 1) {
    const nodes = layOut(form, items);
    const overrides = new Map(
      placesOf(nodes).flatMap(({ node }) => {
        const answer = answerFor(form.definitions.get(node.item.linkId), which);
        return answer && node.answers.length === 0 ? [[node.key, [answer]] as const] : [];
      }),
    );
    items = toResponseItems(nodes, { keep: () => true, empty: true, overrides });
  }
  return items;
}

const examples: readonly Value[] = [
  { kind: 'Boolean', value: true },
  { kind: 'Decimal', value: 1.5 },
  { kind: 'Integer', value: 1 },
  { kind: 'Date', value: '2020-02-29' },
  { kind: 'DateTime', value: '2020-02-29T12:00:00Z' },
  { kind: 'Time', value: '12:00:00' },
  { kind: 'String', value: 'x' },
  { kind: 'Uri', value: 'https://example.org' },
  { kind: 'Quantity', value: { value: 1 } },
  { kind: 'Reference', value: { display: 'x' } },
];

function answerFor(definition: Definition | undefined, which: string): Answer | undefined {
  if (!definition || !isQuestion(definition.item)) return undefined;
  const { item, choices = [] } = definition;
  const chosen = which === 'first' ? choices[0] : choices.at(-1);
  if (isChosen(item)) return chosen && toAnswer(chosen.value);
  const example = examples.find(({ kind }) => kindsOf[item.type].includes(kind));
  return example && toAnswer(example);
}
