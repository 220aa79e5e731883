import { type RawBuilder, sql } from 'kysely';
import type { Told } from '../contract.ts';
import { groundOf, type Whose } from '../signals/ground/index.ts';
import type { Signal } from '../signals/signal.ts';
import { clock } from './clock.ts';

const { agency, actor, now } = clock;

/** A found cause as the database gives it. */
export type FoundRow = Told & {
  readonly workerId: string;
  readonly clientId: string;
  readonly caseId: string | null;
  readonly subjectId: string;
  readonly since: string;
  readonly urgency: number;
  /** Only for oneself: that one has put it aside. */
  readonly snooze: { readonly id: string; readonly until: string; readonly reason: string } | null;
};

/** The beginning of a statement: the ground, and every cause that the signals find on it (found). */
export const findings = (whose: Whose, signals: readonly Signal[]): RawBuilder<unknown> => sql`
  WITH ${groundOf(clock, whose)},
  found AS MATERIALIZED (${sql.join(
    signals.map((signal) => signal.rows(clock)),
    sql` UNION ALL `,
  )})`;

/** The causes of `found`, with what the actor has put aside: the same cause, not more urgent than it was then. */
export const foundRows = (of: 'found' | 'urgent' = 'found'): RawBuilder<FoundRow[]> => sql<FoundRow[]>`(
  SELECT coalesce(json_agg(json_build_object(
    'code', f.code, 'workerId', f.worker_id, 'clientId', f.client_id, 'caseId', f.case_id, 'subjectId', f.subject_id,
    'since', f.since, 'urgency', f.urgency, 'facts', f.facts,
    'snooze', CASE WHEN z.id IS NOT NULL THEN json_build_object('id', z.id, 'until', z.until, 'reason', z.reason) END)), '[]')
  FROM ${sql.ref(of)} f
  LEFT JOIN snoozes z ON z.agency_id = ${agency} AND z.worker_id = ${actor} AND z.signal = f.code AND z.subject_id = f.subject_id
    AND z.ended_at IS NULL AND z.until > ${now} AND z.since = f.since AND z.urgency >= f.urgency)`;

/** People as items show them: by chosen name, with a telephone only where calling is safe or nobody has asked. */
export const peopleOf = (ids: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', c.id, 'name', c.name, 'calledBy', coalesce(c.preferred_name, c.given_name), 'pronouns', c.pronouns, 'language', c.language,
    'interpreterNeeded', c.interpreter_needed,
    'phone', CASE WHEN c.safe_contact_methods = '{}' OR 'call' = ANY (c.safe_contact_methods) THEN c.phone END,
    'safeContactMethods', c.safe_contact_methods, 'safeContactTimes', c.safe_contact_times,
    'safeToLeaveMessage', c.safe_to_leave_message, 'safeContactNote', c.safe_contact_note)), '[]')
  FROM clients c WHERE c.agency_id = ${agency} AND c.id IN (${ids}))`;
