import type pg from 'pg';
import type { Acknowledged } from './writer.ts';

export type Damage = Readonly<Record<'lost' | 'halves' | 'doubles', number>>;

/** Acknowledged, and not there as it was acknowledged: signed, with the last words. */
const lost = `
  SELECT count(*)::int AS n FROM unnest($1::uuid[], $2::text[]) AS acknowledged (id, words)
  WHERE NOT EXISTS (
    SELECT FROM contacts c JOIN notes n ON n.agency_id = c.agency_id AND n.contact_id = c.id
    WHERE c.id = acknowledged.id AND n.text = words AND n.signed_at IS NOT NULL)`;

/** A contact comes with its note, its promise and one record of its making; each change of a note with its history. */
const halves = `
  SELECT (SELECT count(*) FROM contacts c WHERE
      NOT EXISTS (SELECT FROM notes n WHERE n.contact_id = c.id)
      OR NOT EXISTS (SELECT FROM promises p WHERE p.contact_id = c.id)
      OR 1 <> (SELECT count(*) FROM audit_events a WHERE a.what = 'contact' AND a.action = 'create' AND a.detail ->> 'repeated' IS NULL AND c.id = ANY (a.subject_ids)))
    + (SELECT count(*) FROM audit_events a WHERE a.what = 'contact' AND a.action = 'create' AND a.detail ->> 'repeated' IS NULL
      AND NOT EXISTS (SELECT FROM contacts c WHERE c.id = ANY (a.subject_ids)))
    + (SELECT count(*) FROM notes n WHERE n.version - 1 <> (SELECT count(*) FROM field_history h WHERE h.entity = 'notes' AND h.entity_id = n.id))
    + (SELECT count(*) FROM idempotency_keys WHERE status IS NULL)
    AS n`;

/** More contacts than were wanted: one key had two effects. */
const made = 'SELECT count(*)::int AS n FROM contacts';

/** Compares what the database holds with what was acknowledged. */
export async function verify(admin: pg.Client, acknowledged: readonly Acknowledged[]): Promise<Damage> {
  const ask = async (sql: string, values: unknown[] = []) =>
    Number((await admin.query<{ n: number }>(sql, values)).rows[0]?.n);
  return {
    lost: await ask(lost, [
      acknowledged.map(({ contactId }) => contactId),
      acknowledged.map(({ words }) => words),
    ]),
    halves: await ask(halves),
    doubles: (await ask(made)) - acknowledged.length,
  };
}
