import { type ReactNode, useId } from 'react';
import { Actions } from './Page.tsx';
import css from './Section.module.css';

type SectionProps = {
  readonly title: ReactNode;
  /** A count or a state beside the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** `sheet` lays the section on a sheet of its own. */
  readonly sheet?: boolean;
  readonly children: ReactNode;
};

/** A titled part of a page, found by its heading. */
export function Section({ title, note, actions, sheet, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css['section']} data-sheet={sheet || undefined}>
      <header className={css['head']}>
        <h2 id={id}>{title}</h2>
        {note ? <div className={css['note']}>{note}</div> : null}
        {actions ? <Actions>{actions}</Actions> : null}
      </header>
      {children}
    </section>
  );
}

/** A sheet of paper without a heading: one thing in a list of things. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className={css['sheet']}>{children}</div>;
}

/** Things below one another with an even gap. */
export function Stack({
  gap = 3,
  children,
}: {
  readonly gap?: 1 | 2 | 3 | 4 | 5;
  readonly children: ReactNode;
}) {
  return (
    <div className={css['stack']} style={{ gap: `var(--space-${gap})` }}>
      {children}
    </div>
  );
}

/** Things beside one another, wrapping. */
export function Row({
  gap = 2,
  children,
}: {
  readonly gap?: 1 | 2 | 3 | 4 | 5;
  readonly children: ReactNode;
}) {
  return (
    <div className={css['row']} style={{ gap: `var(--space-${gap})` }}>
      {children}
    </div>
  );
}

/** Two or more columns where there is room for each to be read; one on a phone. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={css['columns']}>{children}</div>;
}

/** Quieter words: a hint, a source, a date. */
export function Soft({ children }: { readonly children: ReactNode }) {
  return <span className={css['soft']}>{children}</span>;
}
