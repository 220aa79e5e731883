import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import type { AtTheDoor, Queue } from '../contract.ts';
import { selfReferralJson } from './self-referrals.ts';

const atMost = 200;

const ofCase = sql`
  'clientId', k.client_id, 'caseId', k.id, 'name', c.name, 'program', json_build_object('id', p.id, 'name', p.name),
  'responsible', json_build_object('id', w.id, 'name', w.name)`;

const around = sql`
  JOIN clients c ON c.agency_id = k.agency_id AND c.id = k.client_id
  JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  JOIN workers w ON w.agency_id = k.agency_id AND w.id = k.responsible_worker_id`;

const events = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'kind', v.kind, 'fromPlace', v.from_place, 'toPlace', v.to_place, 'reviewOn', v.review_on, 'reason', v.reason, 'at', v.at, 'by', b.name
  ) ORDER BY v.at DESC, v.id DESC), '[]')
  FROM waiting_list_events v JOIN workers b ON b.agency_id = v.agency_id AND b.id = v.by_worker_id
  WHERE v.agency_id = e.agency_id AND v.entry_id = e.id)`;

const told = sql`EXISTS (
  SELECT FROM triage_tellings t
  WHERE t.agency_id = k.agency_id AND t.client_id = k.client_id AND t.case_id = k.id AND t.decision = k.triage)`;

/** Who has come and who waits, as far as the actor sees them. */
export class QueueReader {
  readonly #db: Db;
  readonly #actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.#db = db;
    this.#actor = actor;
  }

  /** Danger first, then who came first; waiting lists in their order. */
  async read(today: string): Promise<Queue> {
    const { agencyId } = this.#actor;
    const { rows } = await sql<{ queue: Queue }>`SELECT json_build_object(
      'selfReferrals', (SELECT coalesce(json_agg(o.json), '[]') FROM (
        SELECT ${selfReferralJson} AS json FROM self_referrals r
        JOIN programs p ON p.agency_id = r.agency_id AND p.id = r.program_id
        WHERE r.agency_id = ${agencyId} AND r.ended_at IS NULL
        ORDER BY r.in_danger DESC, r.received_at, r.id LIMIT ${sql.lit(atMost)}) o),
      'undecided', (SELECT coalesce(json_agg(o.json), '[]') FROM (
        SELECT json_build_object(${ofCase}, 'reasonForContact', k.reason_for_contact, 'immediateDanger', k.immediate_danger,
          'openedAt', k.opened_at) AS json
        FROM cases k ${around}
        WHERE k.agency_id = ${agencyId} AND k.triage IS NULL AND k.closed_at IS NULL
        ORDER BY k.immediate_danger IS NULL, k.opened_at, k.id LIMIT ${sql.lit(atMost)}) o),
      'waiting', (SELECT coalesce(json_agg(o.json), '[]') FROM (
        SELECT json_build_object(${ofCase}, 'entryId', e.id, 'place', access.waiting_place(e.program_id, e.rank), 'reviewOn', e.review_on,
          'reviewDue', e.review_on <= ${today}::date, 'placedAt', e.placed_at, 'reason', coalesce(k.triage_reason, ''),
          'told', ${told}, 'events', ${events}) AS json
        FROM waiting_list_entries e
        JOIN cases k ON k.agency_id = e.agency_id AND k.id = e.case_id ${around}
        WHERE e.agency_id = ${agencyId} AND e.ended_at IS NULL
        ORDER BY p.name, e.rank, e.id LIMIT ${sql.lit(atMost)}) o)) AS queue`.execute(this.#db);
    return rows[0]?.queue ?? { selfReferrals: [], undecided: [], waiting: [] };
  }

  async count(): Promise<AtTheDoor> {
    const { rows } = await sql<AtTheDoor>`
      SELECT count(*)::int AS self_referrals, (count(*) FILTER (WHERE r.in_danger))::int AS in_danger,
        to_json(min(r.received_at)) AS oldest_at
      FROM self_referrals r WHERE r.agency_id = ${this.#actor.agencyId} AND r.ended_at IS NULL`.execute(
      this.#db,
    );
    return rows[0] ?? { selfReferrals: 0, inDanger: 0, oldestAt: null };
  }
}
