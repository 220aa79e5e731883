import { describe, expect, it } from 'vitest';
import { candidatePairs } from './block.ts';
import { Comparer } from './compare.ts';
import { gather, learn } from './fit.ts';
import { type Model, probability, shippedOdds, weightOf } from './model.ts';
import { englishNicknames, nicknamesFrom } from './nicknames.ts';
import { birthOf, type Field, personOf } from './person.ts';
import { fold, nameWords, soundOf } from './text.ts';

const fields: readonly Field[] = [
  { name: 'given', kind: 'given' },
  { name: 'family', kind: 'family' },
  { name: 'birth', kind: 'birth' },
  { name: 'phone', kind: 'phone' },
];
const comparer = new Comparer(fields, nicknamesFrom(englishNicknames));
const model: Model = {
  fields,
  odds: fields.map(({ kind }) => shippedOdds[kind]),
  prior: 1e-4,
  swaps: 0.02,
  frequency: () => undefined,
};

type Told = readonly [given: string, family: string, birth?: string, phone?: string];
const person = ([given, family, birth, phone]: Told) => {
  const told: Readonly<Record<string, string | undefined>> = { given, family, birth, phone };
  return personOf(fields, (field) => [told[field]]);
};
const compared = (one: Told, other: Told) => comparer.compare(person(one), person(other));
const grades = (one: Told, other: Told) => compared(one, other).fields.map((found) => found?.grade);
const sure = (one: Told, other: Told) => probability(weightOf(model, compared(one, other)));

describe('two records are compared', () => {
  it.each<[string, Told, Told, (number | undefined)[]]>([
    ['however accents and capitals are written', ['José', 'NUÑEZ'], ['jose', 'Nunez'], [4, 4]],
    ['by the short form of a name', ['Bill', 'Okafor'], ['William', 'Okafor'], [3, 4]],
    ['two short forms of one name', ['Bob', 'Okafor'], ['Rob', 'Okafor'], [3, 4]],
    ['one slip of a letter', ['Amal', 'Karimi'], ['Amal', 'Kaimi'], [4, 3]],
    ['two letters swapped', ['Amal', 'Karimi'], ['Amla', 'Karimi'], [3, 4]],
    ['a name written as it sounds', ['Catherine', 'Schmitt'], ['Katharyn', 'Shmidt'], [2, 2]],
    ['one of two family names', ['Ana', 'García López'], ['Ana', 'Garcia'], [4, 3]],
    ['without particles', ['Luis', 'de la Cruz'], ['Luis', 'Cruz'], [4, 4]],
    ['in one word or two', ['Mary', 'Mac Donald'], ['Mary', 'MacDonald'], [4, 4]],
    ['an initial', ['J', 'Ortiz'], ['James', 'Ortiz'], [1, 4]],
    ['what is missing says nothing', ['', 'Ortiz'], ['James', 'Ortiz'], [undefined, 4]],
  ])('%s', (_, one, other, expected) => {
    expect(grades(one, other).slice(0, 2)).toEqual(expected);
    expect(grades(other, one).slice(0, 2)).toEqual(expected);
  });

  it('given and family name in each other’s field', () => {
    const found = compared(['Isla', 'Hall'], ['Hall', 'Isla']);
    expect(found.swapped).toBe(true);
    expect(found.fields.map((field) => field?.grade).slice(0, 2)).toEqual([4, 4]);
  });

  it.each([
    ['the same', '1961-03-04', '19610304', 4],
    ['day and month in each other’s place', '1961-03-04', '1961-04-03', 3],
    ['one digit wrong', '1961-03-04', '1967-03-04', 3],
    ['a year off', '1961-12-04', '1962-12-04', 3],
    ['only the day differs', '1961-03-04', '1961-03-29', 2],
    ['only the year is known, and agrees', '1961', '1961-03-04', 2],
    ['only the year is known, and differs', '1948', '1961-03-04', 0],
    ['another day', '1990-10-10', '1961-03-04', 0],
  ] as const)('birth dates: %s', (_, one, other, expected) => {
    expect(grades(['A', 'B', one], ['A', 'B', other])[2]).toBe(expected);
  });

  it('dates are read as they are written down', () => {
    expect(birthOf('13/04/1961')).toBe('19610413');
    expect(birthOf('1961')).toBe('1961----');
    expect(birthOf('not known')).toBeUndefined();
  });
});

describe('how sure it is', () => {
  const amal: Told = ['Amal', 'Karimi', '1961-03-04', '312 555 0142'];
  it('rises with all that agrees, and falls with what differs', () => {
    expect(sure(amal, amal)).toBeGreaterThan(0.999);
    expect(sure(amal, ['Amal', 'Karimi', '1990-10-10', '773 555 9876'])).toBeLessThan(0.5);
    expect(sure(amal, ['Amaal', 'Karimi', '1961-04-03'])).toBeGreaterThan(0.95);
  });

  it('is neither raised nor lowered by what is missing', () => {
    const without = weightOf(model, compared(['Amal', 'Karimi', '1961-03-04'], amal));
    expect(weightOf(model, compared(['Amal', 'Karimi', '1961-03-04', ''], amal))).toBe(without);
  });

  it('is less for a name that many have', () => {
    const common = { ...model, frequency: (place: number) => (place === 1 ? 0.02 : undefined) };
    const pair = compared(['Amal', 'Smith'], ['Amal', 'Smith']);
    expect(weightOf(common, pair)).toBeLessThan(weightOf(model, pair));
  });
});

describe('a file', () => {
  const names = englishNicknames.map(([name]) => name).filter((name, at, all) => all.indexOf(name) === at);
  const people = names.slice(0, 300).flatMap((given, at): Told[] => {
    const family = names[(at * 7 + 31) % names.length] ?? '';
    const year = 1940 + (at % 60);
    const twice = at % 3 === 0 ? ([[given, `${family}s`, `${year}-05-07`]] as const) : [];
    return [[given, family, `${year}-05-07`], ...twice];
  });

  it('teaches by itself how much each field says', () => {
    const all = people.map(person);
    const pairs = candidatePairs(fields, all);
    const fitted = learn(fields, all, gather(all, pairs, comparer));
    const found = [...pairs].filter(
      ([one, other]) => weightOf(fitted, comparer.compare(all[one] ?? [], all[other] ?? [])) > 0,
    );
    expect(found.filter(([one, other]) => people[one]?.[0] === people[other]?.[0]).length).toBe(100);
    expect(found.length).toBeLessThan(105);
    expect(fitted.odds[0]?.m[4]).toBeGreaterThan(0.8);
  });
});

describe('words', () => {
  it('are folded in any script', () => {
    expect(fold("  O'Brien-Núñez ")).toBe('obrien nunez');
    expect(nameWords('van der Berg')).toEqual(['berg']);
    expect(nameWords('De La')).toEqual(['de', 'la']);
    expect(fold('박지우')).toBe(fold('박지우'.normalize('NFD')));
  });

  it('sound alike when they are said alike', () => {
    expect(soundOf('katherine')).toBe(soundOf('catharyn'));
    expect(soundOf('philip')).toBe(soundOf('filipp'));
  });
});
