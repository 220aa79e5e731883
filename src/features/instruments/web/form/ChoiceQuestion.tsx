import { useLingui } from '@lingui/react';
import { ChoiceField, ChoicesField, SelectField, TextField } from '#ui/kit.ts';
import { controlOf, findExtension, urls } from '../../engine/extensions.ts';
import type { Answer } from '../../engine/fhir.ts';
import type { Node } from '../../engine/nodes.ts';
import { type Choice, findChoice } from '../../engine/options.ts';
import { readValue, toAnswer } from '../../engine/values.ts';
import type { Answering } from '../answer/useAnswering.ts';
import { choiceWords, questionWords } from './words.ts';

/** More than these are chosen from a list that opens. */
const inSight = 8;
/** So many letters of answers fit into one line. */
const longestBeside = 64;
const other = 'other';

type Props = { readonly node: Node; readonly answering: Answering };

/** One or several of the offered answers; where the question is open, also one's own. */
export function ChoiceQuestion({ node, answering }: Props) {
  const { i18n } = useLingui();
  const { item, answers, key } = node;
  const offered = answering.form.definitions.get(item.linkId)?.choices ?? [];
  const picked = answers.flatMap((answer) => pickOf(offered, answer) ?? []);
  const own = answers.find(
    (answer) => answer.valueString !== undefined && !findChoice(offered, asValue(answer)),
  );
  const isOpen = item.type === 'open-choice';
  const writing = isOpen && (own !== undefined || answering.isGrowing(key));
  const put = (picks: readonly string[], words: Answer | undefined) =>
    answering.answer(key, [...answersOf(offered, picks, node), ...(words ? [words] : [])]);
  const choices = [
    ...offered.map((choice, nth) => ({ value: String(nth), label: choiceWords(choice, answering.language) })),
    ...(isOpen ? [{ value: other, label: i18n.t('Something else') }] : []),
  ];
  const common = {
    name: key,
    label: (
      <span lang={answering.language} dir="auto">
        {questionWords(item, answering.language)}
      </span>
    ),
    required: true,
    error: answering.errorAt(key),
    choices,
  };
  const one = writing ? other : (picked[0] ?? '');
  const chooseOne = (value: string) => {
    answering.grow(value === other ? key : undefined);
    put(value === other || value === '' ? [] : [value], undefined);
  };
  return (
    <>
      {item.repeats ? (
        <ChoicesField
          {...common}
          value={[...picked, ...(writing ? [other] : [])]}
          onChange={(values) => {
            answering.grow(values.includes(other) ? key : undefined);
            const latest = values.filter((value) => value !== other);
            put(alone(offered, picked, latest), values.includes(other) ? own : undefined);
          }}
        />
      ) : offered.length > inSight ||
        controlOf(item) === 'drop-down' ||
        controlOf(item) === 'autocomplete' ? (
        <SelectField {...common} required={false} value={one} onChange={chooseOne} />
      ) : (
        <ChoiceField {...common} value={one} onChange={chooseOne} beside={isBeside(node, common.choices)} />
      )}
      {writing ? (
        <TextField
          name={`${key}+own`}
          label={i18n.t('In their own words')}
          value={own?.valueString ?? ''}
          onChange={(words) =>
            put(item.repeats ? picked : [], words.trim() === '' ? undefined : { valueString: words })
          }
        />
      ) : null}
    </>
  );
}

/** Few and short answers stand beside one another where there is room, unless the questionnaire says otherwise. */
function isBeside({ item }: Node, choices: readonly { readonly label: string }[]): boolean {
  const wanted = findExtension(item, urls.orientation)?.valueCode;
  const letters = choices.reduce((sum, { label }) => sum + label.length, 0);
  return wanted === 'horizontal' || (wanted !== 'vertical' && letters <= longestBeside);
}

const asValue = (answer: Answer) => readValue(answer) ?? ({ kind: 'String', value: '' } as const);

function pickOf(offered: readonly Choice[], answer: Answer): string | undefined {
  const value = readValue(answer);
  const found = value && findChoice(offered, value);
  return found && String(offered.indexOf(found));
}

/** The answers picked, each keeping what stands below it. */
function answersOf(offered: readonly Choice[], picks: readonly string[], node: Node): readonly Answer[] {
  return picks.flatMap((pick) => {
    const choice = offered[Number(pick)];
    if (!choice) return [];
    return node.answers.find((answer) => pickOf(offered, answer) === pick) ?? toAnswer(choice.value);
  });
}

/** “None of these” and the like stand alone: picking one lets go of the others, and the other way round. */
function alone(
  offered: readonly Choice[],
  before: readonly string[],
  latest: readonly string[],
): readonly string[] {
  const added = latest.find((pick) => !before.includes(pick));
  if (added === undefined) return latest;
  if (offered[Number(added)]?.exclusive) return [added];
  return latest.filter((pick) => !offered[Number(pick)]?.exclusive);
}
