import { sql } from 'kysely';
import { silentReferral } from '#features/referrals/index.ts';
import { facts, signal } from './signal.ts';

const phone = sql`(
  SELECT p.number FROM phones p
  WHERE p.agency_id = r.agency_id AND (p.service_id = r.service_id OR p.organization_id = r.organization_id)
  ORDER BY p.service_id IS NULL, p.number LIMIT 1)`;

const longSilence = 7;

/** News was due from a provider and none came. */
export const referralSilent = signal('referral_silent', ({ now, daysSince }) => ({
  of: 'r',
  subject: sql`r.id`,
  since: sql`r.answer_due_at`,
  urgency: sql`CASE r.urgency WHEN 'today' THEN 80 WHEN 'soon' THEN 60 ELSE 45 END
    + CASE WHEN ${daysSince(sql`r.answer_due_at`)} >= ${sql.lit(longSilence)} THEN 15 ELSE 0 END`,
  facts: facts({
    organization: sql`r.organization`,
    service: sql`r.service`,
    status: sql`r.status`,
    days: daysSince(sql`r.status_at`),
    phone,
  }),
  from: sql`sent r WHERE r.leads AND ${silentReferral(now)} AND r.last_word_by IS DISTINCT FROM 'partner'`,
}));
