import type { ReactNode } from 'react';
import css from './Entry.module.css';

type FrameProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A page before the door: the name of the product, one sheet, nothing else. */
export function EntryFrame({ title, lead, wide, children }: FrameProps) {
  return (
    <main className={css['frame']} data-wide={wide || undefined}>
      <p className={css['brand']}>
        <img src="/icon.svg" alt="" />
        Throughline
      </p>
      <div className={css['sheet']}>
        <h1 tabIndex={-1}>{title}</h1>
        {lead ? <p className={css['lead']}>{lead}</p> : null}
        {children}
      </div>
    </main>
  );
}
