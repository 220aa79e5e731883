import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Family, families } from '../../testing/families.ts';
import { groupOf, type TieKind } from '../ties.ts';
import { drawGenogram } from './genogram.ts';
import { size } from './place.ts';

const draw = ({ selfId, people, ties }: Family) => drawGenogram(selfId, people, ties);

function checked(family: Family) {
  const drawn = draw(family);
  const at = new Map(drawn.people.map((one) => [one.id, one]));
  const of = (id: string) => at.get(id) ?? { id, generation: null, x: Number.NaN, y: Number.NaN };
  return { drawn, of };
}

describe('a genogram, whatever the family', () => {
  it('shows everybody once, and nobody over anybody else', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { people, width, height } = draw(family);
        expect(people.map(({ id }) => id).sort()).toEqual(family.people.map(({ id }) => id).sort());
        for (const [place, one] of people.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(size.column / 2);
          expect(one.x).toBeLessThanOrEqual(width - size.column / 2);
          expect(one.y + size.symbol / 2 + size.label).toBeLessThanOrEqual(height);
          for (const other of people.slice(place + 1)) {
            const clear =
              Math.abs(one.x - other.x) >= size.column - 0.01 ||
              Math.abs(one.y - other.y) >= size.symbol + size.label;
            expect(clear, `${one.id} and ${other.id}`).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps each generation in a row of its own, with children below their parents', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { drawn, of } = checked(family);
        for (const { fromId, toId, kind } of family.ties) {
          if (groupOf(kind) === 'parent') expect(of(fromId).y).toBeLessThan(of(toId).y);
          if (groupOf(kind) === 'partner') expect(of(fromId).y).toBe(of(toId).y);
        }
        const rows = Map.groupBy(
          drawn.people.filter(({ generation }) => generation !== null),
          ({ generation }) => generation,
        );
        const heights = [...rows.values()].map((row) => new Set(row.map(({ y }) => y)));
        for (const row of heights) expect(row.size).toBe(1);
        expect(new Set(heights.flatMap((row) => [...row])).size).toBe(rows.size);
      }),
      { numRuns: 60 },
    );
  });

  it('puts partners beside one another, and lets nobody else stand between the partners of one person', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { drawn, of } = checked(family);
        const couples = family.ties.filter(({ kind }) => groupOf(kind) === 'partner');
        const partnersOf = (id: string) =>
          couples.flatMap(({ fromId, toId }) => (fromId === id ? [toId] : toId === id ? [fromId] : []));
        for (const { fromId, toId } of couples) {
          const [left, right] = [of(fromId).x, of(toId).x].toSorted((a, b) => a - b);
          const between = drawn.people.filter(
            ({ x, y }) => y === of(fromId).y && x > (left ?? 0) && x < (right ?? 0),
          );
          const theirs = new Set(
            [...partnersOf(fromId), ...partnersOf(toId)].flatMap((id) => [id, ...partnersOf(id)]),
          );
          expect(between.every(({ id }) => theirs.has(id))).toBe(true);
          if (partnersOf(fromId).length <= 2 && partnersOf(toId).length <= 2 && theirs.size <= 4)
            expect(between).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws the bars of different parents in lanes of their own', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { descents } = draw(family);
        for (const [place, { bar }] of descents.entries())
          for (const other of descents.slice(place + 1)) {
            const level = bar[0][1] === other.bar[0][1];
            const apart = bar[1][0] < other.bar[0][0] || other.bar[1][0] < bar[0][0];
            expect(!level || apart).toBe(true);
          }
      }),
      { numRuns: 60 },
    );
  });
});

const family = (
  ties: readonly (readonly [string, TieKind, string])[],
  years: Record<string, number> = {},
) => {
  const ids = [...new Set(ties.flatMap(([from, , to]) => [from, to]))];
  return {
    selfId: ids[0] ?? '',
    people: ids.map((id) => ({ id, birthYear: years[id] ?? null })),
    ties: ties.map(([fromId, kind, toId], at) => ({ id: `t${at}`, fromId, toId, kind })),
  };
};

