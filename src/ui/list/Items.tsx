import type { ReactNode } from 'react';
import css from './Items.module.css';

type ItemsProps = {
  /** What is listed, for those who hear it, where no heading says so. */
  readonly label?: string;
  readonly children: ReactNode;
};

/** A list of `Item`s with a fine line between them. */
export function Items({ label, children }: ItemsProps) {
  return (
    <ul className={css['items']} aria-label={label}>
      {children}
    </ul>
  );
}

type ItemProps = {
  readonly title: ReactNode;
  /** What stands beside the title: marks, a time. */
  readonly marks?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
};

/** One thing in a list: who or what, the sentence about it, what can be done right here. */
export function Item({ title, marks, actions, children }: ItemProps) {
  return (
    <li className={css['item']}>
      <div className={css['head']}>
        <div className={css['title']}>
          <bdi>{title}</bdi>
        </div>
        {marks}
      </div>
      {children ? <div className={css['words']}>{children}</div> : null}
      {actions ? (
        <div className={css['actions']} data-print="no">
          {actions}
        </div>
      ) : null}
    </li>
  );
}
