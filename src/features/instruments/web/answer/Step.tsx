import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { Stack } from '#ui/kit.ts';
import css from '../form/Form.module.css';

/**
 * Where somebody is on the way through the questions. With every step the focus comes here, so that it is read out, and
 * the page goes on to it, so that question, answers and buttons are on one screen.
 */
export function Step({ at, of }: { readonly at: number; readonly of: number }) {
  const { i18n } = useLingui();
  const place = useRef<HTMLHeadingElement>(null);
  const came = useRef(at);
  useEffect(() => {
    if (came.current === at) return;
    came.current = at;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, [at]);
  return (
    <Stack gap={1}>
      <h2 ref={place} tabIndex={-1} className={css['step']}>
        {at < of
          ? i18n.t('Question {nth} of {of}', { nth: at + 1, of })
          : i18n.t('That was the last question.')}
      </h2>
      <progress className={css['progress']} max={of} value={at} aria-hidden />
    </Stack>
  );
}
