import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { postMail } from '#platform/mail/index.ts';
import { dangerLetterFor } from '../letters.ts';

type Supervisor = { readonly email: string; readonly language: string };

/**
 * Tells those who supervise the responsible worker that somebody in danger has come; where nobody does, every
 * supervisor and director. Whoever wrote it knows already. The mail says nothing about the person.
 */
export async function alarmSupervisors(
  db: Db,
  actor: WorkerActor,
  responsibleWorkerId: string,
  publicUrl: string,
): Promise<void> {
  const { rows } = await sql<Supervisor>`
    WITH own AS (
      SELECT s.supervisor_id AS id FROM supervisions s
      JOIN workers w ON w.agency_id = s.agency_id AND w.id = s.supervisor_id AND w.ended_at IS NULL
      WHERE s.agency_id = ${actor.agencyId} AND s.worker_id = ${responsibleWorkerId} AND s.ended_at IS NULL
    )
    SELECT w.email, w.language FROM workers w
    WHERE w.agency_id = ${actor.agencyId} AND w.ended_at IS NULL AND w.id <> ${actor.id}
      AND (w.id IN (SELECT own.id FROM own) OR (w.roles && '{supervisor,director}' AND NOT EXISTS (SELECT FROM own)))`.execute(
    db,
  );
  for (const { email, language } of rows)
    await postMail(db, actor.agencyId, {
      kind: 'danger',
      to: email,
      ...dangerLetterFor(language, publicUrl),
    });
}
