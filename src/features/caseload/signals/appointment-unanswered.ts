import { sql } from 'kysely';
import { answerAfter } from './parts.ts';
import { facts, signal } from './signal.ts';

/** An appointment is over and nobody has said how it went. */
export const appointmentUnanswered = signal('appointment_unanswered', ({ now, daysSince }) => ({
  of: 'a',
  subject: sql`a.id`,
  since: sql`a.starts_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`a.starts_at`)} > 7 THEN 55 ELSE 45 END`,
  facts: facts({ title: sql`a.title`, at: sql`a.starts_at` }),
  from: sql`arranged a WHERE a.leads AND a.status = 'planned' AND a.starts_at <= ${now} - ${answerAfter}`,
}));
