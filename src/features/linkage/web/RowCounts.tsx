import { useLingui } from '@lingui/react';
import { kindsOfRows } from '../rules/facts.ts';

type Count = { readonly kind: string; readonly count: number };

/** How many of what; what has no word of its own is counted together. */
export function RowCounts({ counts }: { readonly counts: readonly Count[] }) {
  const { i18n } = useLingui();
  const named = counts.filter(({ kind }) => kind in kindsOfRows);
  const others = counts
    .filter(({ kind }) => !(kind in kindsOfRows))
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <ul>
      {named.map(({ kind, count }) => (
        <li key={kind}>{i18n.t('{kind}: {count}', { kind: i18n.t(kindsOfRows[kind] ?? kind), count })}</li>
      ))}
      {others > 0 ? (
        <li>{i18n.t('{count, plural, one {# other entry} other {# other entries}}', { count: others })}</li>
      ) : null}
    </ul>
  );
}
