import { sql } from 'kysely';
import { saidAbout } from '#features/assessments/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { Interview, InterviewLine } from '../contract.ts';

const by = sql`json_build_object('id', w.id, 'name', w.name)`;

const made = (table: string, what: string) => sql`
  SELECT ${sql.raw(what)} AS what, m.id, m.title, m.recorded_at FROM ${sql.raw(table)} m
  WHERE m.agency_id = a.agency_id AND m.client_id = a.client_id AND m.source_answer_id = a.id`;

/** Everything about one question `q` of the interview `i`, with its answer `a`. */
const question = sql`json_build_object(
  'id', q.id, 'domain', q.domain, 'question', q.question, 'hint', q.hint,
  'answer', CASE WHEN a.id IS NOT NULL THEN json_build_object(
    'id', a.id, 'questionId', a.question_id, 'words', a.words, 'writtenAt', a.written_at, 'version', a.version) END,
  'said', ${saidAbout(sql`o.answer_id = a.id AND o.client_id = i.client_id AND o.agency_id = i.agency_id`)},
  'made', (SELECT coalesce(json_agg(json_build_object('what', x.what, 'id', x.id, 'title', x.title) ORDER BY x.recorded_at, x.id), '[]') FROM (
    ${made('needs', `'need'`)} UNION ALL ${made('hopes', `'hope'`)}
    UNION ALL ${made('strengths', `CASE m.kind WHEN 'strength' THEN 'strength' ELSE 'support' END`)}) x),
  'finding', (SELECT f.finding FROM domain_inquiries f
    WHERE f.agency_id = i.agency_id AND f.client_id = i.client_id AND f.domain = q.domain AND f.asked_by = i.started_by
      AND f.asked_at BETWEEN i.started_at AND coalesce(i.finished_at, 'infinity') AND f.finding <> 'spoken_of'
    ORDER BY f.asked_at DESC, f.id DESC LIMIT 1))`;

/** Interviews with clients that the actor may see. */
export class InterviewReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** Newest first. Throws 404. */
  async list(clientId: string): Promise<InterviewLine[]> {
    const { rows } = await sql<{ lines: InterviewLine[] }>`
      SELECT (SELECT coalesce(json_agg(json_build_object(
          'id', i.id, 'guideName', i.guide_name, 'startedAt', i.started_at, 'startedBy', ${by}, 'finishedAt', i.finished_at,
          'asked', jsonb_array_length(i.questions),
          'answered', (SELECT count(*) FROM interview_answers a WHERE a.agency_id = i.agency_id AND a.interview_id = i.id AND btrim(a.words) <> '')
        ) ORDER BY i.started_at DESC, i.id DESC), '[]')
        FROM interviews i JOIN workers w ON w.agency_id = i.agency_id AND w.id = i.started_by
        WHERE i.agency_id = c.agency_id AND i.client_id = c.id) AS lines
      FROM clients c WHERE c.agency_id = ${this.actor.agencyId} AND c.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return rows[0].lines;
  }

  /** Throws 404. */
  async get(clientId: string, interviewId: string): Promise<Interview> {
    const { rows } = await sql<{ found: Interview }>`
      SELECT json_build_object(
        'id', i.id, 'caseId', i.case_id, 'guideName', i.guide_name, 'opening', i.opening, 'startedAt', i.started_at, 'startedBy', ${by},
        'finishedAt', i.finished_at, 'mayWrite', i.finished_at IS NULL AND i.started_by = ${this.actor.id},
        'questions', (SELECT json_agg(${question} ORDER BY q.nth)
          FROM ROWS FROM (jsonb_to_recordset(i.questions) AS (id text, domain text, question text, hint text)) WITH ORDINALITY AS q (id, domain, question, hint, nth)
          LEFT JOIN interview_answers a ON a.agency_id = i.agency_id AND a.interview_id = i.id AND a.question_id = q.id)) AS found
      FROM interviews i JOIN workers w ON w.agency_id = i.agency_id AND w.id = i.started_by
      WHERE i.agency_id = ${this.actor.agencyId} AND i.client_id = ${clientId} AND i.id = ${interviewId}`.execute(
      this.db,
    );
    if (!rows[0]) throw notFound();
    return rows[0].found;
  }
}
