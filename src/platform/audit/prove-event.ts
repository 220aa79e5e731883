import type pg from 'pg';
import { readEvents } from './events.ts';
import { inclusionRanges, RangeRoots, rootByInclusion } from './proofs.ts';
import { readLastSeal, type Seal } from './seals.ts';
import { readUndisturbed } from './verify.ts';

/** That one event is under the last seal: whoever has its hash and the signed head can check it alone. */
export type EventProof = {
  readonly seal: Seal;
  readonly index: number;
  readonly leaf: Buffer;
  /** The hashes to join it with, from the leaf upwards. */
  readonly path: readonly Buffer[];
  /** Whether they lead to the root that was signed. */
  readonly holds: boolean;
};

/** Proves that an event is in the sealed log; a sentence when it cannot be. */
export async function proveEvent(client: pg.ClientBase, eventId: string): Promise<EventProof | string> {
  await client.query(readUndisturbed);
  try {
    const { rows } = await client.query<{ agency_id: string; number: string }>(
      'SELECT agency_id, transaction_number::text AS number FROM public.audit_events WHERE id = $1',
      [eventId],
    );
    const [event] = rows;
    if (!event) return `No event ${eventId} is on record.`;
    const seal = await readLastSeal(client, event.agency_id);
    if (!seal || Number(event.number) >= seal.before)
      return `The event ${eventId} is on record, but not sealed yet.`;
    return await prove(client, seal, eventId);
  } finally {
    await client.query('ROLLBACK');
  }
}

async function prove(client: pg.ClientBase, seal: Seal, eventId: string): Promise<EventProof | string> {
  const { agencyId, before, size, root } = seal;
  const found = await find(client, seal, eventId);
  if (!found) return `The event ${eventId} is beyond the ${size} that were sealed.`;
  const passing = new RangeRoots(inclusionRanges(found.index, { from: 0, to: size }));
  let index = 0;
  for await (const { hash } of readEvents(client, { agencyId, from: 0, before })) passing.pass(index++, hash);
  const path = passing.roots;
  const holds = rootByInclusion(found.leaf, { index: found.index, size }, path)?.equals(root) ?? false;
  return { seal, ...found, path, holds };
}

async function find(client: pg.ClientBase, { agencyId, before, size }: Seal, eventId: string) {
  let index = 0;
  let found: { index: number; leaf: Buffer } | undefined;
  for await (const { id, hash } of readEvents(client, { agencyId, from: 0, before })) {
    if (id === eventId) found = { index, leaf: hash };
    index += 1;
  }
  return found && found.index < size ? found : undefined;
}
