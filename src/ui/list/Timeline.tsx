import type { ReactNode } from 'react';
import css from './Timeline.module.css';

/** What happened, along one thread. Order and days are the page's: newest day first, oldest first within a day. */
export function Timeline({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className={css['timeline']} aria-label={label}>
      {children}
    </ol>
  );
}

type MomentProps = {
  readonly when: ReactNode;
  readonly title: ReactNode;
  readonly marks?: ReactNode;
  /** A knot still open on the thread, drawn hollow. */
  readonly open?: boolean;
  readonly children?: ReactNode;
};

/** One knot on the thread. */
export function TimelineItem({ when, title, marks, open, children }: MomentProps) {
  return (
    <li className={css['knot']} data-open={open || undefined}>
      <div className={css['when']}>{when}</div>
      <div className={css['what']}>
        <div className={css['head']}>
          <strong>{title}</strong>
          {marks}
        </div>
        {children}
      </div>
    </li>
  );
}
