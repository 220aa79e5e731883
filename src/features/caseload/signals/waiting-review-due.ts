import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** Somebody waits for a place, and the day has come to look again whether they still can. */
export const waitingReviewDue = signal('waiting_review_due', ({ today, startOf }) => ({
  subject: sql`e.id`,
  since: startOf(sql`e.review_on`),
  urgency: sql`CASE WHEN e.review_on < ${today} - 7 THEN 60 ELSE 45 END`,
  facts: facts({ days: sql`${today} - e.review_on` }),
  from: sql`mine k
    JOIN waiting_list_entries e ON e.agency_id = k.agency_id AND e.case_id = k.case_id AND e.ended_at IS NULL
    WHERE k.leads AND k.triage = 'wait_listed' AND e.review_on <= ${today}`,
}));