describe('a genogram', () => {
  it('of a second marriage puts the person between both, with the half-siblings below their own parents', () => {
    const { drawn, of } = checked(
      family([
        ['amal', 'divorced', 'first'],
        ['amal', 'married', 'second'],
        ['amal', 'biological_parent', 'elder'],
        ['first', 'biological_parent', 'elder'],
        ['amal', 'biological_parent', 'younger'],
        ['second', 'biological_parent', 'younger'],
      ]),
    );
    const [left, right] = [of('first').x, of('second').x].toSorted((a, b) => a - b);
    expect(of('amal').x).toBeGreaterThan(left ?? 0);
    expect(of('amal').x).toBeLessThan(right ?? 0);
    expect(Math.sign(of('elder').x - of('younger').x)).toBe(Math.sign(of('first').x - of('second').x));
    expect(drawn.descents).toHaveLength(2);
    expect(drawn.couples.map(({ tie }) => tie?.kind).sort()).toEqual(['divorced', 'married']);
  });

  it('lets twins begin at one point, and joins identical ones', () => {
    const { drawn } = checked(
      family([
        ['mother', 'biological_parent', 'ana'],
        ['mother', 'biological_parent', 'eva'],
        ['mother', 'biological_parent', 'leo'],
        ['ana', 'identical_twin', 'eva'],
      ]),
    );
    const [descent] = drawn.descents;
    const starts = new Map(descent?.drops.map(({ childId, line }) => [childId, line[0]?.[0]]));
    expect(starts.get('ana')).toBe(starts.get('eva'));
    expect(starts.get('leo')).not.toBe(starts.get('ana'));
    expect(descent?.bridges).toHaveLength(1);
  });

  it('puts the eldest of brothers and sisters first', () => {
    const parents = ['a', 'b', 'c'].map((child) => ['mother', 'biological_parent', child] as const);
    const { of } = checked(family(parents, { a: 2001, b: 1990, c: 1995 }));
    expect(['a', 'b', 'c'].toSorted((one, other) => of(one).x - of(other).x)).toEqual(['b', 'c', 'a']);
  });

  it('lets no stranger stand among the children of one couple, nor between twins', () => {
    const child = (child: string, ...parents: string[]) =>
      parents.map((parent) => [parent, 'biological_parent', child] as const);
    const { of } = checked(
      family([
        ['hector', 'separated', 'carmen'],
        ['carmen', 'married', 'self'],
        ['self', 'divorced', 'denise'],
        ...child('diego', 'hector', 'carmen'),
        ...['amara', 'lost', 'imani'].flatMap((name) => child(name, 'carmen', 'self')),
        ...['marcus', 'elijah'].flatMap((name) => child(name, 'self', 'denise')),
        ['amara', 'identical_twin', 'imani'],
        ['self', 'adoptive_parent', 'jonah'],
        ['carmen', 'adoptive_parent', 'jonah'],
        ['yuki', 'living_together', 'marcus'],
      ]),
    );
    const row = ['diego', 'amara', 'lost', 'imani', 'jonah', 'marcus', 'elijah'];
    const inOrder = row.toSorted((one, other) => of(one).x - of(other).x);
    expect(new Set(inOrder.slice(1, 5))).toEqual(new Set(['amara', 'lost', 'imani', 'jonah']));
    expect(Math.abs(inOrder.indexOf('amara') - inOrder.indexOf('imani'))).toBe(1);
  });

  it('keeps parents above children even where somebody married across the generations', () => {
    const { of } = checked(
      family([
        ['grandmother', 'biological_parent', 'uncle'],
        ['grandmother', 'biological_parent', 'mother'],
        ['mother', 'biological_parent', 'niece'],
        ['uncle', 'married', 'niece'],
      ]),
    );
    expect(of('mother').y).toBeLessThan(of('niece').y);
    expect(of('grandmother').y).toBeLessThan(of('uncle').y);
  });

  it('draws somebody of whom nothing else is known, and friends beside the family', () => {
    const alone = drawGenogram('self', [{ id: 'self', birthYear: null }], []);
    expect(alone.people).toHaveLength(1);
    const { of } = checked(family([['self', 'friend', 'friend']]));
    expect(of('friend')).toMatchObject({ generation: null });
    expect(of('friend').y).toBeGreaterThan(of('self').y);
  });
});
