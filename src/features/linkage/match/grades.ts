import { jaroWinkler, slips } from './distance.ts';
import type { Grade, Kind } from './levels.ts';
import { mayBeOneName, type Nicknames } from './nicknames.ts';
import { soundOf } from './text.ts';

const solid = (word: string) => word.replaceAll(' ', '');

const sameLetters = (one: string, other: string) => [...one].sort().join('') === [...other].sort().join('');

/** Spelling alone: one slip is nearly the same, two close; short words must agree better. */
function spelling(one: string, other: string): Grade {
  if (one === other) return 4;
  const shorter = Math.min(one.length, other.length);
  const distance = Math.abs(one.length - other.length) > 2 ? 3 : slips(one, other);
  if (distance === 1 && shorter >= 4) return 3;
  const like = jaroWinkler(one, other);
  if (shorter >= 4 && sameLetters(one, other)) return 2;
  if ((distance <= 2 && shorter >= 6) || (distance === 1 && shorter === 3) || like >= 0.92) return 2;
  return like >= 0.8 ? 1 : 0;
}

/** One of several words is the same: a double name of which one is left out. */
function sharesAWord(one: string, other: string): boolean {
  if (!one.includes(' ') && !other.includes(' ')) return false;
  const words = other.split(' ');
  return one.split(' ').some((word) => word.length > 2 && words.includes(word));
}

function isInitial(one: string, other: string): boolean {
  return (one.length === 1 || other.length === 1) && one[0] === other[0];
}

function names(one: string, other: string, nicknames: Nicknames | undefined): Grade {
  if (solid(one) === solid(other)) return 4;
  if (sharesAWord(one, other)) return 3;
  if (nicknames && mayBeOneName(nicknames, one, other)) return 3;
  const written = spelling(solid(one), solid(other));
  if (written >= 2) return written;
  if (soundOf(one) === soundOf(other) && soundOf(one).length > 2) return 2;
  return isInitial(one, other) || one.startsWith(other) || other.startsWith(one) ? 1 : written;
}

function numbers(one: string, other: string): Grade {
  if (one === other) return 4;
  if (Math.abs(one.length - other.length) > 2) return 0;
  const distance = slips(one, other);
  if (distance === 1) return 3;
  return distance === 2 && Math.min(one.length, other.length) > 4 ? 2 : 0;
}

function emails(one: string, other: string): Grade {
  if (one === other) return 4;
  const [mine = '', theirs = ''] = [one.split('@')[0], other.split('@')[0]];
  if (slips(one, other) <= 2 || (mine === theirs && mine.length > 4)) return 3;
  const like = jaroWinkler(one, other);
  if (like >= 0.92 || spelling(mine, theirs) === 3) return 2;
  return like >= 0.85 ? 1 : 0;
}

/** Days as `YYYYMMDD`, what is not known as `--`. */
function births(one: string, other: string): Grade | undefined {
  if (one === other) return one.includes('-') ? 3 : 4;
  const [year, month, day] = [one.slice(0, 4), one.slice(4, 6), one.slice(6)];
  const [theirYear, theirMonth, theirDay] = [other.slice(0, 4), other.slice(4, 6), other.slice(6)];
  if (one.includes('-') || other.includes('-')) return partly(one, other);
  if ((year === theirYear && month === theirDay && day === theirMonth) || slips(one, other) === 1) return 3;
  const agreeing = Number(year === theirYear) + Number(month === theirMonth) + Number(day === theirDay);
  if (agreeing === 2 || slips(one, other) === 2) return 2;
  return year === theirYear || Math.abs(Number(one) - Number(other)) < 10_000 ? 1 : 0;
}

/** What is known on both sides must agree; agreeing it says less than a whole date. */
function partly(one: string, other: string): Grade | undefined {
  const known = [...one].flatMap((digit, place) => (digit === '-' || other[place] === '-' ? [] : [place]));
  if (known.length < 4) return undefined;
  const wrong = known.filter((place) => one[place] !== other[place]).length;
  if (wrong === 0) return known.length > 4 ? 3 : 2;
  return wrong === 1 ? 1 : 0;
}

/** How much two values of a kind agree; both are there and in the form that `person.ts` gives them. */
export function grade(kind: Kind, one: string, other: string, nicknames: Nicknames): Grade | undefined {
  switch (kind) {
    case 'given':
      return names(one, other, nicknames);
    case 'family':
      return names(one, other, undefined);
    case 'birth':
      return births(one, other);
    case 'email':
      return emails(one, other);
    case 'phone':
    case 'number':
      return numbers(one, other);
    case 'text':
      return sharesAWord(one, other) ? 3 : spelling(solid(one), solid(other));
  }
}
