import { sql } from 'kysely';
import { openReferral } from '#features/referrals/index.ts';
import { provider } from './parts.ts';
import { facts, signal } from './signal.ts';

/** A provider wrote and waits for our answer. */
export const providerWrote = signal('provider_wrote', ({ daysSince }) => ({
  of: 'r',
  subject: sql`r.id`,
  since: sql`r.last_word_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`r.last_word_at`)} >= 3 THEN 72 ELSE 55 END`,
  facts: facts({ organization: sql`o.name`, service: sql`s.name`, days: daysSince(sql`r.last_word_at`) }),
  from: sql`asked r ${provider} WHERE r.leads AND ${openReferral} AND r.last_word_by = 'partner'`,
}));
