import type { Named } from './names.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Changes the word at a rolled place among its letters. */
function at(
  word: string,
  roll: () => number,
  change: (before: string, letter: string, after: string) => string,
): string {
  const place = Math.floor(roll() * word.length);
  return change(word.slice(0, place), word[place] ?? '', word.slice(place + 1));
}

const anyLetter = (roll: () => number) => letters[Math.floor(roll() * letters.length)] ?? 'a';

const slips: Readonly<Record<string, (word: string, roll: () => number) => string>> = {
  'a letter dropped': (word, roll) => at(word, roll, (before, _, after) => before + after),
  'a letter doubled or added': (word, roll) =>
    at(word, roll, (before, letter, after) => before + letter + anyLetter(roll) + after),
  'a letter replaced': (word, roll) => at(word, roll, (before, _, after) => before + anyLetter(roll) + after),
  'two letters swapped': (word, roll) =>
    at(word, roll, (before, letter, after) => before + after.slice(0, 1) + letter + after.slice(1)),
};

/** One slip in the longer of the two names. */
function slipped(
  { givenName, familyName }: Named,
  slip: (word: string, roll: () => number) => string,
  roll: () => number,
): string {
  return familyName.length >= givenName.length
    ? `${givenName} ${slip(familyName, roll)}`
    : `${slip(givenName, roll)} ${familyName}`;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const american = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;

/** The ways in which somebody is asked for, each making the words typed for a person. */
export const misspellings: Readonly<Record<string, (person: Named, roll: () => number) => string>> = {
  ...Object.fromEntries(
    Object.entries(slips).map(([name, slip]) => [
      name,
      (person: Named, roll: () => number) => slipped(person, slip, roll),
    ]),
  ),
  'a slip in both names': ({ givenName, familyName }, roll) =>
    `${slips['a letter dropped']?.(givenName, roll)} ${slips['a letter replaced']?.(familyName, roll)}`,
  'accents missing': ({ givenName, familyName }) => plain(`${givenName} ${familyName}`),
  'capitals only': ({ givenName, familyName }) => `${givenName} ${familyName}`.toUpperCase(),
  'names reversed': ({ givenName, familyName }) => `${familyName}, ${givenName}`,
  'still typing': ({ givenName, familyName }) => `${givenName} ${familyName.slice(0, 3)}`,
  'date of birth': ({ birthDate }) => birthDate,
  'date of birth as it is said': ({ birthDate }) => american(birthDate),
  'telephone without its area': ({ phone }) => phone.slice(-8),
};
