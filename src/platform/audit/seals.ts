import type pg from 'pg';
import type { SignedHead } from './head.ts';

/** A seal as it is kept: the signed head, and the tree to go on with. */
export type Seal = SignedHead & { readonly edges: Buffer };

type Row = {
  agency_id: string;
  number: number;
  sealed_at: Date | string;
  size: string | number;
  root: Buffer;
  edges: Buffer;
  before: string | number;
  previous: Buffer | null;
  key_id: string;
  signature: Buffer;
};

const columns = 'agency_id, number, sealed_at, size, root, edges, before, previous, key_id, signature';

function toSeal(row: Row): Seal {
  return {
    agencyId: row.agency_id,
    number: row.number,
    sealedAt: new Date(row.sealed_at),
    size: Number(row.size),
    root: row.root,
    edges: row.edges,
    before: Number(row.before),
    previous: row.previous,
    keyId: row.key_id,
    signature: row.signature,
  };
}

/** The seals of an agency, first to last. */
export async function readSeals(client: pg.ClientBase, agencyId: string): Promise<Seal[]> {
  const sql = `SELECT ${columns} FROM public.audit_seals WHERE agency_id = $1 ORDER BY number`;
  return (await client.query<Row>(sql, [agencyId])).rows.map(toSeal);
}

/** The last seal of an agency; undefined before the first. */
export async function readLastSeal(client: pg.ClientBase, agencyId: string): Promise<Seal | undefined> {
  const sql = `SELECT ${columns} FROM public.audit_seals WHERE agency_id = $1 ORDER BY number DESC LIMIT 1`;
  const [row] = (await client.query<Row>(sql, [agencyId])).rows;
  return row && toSeal(row);
}

/** Adds a seal; false when another server has just made the one with this number. */
export async function addSeal(pool: pg.Pool, seal: Seal): Promise<boolean> {
  try {
    await pool.query(
      `INSERT INTO public.audit_seals (${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        seal.agencyId,
        seal.number,
        seal.sealedAt.toISOString(),
        seal.size,
        seal.root,
        seal.edges,
        seal.before,
        seal.previous,
        seal.keyId,
        seal.signature,
      ],
    );
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') return false;
    throw error;
  }
}
