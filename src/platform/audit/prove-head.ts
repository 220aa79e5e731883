import type pg from 'pg';
import { readEvents } from './events.ts';
import type { Head } from './head.ts';
import { consistencyRanges, isConsistent, RangeRoots } from './proofs.ts';
import { readLastSeal, type Seal } from './seals.ts';
import { readUndisturbed } from './verify.ts';

/** That the last seal only added to an earlier head: whoever holds both heads can check it without the events. */
export type HeadProof = {
  readonly last: Seal;
  readonly path: readonly Buffer[];
  readonly holds: boolean;
};

/** Proves that what was sealed since `head` was only added to it; undefined when no later seal covers it. */
export async function proveHead(client: pg.ClientBase, head: Head): Promise<HeadProof | undefined> {
  await client.query(readUndisturbed);
  try {
    const last = await readLastSeal(client, head.agencyId);
    if (!last || last.size < head.size) return undefined;
    const passing = new RangeRoots(consistencyRanges(head.size, { from: 0, to: last.size }));
    let index = 0;
    for await (const { hash } of readEvents(client, { ...last, from: 0 })) passing.pass(index++, hash);
    const path = passing.roots;
    return { last, path, holds: isConsistent(head, last, path) };
  } finally {
    await client.query('ROLLBACK');
  }
}
