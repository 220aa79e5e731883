import { sql } from 'kysely';
import { facts, signal } from './signal.ts';

/** Somebody gave an answer that tells of a danger, and nobody has said yet what was done. */
export const riskAlert = signal('risk_alert', () => ({
  subject: sql`a.id`,
  since: sql`a.raised_at`,
  urgency: sql`98`,
  facts: facts({ kind: sql`a.kind`, words: sql`a.words` }),
  from: sql`people k
    JOIN risk_alerts a ON a.agency_id = k.agency_id AND a.client_id = k.client_id AND a.acknowledged_at IS NULL`,
}));
