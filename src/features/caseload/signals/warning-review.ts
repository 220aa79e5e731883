import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** The day on which a warning should be looked at again has come: nobody carries one for ever. */
export const warningReview = signal('warning_review', ({ agency, today, startOf }) => ({
  subject: sql`n.id`,
  since: startOf(sql`n.review_on`),
  urgency: sql`CASE WHEN n.review_on < ${today} THEN 42 ELSE 40 END`,
  facts: facts({ note: sql`n.note`, days: sql`${today} - n.review_on` }),
  from: sql`people k
    JOIN warning_notes n ON n.agency_id = ${agency} AND n.client_id = k.client_id AND n.ended_at IS NULL AND n.review_on <= ${today}`,
}));
