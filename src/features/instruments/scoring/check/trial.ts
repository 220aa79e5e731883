import { initialItems } from '../../engine/changes.ts';
import type { Answer, Questionnaire, ResponseItem, Value } from '../../engine/fhir.ts';
import { type Definition, formOf, isQuestion } from '../../engine/form.ts';
import { layOut, placesOf, toResponseItems } from '../../engine/nodes.ts';
import { kindsOf, toAnswer } from '../../engine/values.ts';
import { workOut } from '../work.ts';
import { finding, type Refusal } from './finding.ts';

/** Tries a questionnaire with nothing answered, with the first answers, and with the last: whatever fails, fails here. */
export function trialFaults(questionnaire: Questionnaire, today: string): readonly Refusal[] {
  try {
    const begun = workOut(questionnaire, null, today);
    const tried = [
      begun,
      ...['first', 'last'].map((which) => workOut(questionnaire, filled(questionnaire, which), today)),
    ];
    const trouble = tried.find((one) => one.trouble !== null)?.trouble;
    return trouble == null ? [] : [finding('fails', undefined, { detail: trouble })];
  } catch {
    return [finding('restless', undefined)];
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
  if (item.type === 'choice' || item.type === 'open-choice') return chosen && toAnswer(chosen.value);
  const example = examples.find(({ kind }) => kindsOf[item.type].includes(kind));
  return example && toAnswer(example);
}
