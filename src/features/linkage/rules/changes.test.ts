import { expect, it } from 'vitest';
import type { MergePreview } from '../contract/merge.ts';
import { changesBetween, isChanged } from './changes.ts';

type Differing = MergePreview['differing'][number];
const look = (version: number, ...differing: Differing[]): MergePreview => ({
  survivor: { id: 'a', name: 'Amal Karimi', version },
  other: { id: 'b', name: 'Amaal Karimi', version: 1 },
  differing,
  moving: [],
  newlySeeing: [],
  obstacles: [],
});
const phone = (survivor: string, other: string): Differing => ({
  fact: 'phone',
  survivor,
  other,
  suggested: 'survivor',
});
const names: Differing = { fact: 'given_name', survivor: 'Amal', other: 'Amaal', suggested: 'survivor' };

it('says which fact is another one now, and what it was', () => {
  const [before, now] = [look(1, names, phone('1', '2')), look(2, names, phone('3', '2'))];
  expect(isChanged(before, now)).toBe(true);
  expect(changesBetween(before, now)).toEqual([
    { kind: 'value', fact: 'phone', side: 'survivor', before: '1' },
  ]);
});

it('says what differs now, and what no longer does', () => {
  expect(changesBetween(look(1, names), look(2, phone('1', '2')))).toEqual([
    { kind: 'differs', fact: 'phone' },
    { kind: 'agrees', fact: 'given_name' },
  ]);
});

it('says nothing of two looks at the same', () => {
  expect(isChanged(look(1, names), look(1, names))).toBe(false);
  expect(changesBetween(look(1, names), look(1, names))).toEqual([]);
});
