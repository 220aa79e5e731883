import type { Leaf } from './events.ts';
import type { KeptHead } from './kept-heads.ts';
import { MerkleTree } from './merkle.ts';
import type { Seal } from './seals.ts';

/** Sealing happens every few seconds; what waits this long beside newer events was not going to be sealed. */
const tooLateMs = 10 * 60_000;

/** Goes along the events of an agency in their order and compares the tree at each seal and each kept head. */
export class Walk {
  readonly #seals: readonly Seal[];
  readonly #heads: readonly KeptHead[];
  readonly #tree = new MerkleTree();
  readonly #findings: string[] = [];
  #seal = 0;
  #broken = false;
  #unsealed = 0;
  #firstUnsealed = '';
  #newest = '';

  constructor(seals: readonly Seal[], heads: readonly KeptHead[]) {
    this.#seals = seals;
    this.#heads = heads;
  }

  pass({ hash, at, transactionNumber }: Leaf): void {
    this.#compareSealsUpTo(transactionNumber);
    this.#tree.add(hash);
    for (const kept of this.#heads) if (kept.head.size === this.#tree.size) this.#compareHead(kept);
    if (at > this.#newest) this.#newest = at;
    if (this.#seal < this.#seals.length) return;
    this.#unsealed += 1;
    this.#firstUnsealed ||= at;
  }

  /** After the last event: how many are sealed, how many not yet, and what does not fit, in sentences. */
  end(): { readonly events: number; readonly unsealed: number; readonly findings: readonly string[] } {
    this.#compareSealsUpTo(Number.POSITIVE_INFINITY);
    const waited = Date.parse(this.#newest) - Date.parse(this.#firstUnsealed);
    if (waited > tooLateMs)
      this.#findings.push(
        `The ${this.#unsealed} events since ${this.#firstUnsealed} are not sealed, though recording went on until ${this.#newest}: seals were removed, or sealing has failed.`,
      );
    const { size } = this.#tree;
    for (const { from, head } of this.#heads)
      if (head.size > size)
        this.#findings.push(
          `The head in ${from} tells of ${head.size} events at ${head.sealedAt.toISOString()}, but only ${size} are on record: the end of the log was cut off.`,
        );
    return { events: size - this.#unsealed, unsealed: this.#unsealed, findings: this.#findings };
  }

  #compareSealsUpTo(transactionNumber: number): void {
    for (;;) {
      const seal = this.#seals[this.#seal];
      if (!seal || transactionNumber < seal.before) return;
      this.#compareSeal(seal, this.#seals[this.#seal - 1]);
      this.#seal += 1;
    }
  }

  /** The first seal that does not fit tells where; all later ones build on the same events. */
  #compareSeal(seal: Seal, earlier: Seal | undefined): void {
    const { size, root } = this.#tree;
    if (this.#broken || (size === seal.size && root.equals(seal.root))) return;
    this.#broken = true;
    const since = earlier ? told(earlier) : 'the beginning';
    this.#findings.push(`Between ${since} and ${told(seal)} ${differenceOf(size - seal.size)}.`);
  }

  #compareHead({ from, head }: KeptHead): void {
    if (head.root.equals(this.#tree.root)) return;
    this.#findings.push(
      `The first ${head.size} events are not those of the head in ${from}, kept at ${head.sealedAt.toISOString()}.`,
    );
  }
}

export const told = (seal: Seal): string => `seal ${seal.number} of ${seal.sealedAt.toISOString()}`;

function differenceOf(surplus: number): string {
  if (surplus < 0) return `${-surplus} of the sealed events ${surplus === -1 ? 'is' : 'are'} missing`;
  if (surplus > 0) return `${surplus} ${surplus === 1 ? 'event was' : 'events were'} added to those sealed`;
  return 'a sealed event was changed, or the order was';
}
