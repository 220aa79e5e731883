import { hash } from 'node:crypto';

/** SHA-256 of what stands in order under a tree, as RFC 6962, section 2.1, has it. */
const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const leafMark = Buffer.of(0x00);
const nodeMark = Buffer.of(0x01);
const hashBytes = 32;

/** The hash of one entry; the mark keeps entries and inner nodes apart. */
export const leafHash = (entry: Uint8Array): Buffer => sha256(Buffer.concat([leafMark, entry]));

/** The hash of an inner node over its two children. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(Buffer.concat([nodeMark, left, right]));

/**
 * A Merkle tree (RFC 6962) that only grows: of all entries it keeps the roots of the perfect subtrees, which are
 * enough to add entries and to tell the root.
 */
export class MerkleTree {
  #size: number;
  readonly #edges: Buffer[];

  /** Goes on from `size` entries with their `edges`, as `edges` gave them; without them, from none. */
  constructor(size = 0, edges: Uint8Array = Buffer.alloc(0)) {
    this.#size = size;
    this.#edges = Array.from({ length: edges.length / hashBytes }, (_, place) =>
      Buffer.from(edges.subarray(place * hashBytes, (place + 1) * hashBytes)),
    );
  }

  get size(): number {
    return this.#size;
  }

  /** The roots of the perfect subtrees, largest first, one after the other. */
  get edges(): Buffer {
    return Buffer.concat(this.#edges);
  }

  /** The hash over everything in order; of no entries, the hash of nothing. */
  get root(): Buffer {
    if (this.#edges.length === 0) return sha256(Buffer.alloc(0));
    return this.#edges.reduceRight((right, left) => nodeHash(left, right));
  }

  add(leaf: Buffer): void {
    let node = leaf;
    for (let size = this.#size; size % 2 === 1; size = (size - 1) / 2) {
      node = nodeHash(this.#edges.pop() ?? node, node);
    }
    this.#edges.push(node);
    this.#size += 1;
  }
}
