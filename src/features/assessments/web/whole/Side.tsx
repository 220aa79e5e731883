import { useLingui } from '@lingui/react';
import type { Domain } from '#platform/values/index.ts';
import { Mark, Quote, Soft } from '#ui/kit.ts';
import { useDomains } from '../useDomains.ts';
import css from './Whole.module.css';

/** One thing in the picture: a strength, a support, a need or a hope. */
export type Carrying = {
  readonly id: string;
  readonly domain: Domain;
  readonly title: string;
  readonly words: string | null;
  readonly horizon?: 'immediate' | 'long_term';
  readonly wishedFor?: string | null;
};

type Props = { readonly title: string; readonly none: string; readonly items: readonly Carrying[] };

/** One column of the picture; all columns are of one size, whatever stands in them. */
export function Side({ title, none, items }: Props) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  return (
    <section className={css['side']} aria-label={title}>
      <h2>{title}</h2>
      {items.length === 0 ? <Soft>{none}</Soft> : null}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <strong>{item.title}</strong>{' '}
            {item.horizon === 'immediate' ? <Mark tone="warn">{i18n.t('Needed now')}</Mark> : null}{' '}
            <Soft>{nameOf(item.domain)}</Soft>
            {item.words && item.words !== item.title ? <Quote>{item.words}</Quote> : null}
            {item.wishedFor ? <p>{i18n.t('Instead: {wish}', { wish: item.wishedFor })}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
