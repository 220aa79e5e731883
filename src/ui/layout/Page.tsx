import type { ReactNode } from 'react';
import css from './Page.module.css';

type PageProps = {
  /** The one h1. Below a client's header it names the tab, not the person. */
  readonly title: ReactNode;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** `wide` for lists and the story; otherwise lines stay short enough to read. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The frame of every page: one title, its actions beside it, then sections. */
export function Page({ title, lead, actions, wide, children }: PageProps) {
  return (
    <div className={css['page']} data-wide={wide || undefined}>
      <header className={css['head']}>
        <h1 tabIndex={-1}>{title}</h1>
        {actions ? <Actions>{actions}</Actions> : null}
        {lead ? <div className={css['lead']}>{lead}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** Buttons in a row that wraps. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css['actions']} data-print="no">
      {children}
    </div>
  );
}
