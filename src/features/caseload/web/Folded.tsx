import { type ReactNode, useDeferredValue } from 'react';
import css from './Today.module.css';

type Props = {
  readonly title: string;
  readonly count: number;
  readonly open?: boolean;
  readonly children: ReactNode;
};

/** A list that may stay shut: its heading says how much is in it, before it is. Nothing is shown when nothing is. */
export function Folded({ title, count, open, children }: Props) {
  const filled = useDeferredValue(true, open ?? false);
  if (count === 0) return null;
  return (
    <details className={css['folded']} open={open}>
      <summary>
        <h2>{title}</h2>
        <span className={css['count']}>{count}</span>
      </summary>
      {filled ? children : null}
    </details>
  );
}
