import { sql } from 'kysely';
import { openReferral } from '#features/referrals/index.ts';
import { facts, signal } from './signal.ts';

const patience = 3;

/** A provider wrote and waits for our answer. */
export const providerWrote = signal('provider_wrote', ({ daysSince }) => ({
  of: 'r',
  subject: sql`r.id`,
  since: sql`r.last_word_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`r.last_word_at`)} >= ${sql.lit(patience)} THEN 72 ELSE 55 END`,
  facts: facts({
    organization: sql`r.organization`,
    service: sql`r.service`,
    days: daysSince(sql`r.last_word_at`),
  }),
  from: sql`sent r WHERE r.leads AND ${openReferral} AND r.last_word_by = 'partner'`,
}));
