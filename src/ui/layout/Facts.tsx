import type { ReactNode } from 'react';
import css from './Facts.module.css';

export type Fact = { readonly name: ReactNode; readonly value: ReactNode };

/** Names and values side by side. A value that is missing must say so in words; it is never left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css['facts']}>
      {facts.map((fact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list of facts never changes its order
        <div key={place}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
