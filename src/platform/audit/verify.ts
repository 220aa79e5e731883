import type pg from 'pg';
import { readEvents } from './events.ts';
import { fingerprintOf, isSigned } from './head.ts';
import type { KeptHead } from './kept-heads.ts';
import type { PublicKey } from './key.ts';
import { MerkleTree } from './merkle.ts';
import { readSeals, type Seal } from './seals.ts';
import { told, Walk } from './walk.ts';

/** What holding the events of an agency against its seals gave; nothing was found when all is as it was sealed. */
export type Verdict = {
  readonly agencyId: string;
  /** Events under the last seal, as counted now. */
  readonly events: number;
  /** Events recorded after the last seal. */
  readonly unsealed: number;
  readonly last: Seal | undefined;
  /** One sentence for each thing that is not as it was sealed: what, and where. */
  readonly findings: readonly string[];
};

export type Against = { readonly trusted: readonly PublicKey[]; readonly heads: readonly KeptHead[] };

/** What must be sent before anything is read: nothing of the database's own is used in its place. */
export const readUndisturbed = `BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = pg_catalog`;

/**
 * Holds every event of every agency against its seals, and the seals against each other, their key and the heads
 * that were kept elsewhere. The connection must have the rights to read all of it, as the backup role has.
 */
export async function verifyAll(client: pg.ClientBase, against: Against): Promise<Verdict[]> {
  await client.query(readUndisturbed);
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM public.agencies ORDER BY id');
    const verdicts: Verdict[] = [];
    for (const { id } of rows) verdicts.push(await verifyAgency(client, id, against));
    return [...verdicts, ...gone(against, rows)];
  } finally {
    await client.query('ROLLBACK');
  }
}

export async function verifyAgency(
  client: pg.ClientBase,
  agencyId: string,
  against: Against,
): Promise<Verdict> {
  const seals = await readSeals(client, agencyId);
  const heads = against.heads.filter(({ head }) => head.agencyId === agencyId);
  const signed = heads.filter(({ head }) => isSigned(head, against.trusted));
  const walk = new Walk(seals, signed);
  for await (const event of readEvents(client, { agencyId, from: 0, before: Number.MAX_SAFE_INTEGER }))
    walk.pass(event);
  const { events, unsealed, findings } = walk.end();
  const ofHeads = heads.flatMap((kept) => headFindings(kept, signed.includes(kept), seals.length));
  const all = [...chainFindings(seals, against.trusted), ...findings, ...ofHeads];
  return { agencyId, events, unsealed, last: seals.at(-1), findings: all };
}

/** The seals among themselves: each names the one before, is signed, and none is missing between. */
function chainFindings(seals: readonly Seal[], trusted: readonly PublicKey[]): string[] {
  return seals.flatMap((seal, place) => {
    const earlier = seals[place - 1];
    const findings: string[] = [];
    if (!isSigned(seal, trusted))
      findings.push(`No key of this installation has signed what now stands in ${told(seal)}.`);
    if (seal.number !== (earlier?.number ?? 0) + 1) findings.push(`A seal is missing before ${told(seal)}.`);
    else if (earlier && !(seal.previous && fingerprintOf(earlier).equals(seal.previous)))
      findings.push(`What now stands in ${told(seal)} does not follow from the seal before it.`);
    if (!new MerkleTree(seal.size, seal.edges).root.equals(seal.root))
      findings.push(`The tree kept with ${told(seal)} is not the one that was sealed.`);
    return findings;
  });
}

function headFindings({ from, head }: KeptHead, isOurs: boolean, seals: number): string[] {
  if (!isOurs) return [`The head in ${from} is not signed by a key of this installation.`];
  return head.number > seals
    ? [
        `The head in ${from} is that of seal ${head.number}, but the seals end with ${seals}: the rest was removed.`,
      ]
    : [];
}

/** Agencies of which only a kept head still tells. */
function gone({ heads }: Against, known: readonly { readonly id: string }[]): Verdict[] {
  return heads
    .filter(({ head }) => !known.some(({ id }) => id === head.agencyId))
    .map(({ from, head }) => ({
      agencyId: head.agencyId,
      events: 0,
      unsealed: 0,
      last: undefined,
      findings: [`The head in ${from} is of an agency that is no longer in the database.`],
    }));
}
