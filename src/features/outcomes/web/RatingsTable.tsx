import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { Rows, When } from '#ui/kit.ts';
import type { RatedDomain } from '../contract.ts';
import { raterWords } from '../rules.ts';
import { wordOf } from './DomainItem.tsx';

/** Every rating, for those who would rather read than look. */
export function RatingsTable({ domains }: { readonly domains: readonly RatedDomain[] }) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const rows = domains.flatMap(({ domain, ratings }) => ratings.map((rating) => ({ ...rating, domain })));
  return (
    <details>
      <summary>{i18n.t('All of it as a table')}</summary>
      <Rows
        caption={i18n.t('How life is going')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { name: i18n.t('Area of life'), main: true, cell: ({ domain }) => nameOf(domain) },
          { name: i18n.t('When'), cell: ({ ratedAt }) => <When at={ratedAt} /> },
          { name: i18n.t('How'), cell: ({ rating }) => `${rating} · ${i18n.t(wordOf(rating))}` },
          { name: i18n.t('Who says so'), cell: ({ ratedBy }) => i18n.t(raterWords[ratedBy]) },
          { name: i18n.t('In their words'), cell: ({ words }) => words ?? '' },
        ]}
      />
    </details>
  );
}
