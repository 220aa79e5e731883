import { useLingui } from '@lingui/react';
import { Button, Row, Soft, Stack } from '#ui/kit.ts';
import { controlOf, isHidden, numberIn, urls } from '../../engine/extensions.ts';
import type { Node } from '../../engine/nodes.ts';
import type { Answering } from '../answer/useAnswering.ts';
import css from './Form.module.css';
import { Question } from './Question.tsx';
import { Support } from './Support.tsx';
import { Warnings } from './Warnings.tsx';
import { questionWords } from './words.ts';

type Props = {
  readonly nodes: readonly Node[];
  readonly answering: Answering;
  readonly depth?: number;
  /** Keys of what is on the screen; without it, everything is. */
  readonly only?: ReadonlySet<string> | undefined;
};

/** What is asked just now, in order; groups with their heading, words as words. */
export function Nodes({ nodes, answering, depth = 0, only }: Props) {
  const asked = nodes.filter((node) => answering.evaluated.enabled.has(node) && !isHidden(node.item));
  const shown = only ? asked.filter(({ key }) => only.has(key)) : asked;
  return shown.map((node) => {
    if (node.item.type === 'display') return <Display key={node.key} node={node} answering={answering} />;
    if (node.item.type === 'group')
      return (
        <Group key={node.key} node={node} twins={asked} answering={answering} depth={depth} only={only} />
      );
    return (
      <div key={node.key} className={css['question']}>
        <Question node={node} answering={answering} />
        <Warnings of={node.key} answering={answering} />
        {node.branches.some((children) => children.length > 0) ? (
          <div className={css['below']}>
            {node.branches.map((children, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what stands below an answer stands below its place
              <Nodes key={nth} nodes={children} answering={answering} depth={depth + 1} only={only} />
            ))}
          </div>
        ) : null}
      </div>
    );
  });
}

function Display({ node, answering }: { readonly node: Node; readonly answering: Answering }) {
  const words = questionWords(node.item, answering.language);
  const help = controlOf(node.item) === 'help' || controlOf(node.item) === 'flyover';
  return (
    <p lang={answering.language} dir="auto" className={css['words']}>
      {help ? <Soft>{words}</Soft> : words}
      <Support node={node} />
    </p>
  );
}

type GroupProps = {
  readonly node: Node;
  readonly twins: readonly Node[];
  readonly answering: Answering;
  readonly depth: number;
  readonly only: Props['only'];
};

function Group({ node, twins, answering, depth, only }: GroupProps) {
  const { i18n } = useLingui();
  const { item, nth, key } = node;
  const same = twins.filter((one) => one.item === item);
  const words = questionWords({ ...item, text: item.text ?? '' }, answering.language);
  const title =
    same.length > 1
      ? i18n.t('{title}, {nth} of {of}', { title: words, nth: nth + 1, of: same.length })
      : words;
  const most = numberIn(item, urls.maxOccurs) ?? Number.POSITIVE_INFINITY;
  const error = answering.errorAt(key);
  return (
    <fieldset className={css['group']} data-depth={depth} id={`field-${key}`} tabIndex={-1}>
      {title ? (
        <legend>
          <span lang={answering.language} dir="auto">
            {title}
          </span>
        </legend>
      ) : null}
      <Support node={node} />
      {error ? <p className={css['error']}>{error}</p> : null}
      <Warnings of={key} answering={answering} />
      <Stack gap={4}>
        <Nodes nodes={node.branches[0] ?? []} answering={answering} depth={depth + 1} only={only} />
        {item.repeats ? (
          <Row>
            {nth === same.length - 1 && same.length < most ? (
              <Button onClick={() => answering.addOccurrence(key)}>{i18n.t('Add another')}</Button>
            ) : null}
            {same.length > 1 ? (
              <Button look="plain" onClick={() => answering.removeOccurrence(key)}>
                {i18n.t('Remove {title}', { title })}
              </Button>
            ) : null}
          </Row>
        ) : null}
      </Stack>
    </fieldset>
  );
}
