import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

const waitedLong = 3;

/** A colleague who does not see the record may be taking the person in, and waits for an answer. */
export const questionAsked = signal('question_asked', ({ daysSince }) => ({
  subject: sql`q.id`,
  since: sql`q.asked_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`q.asked_at`)} > ${sql.lit(waitedLong)} THEN 60 ELSE 48 END`,
  facts: facts({ days: sql`greatest(0, ${daysSince(sql`q.asked_at`)})` }),
  from: sql`people k JOIN access.questions_asked() q ON q.client_id = k.client_id`,
}));
