import { useLingui } from '@lingui/react';
import { type RiskState, riskStateLabels } from '#features/assessments/rules/risks.ts';
import { triageWords } from '#features/cases/rules.ts';
import { Ago, type Column, Link, Mark, Rows, Soft, type Tone } from '#ui/kit.ts';
import type { CaseloadRow } from '../contract.ts';
import { sectionOf } from '../rules/urgency.ts';
import css from './Caseload.module.css';
import type { Row } from './order.ts';
import { useSay } from './useSay.ts';

const riskTones: Readonly<Record<RiskState, Tone>> = {
  not_assessed: 'missing',
  none_found: 'plain',
  low: 'plain',
  moderate: 'warn',
  high: 'danger',
};
const signalTones = { now: 'danger', today: 'warn', week: 'plain' } as const;

type Props = { readonly rows: readonly Row[]; readonly withWorker: boolean };

/** Open cases, one line each; a card on a phone. */
export function CaseloadRows({ rows, withWorker }: Props) {
  const { i18n } = useLingui();
  const worker: Column<Row> = { name: i18n.t('Worker'), cell: (row) => row.worker.name };
  const columns: readonly Column<Row>[] = [
    { name: i18n.t('Person'), main: true, cell: (row) => <Person row={row} /> },
    { name: i18n.t('Program'), cell: (row) => <Program row={row} /> },
    ...(withWorker ? [worker] : []),
    { name: i18n.t('Last contact'), cell: (row) => <LastContact at={row.lastContactAt} /> },
    { name: i18n.t('Next'), cell: (row) => <Next next={row.next} /> },
    {
      name: i18n.t('Danger'),
      cell: ({ risk }) => <Mark tone={riskTones[risk]}>{i18n.t(riskStateLabels[risk])}</Mark>,
    },
    { name: i18n.t('Signals'), cell: ({ calls }) => <Signals calls={calls} /> },
    { name: i18n.t('Weight'), end: true, cell: ({ weight }) => i18n.number(weight) },
  ];
  return (
    <div className={css['rows']}>
      <Rows caption={i18n.t('Open cases')} rows={rows} keyOf={({ caseId }) => caseId} columns={columns} />
    </div>
  );
}

function Person({ row: { person, answers } }: { readonly row: CaseloadRow }) {
  const { i18n } = useLingui();
  return (
    <>
      <Link to={`/clients/${person.id}/story`}>{person.name}</Link>{' '}
      {person.pronouns ? <Soft>({person.pronouns})</Soft> : null}
      {answers ? null : <Mark>{i18n.t('On the care team')}</Mark>}
    </>
  );
}

function Program({ row: { program, triage } }: { readonly row: CaseloadRow }) {
  const { i18n } = useLingui();
  return (
    <>
      {program.name} {triage === null ? <Mark tone="missing">{i18n.t('Not decided yet')}</Mark> : null}
      {triage === 'wait_listed' ? <Mark tone="wait">{i18n.t(triageWords[triage])}</Mark> : null}
    </>
  );
}

function LastContact({ at }: { readonly at: string | null }) {
  const { i18n } = useLingui();
  return at ? <Ago at={at} /> : <Mark tone="missing">{i18n.t('Never reached')}</Mark>;
}

function Next({ next }: Pick<CaseloadRow, 'next'>) {
  const { i18n } = useLingui();
  const say = useSay();
  if (!next) return <Mark tone="missing">{i18n.t('Nothing planned')}</Mark>;
  const when = next.at ? say.moment(next.at) : next.on ? say.day(next.on) : '';
  return (
    <>
      {next.title} <Soft>{when}</Soft>
    </>
  );
}

function Signals({ calls }: Pick<Row, 'calls'>) {
  const { i18n } = useLingui();
  if (calls === null) return <Soft>…</Soft>;
  const { signals, urgency } = calls;
  if (signals === 0) return <Soft>{i18n.t('None')}</Soft>;
  const section = sectionOf(urgency);
  const words = {
    now: i18n.t('{signals}, cannot wait', { signals }),
    today: i18n.t('{signals}, today', { signals }),
    week: i18n.t('{signals}, this week', { signals }),
  };
  return <Mark tone={signalTones[section]}>{words[section]}</Mark>;
}
