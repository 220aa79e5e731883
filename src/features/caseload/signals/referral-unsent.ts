import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** A referral was written and never sent. */
export const referralUnsent = signal('referral_unsent', ({ daysSince }) => ({
  of: 'r',
  subject: sql`r.id`,
  since: sql`r.requested_at`,
  urgency: sql`CASE WHEN r.urgency = 'today' THEN 65 ELSE 35 END`,
  facts: facts({ service: sql`r.service`, days: daysSince(sql`r.requested_at`) }),
  from: sql`sent r
    WHERE r.leads AND r.status = 'draft'
      AND ${daysSince(sql`r.requested_at`)} >= CASE WHEN r.urgency = 'today' THEN 1 ELSE 3 END`,
}));
