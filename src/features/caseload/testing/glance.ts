import type pg from 'pg';
import { rowsOf } from './histories.ts';

type Kept = {
  readonly id: string;
  readonly case_id: string;
  readonly client_id: string;
  readonly sensitivity: string | null;
};
type Contact = Kept & { readonly outcome: string; readonly with_whom: string; readonly happened_at: string };
type Goal = Kept & { readonly status: string };
type Step = Kept & {
  readonly goal_id: string;
  readonly due_on: string | null;
  readonly done_at: string | null;
  readonly dropped_at: string | null;
};
type Promised = Kept & {
  readonly due_on: string;
  readonly kept_at: string | null;
  readonly released_at: string | null;
};
type Appointment = Kept & { readonly status: string; readonly starts_at: string };
type Risk = Kept & { readonly kind: string; readonly level: string; readonly assessed_at: string };

/** What stands at a glance, without names: moments in milliseconds. */
export type Glance = { readonly reached: number | null; readonly next: number | null; readonly risk: string };

const grades = ['none_found', 'low', 'moderate', 'high'];
const time = (moment: string): number => new Date(moment).getTime();
const earliest = (times: readonly number[]): number | null =>
  times.length === 0 ? null : Math.min(...times);

/**
 * Each case as whoever holds these clearances should see it, worked out row by row from what was written, sharing
 * nothing with the agendas.
 */
export async function glances(
  admin: pg.Client,
  clearances: readonly string[],
  now: Date,
): Promise<(caseId: string) => Glance> {
  const seen = async <Row extends Kept>(table: string): Promise<readonly Row[]> =>
    (await rowsOf<Row>(admin, table)).filter(
      ({ sensitivity }) => sensitivity === null || clearances.includes(sensitivity),
    );
  const cases = await rowsOf<{ id: string; client_id: string }>(admin, 'cases');
  const contacts = await seen<Contact>('contacts');
  const goals = await seen<Goal>('goals');
  const steps = await seen<Step>('steps');
  const promises = await seen<Promised>('promises');
  const appointments = await seen<Appointment>('appointments');
  const risks = await seen<Risk>('risk_assessments');
  const working = new Set(
    goals.filter(({ status }) => ['proposed', 'active'].includes(status)).map(({ id }) => id),
  );
  return (caseId) => {
    const mine = ({ case_id }: Kept) => case_id === caseId;
    const client = cases.find(({ id }) => id === caseId)?.client_id;
    const reached = contacts.filter((c) => mine(c) && c.outcome === 'reached' && c.with_whom === 'client');
    const due = [
      ...appointments
        .filter((a) => mine(a) && a.status === 'planned')
        .map((a) => time(a.starts_at))
        .filter((at) => at >= now.getTime()),
      ...steps
        .filter((s) => mine(s) && working.has(s.goal_id) && !s.done_at && !s.dropped_at)
        .flatMap((s) => (s.due_on ? [time(s.due_on)] : [])),
      ...promises.filter((p) => mine(p) && !p.kept_at && !p.released_at).map((p) => time(p.due_on)),
    ];
    const latest = new Map<string, Risk>();
    const inOrder = risks
      .filter((r) => r.client_id === client)
      .sort((a, b) => time(a.assessed_at) - time(b.assessed_at) || (a.id < b.id ? -1 : 1));
    for (const risk of inOrder) latest.set(risk.kind, risk);
    const worst = Math.max(-1, ...[...latest.values()].map(({ level }) => grades.indexOf(level)));
    return {
      reached: reached.length === 0 ? null : Math.max(...reached.map((c) => time(c.happened_at))),
      next: earliest(due),
      risk: grades[worst] ?? 'not_assessed',
    };
  };
}
