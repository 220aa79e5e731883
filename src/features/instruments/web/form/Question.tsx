import { useLingui } from '@lingui/react';
import { Button, Facts, Row, Soft, Stack, withCommas } from '#ui/kit.ts';
import { isCalculated } from '../../engine/evaluate.ts';
import { findExtension, numberIn, urls } from '../../engine/extensions.ts';
import type { Node } from '../../engine/nodes.ts';
import { isChosen } from '../../engine/options.ts';
import { readValue } from '../../engine/values.ts';
import type { Answering } from '../answer/useAnswering.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { FileQuestion } from './FileQuestion.tsx';
import type { FieldProps } from './field.ts';
import { Support } from './Support.tsx';
import { BooleanField, NumberField, QuantityField, WordsField } from './ValueFields.tsx';
import { questionWords, valueWords } from './words.ts';

type Props = { readonly node: Node; readonly answering: Answering };

/** One question in the field that fits its type; what is calculated or fixed is only told. */
export function Question({ node, answering }: Props) {
  const { item } = node;
  if (isCalculated(item) || item.readOnly) return <Told node={node} answering={answering} />;
  if (isChosen(item)) return <ChoiceQuestion node={node} answering={answering} />;
  return item.repeats ? (
    <Repeated node={node} answering={answering} />
  ) : (
    <One node={node} answering={answering} nth={0} />
  );
}

/** What nobody types in. A score is told when the answers are complete, not while somebody is still speaking. */
function Told({ node, answering }: Props) {
  const { item, answers } = node;
  if (isCalculated(item) && item.type !== 'string' && item.type !== 'text') return null;
  const values = answers.flatMap((answer) => readValue(answer) ?? []);
  if (values.length === 0) return null;
  return (
    <Facts
      facts={[{ name: questionWords(item, answering.language), value: withCommas(values.map(valueWords)) }]}
    />
  );
}

/** Several answers to one question, one below the other. */
function Repeated({ node, answering }: Props) {
  const { i18n } = useLingui();
  const most = numberIn(node.item, urls.maxOccurs) ?? Number.POSITIVE_INFINITY;
  const places = Math.max(1, node.answers.length + (answering.isGrowing(node.key) ? 1 : 0));
  return (
    <Stack gap={2}>
      {Array.from({ length: places }, (_, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers have no name but their place
        <Row key={nth}>
          <One node={node} answering={answering} nth={nth} />
          {node.answers.length > 1 && nth < node.answers.length ? (
            <Button look="plain" onClick={() => answering.removeAnswer(node, nth)}>
              {i18n.t('Remove answer {nth}', { nth: nth + 1 })}
            </Button>
          ) : null}
        </Row>
      ))}
      {node.answers.length > 0 && places === node.answers.length && places < most ? (
        <Row>
          <Button onClick={() => answering.grow(node.key)}>{i18n.t('Add another')}</Button>
        </Row>
      ) : null}
    </Stack>
  );
}

function One({ node, answering, nth }: Props & { readonly nth: number }) {
  const { item, key } = node;
  const props: FieldProps = {
    name: nth === 0 ? key : `${key}+${nth}`,
    label: (
      <span lang={answering.language} dir="auto">
        {questionWords(item, answering.language)}
      </span>
    ),
    hint: <Hint node={node} />,
    required: item.required === true,
    error: nth === 0 ? answering.errorAt(key) : undefined,
    answer: node.answers[nth],
    onAnswer: (answer) => answering.answerAt(node, nth, answer),
  };
  switch (item.type) {
    case 'boolean':
      return <BooleanField {...props} />;
    case 'decimal':
    case 'integer':
      return <NumberField {...props} item={item} />;
    case 'quantity':
      return <QuantityField {...props} item={item} />;
    case 'attachment':
      return <FileQuestion {...props} item={item} />;
    default:
      return <WordsField {...props} item={item} />;
  }
}

function Hint({ node }: { readonly node: Node }) {
  const format = findExtension(node.item, urls.entryFormat)?.valueString;
  const hasLink = findExtension(node.item, urls.supportLink) !== undefined;
  if (format === undefined && !hasLink) return null;
  return (
    <>
      {format ? <Soft>{format}</Soft> : null}
      <Support node={node} />
    </>
  );
}
