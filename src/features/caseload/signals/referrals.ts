import { sql } from 'kysely';
import { openReferral, silentReferral } from '#features/referrals/index.ts';
import { facts, signal } from './signal.ts';

const provider = sql`
  JOIN services s ON s.agency_id = r.agency_id AND s.id = r.service_id
  JOIN organizations o ON o.agency_id = r.agency_id AND o.id = r.organization_id`;

const phone = sql`(
  SELECT p.number FROM phones p
  WHERE p.agency_id = r.agency_id AND (p.service_id = r.service_id OR p.organization_id = r.organization_id)
  ORDER BY p.service_id IS NULL, p.number LIMIT 1)`;

const longSilence = 7;

/** News was due from a provider and none came. */
export const referralSilent = signal('referral_silent', ({ moment, daysSince }) => ({
  of: 'r',
  subject: sql`r.id`,
  since: sql`r.answer_due_at`,
  urgency: sql`CASE r.urgency WHEN 'today' THEN 80 WHEN 'soon' THEN 60 ELSE 45 END
    + CASE WHEN ${daysSince(sql`r.answer_due_at`)} >= ${sql.lit(longSilence)} THEN 15 ELSE 0 END`,
  facts: facts({
    organization: sql`o.name`,
    service: sql`s.name`,
    status: sql`r.status`,
    days: daysSince(sql`r.status_at`),
    phone,
  }),
  from: sql`asked r ${provider}
    WHERE r.leads AND ${silentReferral(moment)} AND r.last_word_by IS DISTINCT FROM 'partner'`,
}));

/** A provider wrote and waits for our answer. */
export const providerWrote = signal('provider_wrote', ({ daysSince }) => ({
  of: 'r',
  subject: sql`r.id`,
  since: sql`r.last_word_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`r.last_word_at`)} >= 3 THEN 72 ELSE 55 END`,
  facts: facts({ organization: sql`o.name`, service: sql`s.name`, days: daysSince(sql`r.last_word_at`) }),
  from: sql`asked r ${provider} WHERE r.leads AND ${openReferral} AND r.last_word_by = 'partner'`,
}));

/** A referral was written and never sent. */
export const referralUnsent = signal('referral_unsent', ({ daysSince }) => ({
  of: 'r',
  subject: sql`r.id`,
  since: sql`r.requested_at`,
  urgency: sql`CASE WHEN r.urgency = 'today' THEN 65 ELSE 35 END`,
  facts: facts({ service: sql`s.name`, days: daysSince(sql`r.requested_at`) }),
  from: sql`asked r ${provider}
    WHERE r.leads AND r.status = 'draft'
      AND ${daysSince(sql`r.requested_at`)} >= CASE WHEN r.urgency = 'today' THEN 1 ELSE 3 END`,
}));

const askedFor = 120;

/** A referral has ended, and nobody has asked the person what came of it: the four facts, or two when it failed. */
export const factsMissing = signal('facts_missing', ({ daysSince }) => ({
  subject: sql`r.id`,
  since: sql`r.status_at`,
  urgency: sql`CASE WHEN ${daysSince(sql`r.status_at`)} > 14 THEN 42 ELSE 30 END`,
  facts: facts({
    service: sql`s.name`,
    missing: sql`to_json(f.missing)`,
    days: daysSince(sql`r.status_at`),
  }),
  from: sql`mine k
    JOIN referrals r ON r.agency_id = k.agency_id AND r.client_id = k.client_id AND r.case_id = k.case_id
      AND r.status IN ('completed', 'failed')
    CROSS JOIN LATERAL (
      SELECT array_remove(ARRAY[
        CASE WHEN r.contact_made IS NULL THEN 'contact_made' END,
        CASE WHEN r.status = 'completed' AND r.service_received IS NULL THEN 'service_received' END,
        CASE WHEN r.status = 'completed' AND r.need_met IS NULL THEN 'need_met' END,
        CASE WHEN r.experience IS NULL AND r.experience_rating IS NULL THEN 'experience' END], NULL) AS missing
    ) f
    ${provider}
    WHERE k.leads AND cardinality(f.missing) > 0
      AND ${daysSince(sql`r.status_at`)} BETWEEN 1 AND ${sql.lit(askedFor)}`,
}));
