import { useLingui } from '@lingui/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Empty, Loaded, Page, SelectField, TextField, useSearch } from '#ui/kit.ts';
import type { Caseload } from '../contract.ts';
import { api } from './api.ts';
import css from './Caseload.module.css';
import { CaseloadRows } from './CaseloadRows.tsx';
import { ChooseCaseload, type Whose } from './ChooseCaseload.tsx';
import { arranged, type Order, orders, type Shown, shown, type View } from './order.ts';
import { type Calls, useCalls } from './useCalls.ts';

/** A worker's open cases, or page by page those of a program: everything at a glance, with its weight. */
export default function CaseloadPage() {
  const { i18n } = useLingui();
  const { workerId, programId }: Whose = useSearch();
  const whose = { ...(workerId ? { workerId } : {}), ...(programId ? { programId } : {}) };
  const pages = useInfiniteQuery({
    queryKey: ['caseload', whose],
    queryFn: ({ pageParam, signal }) =>
      api('GET /caseload', { query: { ...whose, ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ after }) => after,
  });
  const calls = useCalls(whose, pages.data?.pageParams.map(String) ?? []);
  return (
    <Page wide title={i18n.t('Caseload')}>
      <ChooseCaseload whose={whose} />
      <Loaded query={{ data: pages.data?.pages, error: pages.error, refetch: pages.refetch }}>
        {(read) => <Cases pages={read} calls={calls} />}
      </Loaded>
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {i18n.t('Show more')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

type CasesProps = { readonly pages: readonly Caseload[]; readonly calls: Calls };

function Cases({ pages, calls }: CasesProps) {
  const { i18n } = useLingui();
  const [view, setView] = useState<View>({ order: 'urgency', show: 'all', words: '' });
  const [first] = pages;
  const rows = pages.flatMap((page) => page.rows.map((row) => ({ ...row, calls: calls(row.caseId) })));
  if (!first || rows.length === 0) return <Empty title={i18n.t('No open cases here.')} />;
  const fitting = arranged(rows, view);
  return (
    <>
      <p>
        <Sum caseload={first} count={rows.length} />
      </p>
      <Tools view={view} onChange={setView} />
      <p role="status">
        {fitting.length === rows.length
          ? null
          : i18n.t('{shown} of {all, plural, one {# case} other {# cases}}', {
              shown: fitting.length,
              all: rows.length,
            })}
      </p>
      {fitting.length === 0 ? (
        <Empty title={i18n.t('Nobody fits this choice.')} />
      ) : (
        <CaseloadRows rows={fitting} withWorker={first.program !== null} />
      )}
    </>
  );
}

/** What the cases weigh together against the agency's limit, in a sentence. */
function Sum({
  caseload: { worker, program, carried, limit },
  count,
}: {
  readonly caseload: Caseload;
  readonly count: number;
}) {
  const { i18n } = useLingui();
  if (carried === null || limit === null)
    return i18n.t('{program}: {count, plural, one {# open case} other {# open cases}} on this page.', {
      program: program?.name ?? '',
      count,
    });
  const values = {
    name: worker?.name ?? '',
    count,
    carried: i18n.number(carried),
    limit: i18n.number(limit),
  };
  return carried > limit
    ? i18n.t(
        '{name} has {count, plural, one {# open case} other {# open cases}}. Together they weigh {carried}, more than the limit of {limit}.',
        values,
      )
    : i18n.t(
        '{name} has {count, plural, one {# open case} other {# open cases}}. Together they weigh {carried}; the limit is {limit}.',
        values,
      );
}

function Tools({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
  const { i18n } = useLingui();
  const choicesOf = <T extends string>(words: Readonly<Record<T, string>>) =>
    (Object.keys(words) as T[]).map((value) => ({ value, label: i18n.t(words[value]) }));
  return (
    <search className={css['tools']}>
      <TextField
        name="words"
        label={i18n.t('Name')}
        value={view.words}
        onChange={(words) => onChange({ ...view, words })}
      />
      <SelectField<Shown>
        name="show"
        label={i18n.t('Show')}
        required
        value={view.show}
        onChange={(show) => show && onChange({ ...view, show })}
        choices={choicesOf(shown)}
      />
      <SelectField<Order>
        name="order"
        label={i18n.t('Order')}
        required
        value={view.order}
        onChange={(order) => order && onChange({ ...view, order })}
        choices={choicesOf(orders)}
      />
    </search>
  );
}
