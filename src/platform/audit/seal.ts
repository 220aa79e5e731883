import type pg from 'pg';
import { readEvents } from './events.ts';
import { fingerprintOf, isSigned, type SignedHead, signHead } from './head.ts';
import type { PublicKey, SealingKey } from './key.ts';
import { MerkleTree } from './merkle.ts';
import { addSeal, readLastSeal, type Seal } from './seals.ts';

export type SealDeps = {
  /** Reads every agency's events and seals: connects as the backup role. */
  readonly readers: pg.Pool;
  /** Adds seals: connects as the worker role. */
  readonly writers: pg.Pool;
  readonly key: SealingKey;
  readonly trusted: readonly PublicKey[];
  readonly clock: () => Date;
};

/** The last seal is not what this installation made; nothing is sealed on top of it. */
export class BrokenSeal extends Error {
  override name = 'BrokenSeal';
}

/**
 * Seals what has been recorded since the last time, agency by agency, and answers the new heads. Where the last
 * seal was tampered with, that agency is left as it is.
 * @throws BrokenSeal after the other agencies were sealed.
 */
export async function sealAll(deps: SealDeps): Promise<SignedHead[]> {
  const reader = await deps.readers.connect();
  const heads: SignedHead[] = [];
  const broken: string[] = [];
  try {
    await reader.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const before = await horizon(reader);
    for (const agencyId of await withNewEvents(reader, before)) {
      const last = await readLastSeal(reader, agencyId);
      if (last && !isWhole(last, deps.trusted)) broken.push(agencyId);
      else {
        const seal = await nextSeal(reader, { agencyId, before, last }, deps);
        if (await addSeal(deps.writers, seal)) heads.push(seal);
      }
    }
  } finally {
    const ended = await reader.query('COMMIT').then(
      () => undefined,
      (error: Error) => error,
    );
    reader.release(ended);
  }
  if (broken.length > 0)
    throw new BrokenSeal(
      `The last seal over the audit log of ${broken.join(', ')} is not one that this installation made. Run "npm run audit:verify".`,
    );
  return heads;
}

/** Below this number every transaction has ended: what they recorded is there, and nothing more will come. */
async function horizon(reader: pg.ClientBase): Promise<number> {
  const { rows } = await reader.query<{ before: string }>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + access.ledger_offset() AS before',
  );
  return Number(rows[0]?.before);
}

async function withNewEvents(reader: pg.ClientBase, before: number): Promise<string[]> {
  const { rows } = await reader.query<{ id: string }>(
    `SELECT a.id FROM public.agencies a
    LEFT JOIN LATERAL (SELECT s.before FROM public.audit_seals s WHERE s.agency_id = a.id ORDER BY s.number DESC LIMIT 1) s ON true
    WHERE EXISTS (SELECT FROM public.audit_events e WHERE e.agency_id = a.id
      AND e.transaction_number >= coalesce(s.before, 0) AND e.transaction_number < $1) ORDER BY a.id`,
    [before],
  );
  return rows.map(({ id }) => id);
}

/** Signed by us, and its tree is the one it tells of. */
function isWhole(seal: Seal, trusted: readonly PublicKey[]): boolean {
  return isSigned(seal, trusted) && new MerkleTree(seal.size, seal.edges).root.equals(seal.root);
}

type Batch = { readonly agencyId: string; readonly before: number; readonly last: Seal | undefined };

async function nextSeal(reader: pg.ClientBase, batch: Batch, { key, clock }: SealDeps): Promise<Seal> {
  const { agencyId, before, last } = batch;
  const tree = new MerkleTree(last?.size, last?.edges);
  for await (const event of readEvents(reader, { agencyId, from: last?.before ?? 0, before }))
    tree.add(event.hash);
  const head = {
    agencyId,
    number: (last?.number ?? 0) + 1,
    sealedAt: clock(),
    size: tree.size,
    root: tree.root,
    before,
    previous: last ? fingerprintOf(last) : null,
  };
  return { ...signHead(head, key), edges: tree.edges };
}
