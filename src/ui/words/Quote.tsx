import type { ReactNode } from 'react';
import css from './Quote.module.css';

/** Somebody's own words. `by` when it is not the client who speaks; `lang` when it is another language. */
export function Quote({ children, by, lang }: { children: ReactNode; by?: ReactNode; lang?: string }) {
  return (
    <blockquote className={css['quote']} lang={lang} dir="auto">
      <p>{children}</p>
      {by ? <footer>{by}</footer> : null}
    </blockquote>
  );
}
