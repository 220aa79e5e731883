import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** Somebody's record was opened in an emergency, and nobody has looked at whether that was right (S8). */
export const emergencyReview = signal('emergency_review', ({ agency, actor }) => ({
  of: 'e',
  subject: sql`e.id`,
  since: sql`e.started_at`,
  urgency: sql`80`,
  facts: facts({ worker: sql`w.name`, reason: sql`e.reason`, at: sql`e.started_at` }),
  from: sql`(
      SELECT e.agency_id, e.id, e.client_id, e.started_at, e.reason, e.worker_id AS opened_by, ${actor} AS worker_id, NULL::uuid AS case_id
      FROM emergency_accesses e
      WHERE e.agency_id = ${agency} AND e.reviewed_at IS NULL AND e.worker_id <> ${actor}
    ) e
    JOIN workers w ON w.agency_id = e.agency_id AND w.id = e.opened_by`,
}));
