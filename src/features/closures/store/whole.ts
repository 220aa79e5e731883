import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import { domains } from '#platform/values/domains.ts';
import type { Domain } from '#platform/values/index.ts';
import type { WholeCopy } from '../print/whole.ts';
import { type InLanguage, letterhead } from './documents.ts';

const listOf = (rows: RawBuilder<unknown>) => sql`(SELECT coalesce(json_agg(o), '[]') FROM (${rows}) o)`;

/** Rows of client `cl` that still hold and that no law and no danger keeps off a paper. */
const open = (table: string, columns: RawBuilder<unknown>) =>
  listOf(sql`
    SELECT ${columns} FROM ${sql.raw(table)} t
    WHERE t.agency_id = cl.agency_id AND t.client_id = cl.id AND t.sensitivity IS NULL AND t.ended_at IS NULL
    ORDER BY t.recorded_at, t.id`);

const told = sql`t.domain, t.title, t.words`;

const said = listOf(sql`
  SELECT t.who, t.relation, t.said_on AS "saidOn", t.words FROM collateral_items t
  WHERE t.agency_id = cl.agency_id AND t.client_id = cl.id AND t.sensitivity IS NULL AND t.client_may_see AND t.withdrawn_at IS NULL
  ORDER BY t.said_on, t.id`);

const names = listOf(sql`
  SELECT d.domain, d.label, d.labels, d.asked FROM agency_domains d WHERE d.agency_id = cl.agency_id ORDER BY d.position`);

const spokenOf = (table: string) =>
  sql`SELECT t.domain FROM ${sql.raw(table)} t WHERE t.agency_id = cl.agency_id AND t.client_id = cl.id`;

/** Every part of life that was asked about or in which something stands, as far as the reader sees it. */
const asked = sql`(SELECT coalesce(json_agg(DISTINCT s.domain), '[]') FROM (
  ${spokenOf('domain_inquiries')} UNION ALL ${spokenOf('needs')} UNION ALL ${spokenOf('strengths')} UNION ALL ${spokenOf('hopes')}) s)`;

type Found = Omit<WholeCopy, 'unasked' | 'names'> & {
  readonly language: string;
  readonly asked: readonly Domain[];
  readonly names: readonly (WholeCopy['names'][number] & { readonly asked: boolean })[];
};

/** What goes on the paper of the whole person. Throws 404 when they are missing or hidden. */
export async function readWhole(
  db: Db,
  actor: WorkerActor,
  clientId: string,
  now: Date,
): Promise<InLanguage<WholeCopy>> {
  const { rows } = await sql<{ found: Found }>`
    SELECT json_build_object(${letterhead}, 'at', ${now.toISOString()}::text, 'matters', cl.what_matters, 'hopes', ${open('hopes', told)},
      'strengths', ${open('strengths', sql`${told}, t.kind`)},
      'needs', ${open('needs', sql`${told}, t.horizon, t.wished_for AS "wishedFor"`)},
      'said', ${said}, 'names', ${names}, 'asked', ${asked}) AS found
    FROM clients cl
    JOIN agencies a ON a.id = cl.agency_id
    LEFT JOIN LATERAL (
      SELECT k.responsible_worker_id FROM cases k WHERE k.agency_id = cl.agency_id AND k.client_id = cl.id
      ORDER BY k.closed_at IS NULL DESC, k.opened_at DESC, k.id DESC LIMIT 1) k ON true
    LEFT JOIN workers w ON w.agency_id = cl.agency_id AND w.id = coalesce(k.responsible_worker_id, ${actor.id})
    WHERE cl.agency_id = ${actor.agencyId} AND cl.id = ${clientId}`.execute(db);
  const found = rows[0]?.found;
  if (!found) throw notFound();
  const own = found.names
    .map(({ domain }) => domain)
    .filter((domain) => !domains.some((one) => one === domain));
  const leftOut = found.names.flatMap(({ domain, asked }) => (asked ? [] : [domain]));
  const quiet = new Set<Domain>([...found.asked, ...leftOut]);
  return { ...found, unasked: [...domains, ...own].filter((domain) => !quiet.has(domain)) };
}
