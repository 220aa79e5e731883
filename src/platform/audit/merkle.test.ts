import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash, MerkleTree } from './merkle.ts';
import { consistencyRanges, inclusionRanges, isConsistent, RangeRoots, rootByInclusion } from './proofs.ts';

/** The entries and roots that implementations of RFC 6962 test each other with (certificate-transparency, trillian). */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaf = (place: number) =>
  leafHash(Buffer.from(entries[place] ?? place.toString(16).padStart(12, '0'), 'hex'));

function treeOf(size: number, ranges: { from: number; to: number }[] = []) {
  const tree = new MerkleTree();
  const passing = new RangeRoots(ranges);
  for (let place = 0; place < size; place++) {
    tree.add(leaf(place));
    passing.pass(place, leaf(place));
  }
  return { root: tree.root, edges: tree.edges, path: passing.roots, size };
}

const whole = (size: number) => ({ from: 0, to: size });
const sizes = fc.integer({ min: 1, max: 70 });

describe('the tree over the audit log', () => {
  it('has the published roots', () => {
    expect(new MerkleTree().root.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(roots.map((_, place) => treeOf(place + 1).root.toString('hex'))).toEqual(roots);
  });

  it('has the published inclusion path of the first of eight and the sixth of eight', () => {
    const pathOf = (index: number) =>
      treeOf(8, inclusionRanges(index, whole(8))).path.map((hash) => hash.toString('hex'));
    expect(pathOf(0)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(pathOf(5)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('goes on from its edges as if it had never stopped', () => {
    fc.assert(
      fc.property(sizes, sizes, (before, more) => {
        const resumed = new MerkleTree(before, treeOf(before).edges);
        for (let place = before; place < before + more; place++) resumed.add(leaf(place));
        expect(resumed.root).toEqual(treeOf(before + more).root);
      }),
    );
  });

  it('proves of every entry that it is there, and of nothing else', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, some, other) => {
        const [index, wrong] = [some % size, other % size];
        const { root, path } = treeOf(size, inclusionRanges(index, whole(size)));
        expect(rootByInclusion(leaf(index), { index, size }, path)).toEqual(root);
        if (wrong !== index) expect(rootByInclusion(leaf(wrong), { index, size }, path)).not.toEqual(root);
        expect(rootByInclusion(leaf(index), { index: size, size }, path)).toBeUndefined();
      }),
    );
  });

  it('proves of every earlier head that the later one only added to it', () => {
    fc.assert(
      fc.property(sizes, fc.nat({ max: 70 }), fc.nat(), (size, more, spoilt) => {
        const earlier = treeOf(size);
        const { path, ...later } = treeOf(size + more, consistencyRanges(size, whole(size + more)));
        expect(isConsistent(earlier, later, path)).toBe(true);
        const other = { size, root: leaf(spoilt) };
        if (!other.root.equals(earlier.root)) expect(isConsistent(other, later, path)).toBe(false);
        const broken = path.map((hash, place) => (place === spoilt % path.length ? leaf(99) : hash));
        if (path.length > 0) expect(isConsistent(earlier, later, broken)).toBe(false);
      }),
    );
  });
});
