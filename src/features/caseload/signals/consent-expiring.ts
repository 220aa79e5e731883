import { sql } from 'kysely';
import { openReferral } from '#features/referrals/index.ts';
import { endsSoon } from './parts.ts';
import { facts, signal } from './signal.ts';

/**
 * A consent ends within two weeks, or has ended while something rests on it: being served by us, or a live
 * referral. A later consent to the same takes its place.
 */
export const consentExpiring = signal('consent_expiring', ({ today, startOf }) => ({
  of: 'c',
  subject: sql`c.id`,
  since: startOf(sql`c.expires_on`),
  urgency: sql`CASE WHEN l.live AND e.expired THEN 75 WHEN e.expired THEN 70 WHEN l.live THEN 50 WHEN c.kind = 'service' THEN 45 ELSE 30 END`,
  facts: facts({
    organization: sql`o.name`,
    on: sql`c.expires_on`,
    expired: sql`e.expired`,
    live: sql`l.live`,
  }),
  from: sql`allowed c
    CROSS JOIN LATERAL (SELECT c.expires_on < ${today} AS expired) e
    CROSS JOIN LATERAL (
      SELECT EXISTS (
        SELECT FROM sent r
        WHERE r.client_id = c.client_id AND r.organization_id = c.organization_id AND c.purpose = 'referral' AND ${openReferral}) AS live
    ) l
    LEFT JOIN organizations o ON o.agency_id = c.agency_id AND o.id = c.organization_id
    WHERE c.expires_on <= ${today} + ${sql.lit(endsSoon)} AND (NOT e.expired OR c.kind = 'service' OR l.live)
      AND NOT EXISTS (
        SELECT FROM allowed n
        WHERE n.client_id = c.client_id AND n.organization_id IS NOT DISTINCT FROM c.organization_id AND n.purpose = c.purpose
          AND n.categories @> c.categories AND (coalesce(n.expires_on, 'infinity'), n.id) > (c.expires_on, c.id))`,
}));
