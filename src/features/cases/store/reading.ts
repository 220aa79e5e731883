import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { Case, CaseChoices } from '../contract.ts';

const named = (alias: string) => sql.raw(`json_build_object('id', ${alias}.id, 'name', ${alias}.name)`);

const team = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', m.id, 'role', m.role, 'startedAt', m.started_at, 'endsAt', m.ends_at,
    'active', m.ends_at IS NULL OR m.ends_at > now(),
    'worker', json_build_object('id', t.id, 'name', t.name, 'jobTitle', t.job_title, 'phone', t.phone)
  ) ORDER BY array_position('{responsible,cover,member}', m.role), m.started_at), '[]')
  FROM care_team_members m
  JOIN workers t ON t.agency_id = m.agency_id AND t.id = m.worker_id
  WHERE m.agency_id = k.agency_id AND m.case_id = k.id)`;

const assignments = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', a.id, 'from', ${named('f')}, 'to', ${named('t')}, 'by', ${named('b')}, 'reason', a.reason, 'at', a.assigned_at
  ) ORDER BY a.assigned_at DESC), '[]')
  FROM case_assignments a
  JOIN workers f ON f.agency_id = a.agency_id AND f.id = a.from_worker_id
  JOIN workers t ON t.agency_id = a.agency_id AND t.id = a.to_worker_id
  JOIN workers b ON b.agency_id = a.agency_id AND b.id = a.assigned_by
  WHERE a.agency_id = k.agency_id AND a.client_id = k.client_id AND a.case_id = k.id)`;

const waiting = sql`(
  SELECT json_build_object('entryId', e.id, 'place', access.waiting_place(e.program_id, e.rank), 'reviewOn', e.review_on)
  FROM waiting_list_entries e WHERE e.agency_id = k.agency_id AND e.case_id = k.id AND e.ended_at IS NULL)`;

const oneCase = sql`json_build_object(
  'id', k.id, 'program', ${named('p')}, 'responsible', ${named('w')}, 'reasonForContact', k.reason_for_contact,
  'immediateDanger', k.immediate_danger, 'source', k.source, 'cameBy', k.came_by, 'weight', k.weight, 'openedAt', k.opened_at, 'openedBy', ${named('o')},
  'triage', k.triage, 'triageReason', k.triage_reason, 'triagedAt', k.triaged_at, 'redirectedTo', k.redirected_to,
  'waiting', ${waiting}, 'closedAt', k.closed_at, 'version', k.version, 'team', ${team}, 'assignments', ${assignments})`;

/** Cases of clients that the actor may see. */
export class CaseReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  #from(clientId: string): RawBuilder<unknown> {
    return sql`
      FROM cases k
      JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
      JOIN workers w ON w.agency_id = k.agency_id AND w.id = k.responsible_worker_id
      JOIN workers o ON o.agency_id = k.agency_id AND o.id = k.opened_by
      WHERE k.agency_id = ${this.actor.agencyId} AND k.client_id = ${clientId}`;
  }

  /** JSON text of all cases, open ones first; throws 404 for a missing or hidden client. */
  async listText(clientId: string): Promise<string> {
    const { rows } = await sql<{ text: string }>`
      SELECT json_build_object('cases', (
        SELECT coalesce(json_agg(${oneCase} ORDER BY k.closed_at IS NOT NULL, k.opened_at DESC, k.id DESC), '[]') ${this.#from(clientId)}))::text AS text
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    const [found] = rows;
    if (!found) throw notFound();
    return found.text;
  }

  async find(clientId: string, caseId: string): Promise<Case | undefined> {
    const { rows } = await sql<{
      found: Case;
    }>`SELECT ${oneCase} AS found ${this.#from(clientId)} AND k.id = ${caseId}`.execute(this.db);
    return rows[0]?.found;
  }

  /** The case; throws 404 when it is missing or hidden. */
  async get(clientId: string, caseId: string): Promise<Case> {
    const found = await this.find(clientId, caseId);
    if (!found) throw notFound();
    return found;
  }

  async choices(): Promise<CaseChoices> {
    const { rows } = await sql<CaseChoices>`
      SELECT
        (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'description', p.description) ORDER BY p.name), '[]')
          FROM programs p WHERE p.agency_id = ${this.actor.agencyId} AND p.ended_at IS NULL) AS programs,
        (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'jobTitle', w.job_title, 'languages', w.languages) ORDER BY w.name), '[]')
          FROM workers w WHERE w.agency_id = ${this.actor.agencyId} AND w.ended_at IS NULL
            AND w.roles && '{case_manager,supervisor,director}') AS colleagues`.execute(this.db);
    return rows[0] ?? { programs: [], colleagues: [] };
  }
}
