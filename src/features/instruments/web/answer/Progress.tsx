import { useLingui } from '@lingui/react';
import { Soft, Stack } from '#ui/kit.ts';
import { progressOf } from '../../engine/scores.ts';
import css from '../form/Form.module.css';
import { Warnings } from '../form/Warnings.tsx';
import type { Answering } from './useAnswering.ts';

/** How far it is, and kindly what is still missing. */
export function Progress({ answering }: { readonly answering: Answering }) {
  const { i18n } = useLingui();
  const { asked, answered } = progressOf(answering.evaluated);
  const open = answering.mistakes.length;
  const whole = answering.errorAt('');
  const words = i18n.t('{answered} of {asked, plural, one {# question} other {# questions}} answered', {
    answered,
    asked,
  });
  return (
    <Stack gap={1}>
      <progress className={css['progress']} max={asked} value={answered} aria-label={words} />
      <Soft>{words}</Soft>
      {answered < asked ? (
        <Soft>
          {i18n.t('Nobody has to answer everything. A score is only made when nothing it needs is missing.')}
        </Soft>
      ) : null}
      {whole ? (
        <p role="alert" className={css['error']}>
          {whole}
        </p>
      ) : null}
      <Warnings of="" answering={answering} />
      {open > 0 ? (
        <p role="alert" className={css['error']}>
          {i18n.t('{count, plural, one {# question needs} other {# questions need}} another look.', {
            count: open,
          })}
        </p>
      ) : null}
    </Stack>
  );
}
