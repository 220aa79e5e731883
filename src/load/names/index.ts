import type { Culture } from './culture.ts';
import { chinese, eastAsian, filipino, vietnamese } from './eastern.ts';
import { english } from './english.ts';
import { greek, nordic, slavic } from './northern.ts';
import { french, italian, spanish } from './romance.ts';
import { african, arabic, persian, southAsian } from './southern.ts';

/** The origins of a city's people, each as often as of a hundred. */
const origins: readonly (readonly [Culture, number])[] = [
  [english, 34],
  [spanish, 20],
  [slavic, 6],
  [nordic, 5],
  [arabic, 5],
  [african, 6],
  [southAsian, 6],
  [chinese, 4],
  [vietnamese, 3],
  [eastAsian, 2],
  [french, 3],
  [persian, 2],
  [filipino, 2],
  [italian, 1],
  [greek, 1],
];

export type NameRow = { readonly origin: number; readonly place: number; readonly name: string };

/** Which origin each of a hundred people has. */
export const originOfHundred: readonly number[] = origins.flatMap(([, share], origin) =>
  Array.from({ length: share }, () => origin),
);

const numbered = (part: 'given' | 'family'): readonly NameRow[] =>
  origins.flatMap(([culture, share], origin) =>
    share > 0 ? [...new Set(culture[part])].map((name, place) => ({ origin, place, name })) : [],
  );

export const givenNames = numbered('given');
export const familyNames = numbered('family');
export const languages = origins.map(([{ language }]) => language);
