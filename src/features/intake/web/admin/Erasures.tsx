import { useLingui } from '@lingui/react';
import { Rows, Soft, When } from '#ui/kit.ts';
import type { Erasure } from '../../contract.ts';
import { endingWords, erasureReasonWords } from '../../rules/keeping.ts';

/** What was erased, newest first: how many, what had become of them and why; nothing of the people. */
export function Erasures({ erasures }: { readonly erasures: readonly Erasure[] }) {
  const { i18n } = useLingui();
  if (erasures.length === 0) return <Soft>{i18n.t('Nothing has been erased yet.')}</Soft>;
  return (
    <Rows
      caption={i18n.t('What was erased')}
      rows={erasures}
      keyOf={({ erasedAt, program, endedAs, why }) => [erasedAt, program.id, endedAs, why].join()}
      columns={[
        { name: i18n.t('Erased'), cell: ({ erasedAt }) => <When at={erasedAt} />, main: true },
        { name: i18n.t('Program'), cell: ({ program }) => program.name },
        { name: i18n.t('What had become of it'), cell: ({ endedAs }) => i18n.t(endingWords[endedAs]) },
        { name: i18n.t('Why'), cell: ({ why }) => i18n.t(erasureReasonWords[why]) },
        { name: i18n.t('How many'), cell: ({ number }) => number, end: true },
      ]}
    />
  );
}
