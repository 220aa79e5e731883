import { normalizeClock, normalizeDate, normalizeMoment } from './times.ts';

/** What became of one cell: kept, kept after mending it, or left out; each with the sentence that says why. */
export type Reading = {
  readonly value: string | number | null;
  readonly mended?: string;
  readonly problem?: string;
};

/** How one kind of column is read, and its type in the database. */
export type Kind = { readonly sqlType: string; readonly read: (text: string) => Reading };

const longest = 20_000;
const keep = (value: string | number | null): Reading => ({ value });
const leave = (problem: string): Reading => ({ value: null, problem });
const whole = /*i18n*/ 'This is not a whole number.';
const outside = /*i18n*/ 'This number is outside of what is possible.';

const text: Kind = {
  sqlType: 'text',
  read: (given) =>
    given.length <= longest
      ? keep(given)
      : {
          value: given.slice(0, longest),
          mended: /*i18n*/ 'It was longer than 20,000 characters and has been cut.',
        },
};

const identifier: Kind = {
  sqlType: 'text',
  read: (given) =>
    given.length <= 200 ? keep(given) : leave(/*i18n*/ 'An identifier has at most 200 characters.'),
};

function number(least: number, most: number, sqlType = 'numeric'): Kind {
  const read = (given: string): Reading => {
    const value = Number(given.replace(/^[$€£]\s*/, ''));
    if (!Number.isFinite(value)) return leave(/*i18n*/ 'This is not a number.');
    return value < least || value > most ? leave(outside) : keep(value);
  };
  return { sqlType, read };
}

function integer(least: number, most: number): Kind {
  const { read } = number(least, most);
  return {
    sqlType: 'integer',
    read: (given) => (Number.isInteger(Number(given)) ? read(given) : leave(whole)),
  };
}

const year: Kind = {
  sqlType: 'integer',
  read: (given) => {
    const found = /\b(1[0-9]|20)\d\d\b/.exec(given)?.[0];
    return found ? keep(Number(found)) : leave(/*i18n*/ 'This is not a year.');
  },
};

const isWeb = (given: string): boolean => URL.canParse(given) && /^https?:$/.test(new URL(given).protocol);

const url: Kind = {
  sqlType: 'text',
  read: (given) => {
    if (given.length > 2000 || /\s/.test(given)) return leave(/*i18n*/ 'This is not a web address.');
    if (isWeb(given)) return keep(given);
    const bare = /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(given) && isWeb(`https://${given}`);
    return bare
      ? { value: `https://${given}`, mended: /*i18n*/ 'The web address began without https://.' }
      : leave(/*i18n*/ 'This is not a web address.');
  },
};

const email: Kind = {
  sqlType: 'text',
  read: (given) =>
    given.length <= 254 && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(given)
      ? keep(given)
      : leave(/*i18n*/ 'This is not an e-mail address.'),
};

const phone: Kind = {
  sqlType: 'text',
  read: (given) => {
    const bare = given.replace(/^["'\s]+|["'\s]+$/g, '');
    return /\d.*\d/.test(bare) && bare.length <= 60
      ? keep(bare)
      : leave(/*i18n*/ 'This is not a phone number.');
  },
};

/** One of `values`; other capitals are mended. */
function oneOf(...values: readonly string[]): Kind {
  const read = (given: string): Reading => {
    if (values.includes(given)) return keep(given);
    const found = values.find((value) => value.toLowerCase() === given.toLowerCase().replaceAll('_', ' '));
    return found
      ? { value: found, mended: /*i18n*/ 'It was written differently from what HSDS says.' }
      : leave(/*i18n*/ 'HSDS does not know this value.');
  };
  return { sqlType: 'text', read };
}

const dayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** RFC 5545 BYDAY; names of days and numbers (0 or 7 is Sunday) become it. */
const byday: Kind = {
  sqlType: 'text',
  read: (given) => {
    const days = given
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((day) => {
        if (/^[0-7]$/.test(day)) return dayNames[Number(day)];
        return /^([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)[A-Z]*$/.exec(day.toUpperCase())?.slice(1).join('');
      });
    return days.every(Boolean) ? keep(days.join(',')) : leave(/*i18n*/ 'These are not days of the week.');
  },
};

const timed = (sqlType: string, normalize: (given: string) => string | undefined, problem: string): Kind => ({
  sqlType,
  read: (given) => {
    const value = normalize(given);
    if (value === undefined) return leave(problem);
    return value === given || given.startsWith(value)
      ? keep(value)
      : { value, mended: /*i18n*/ 'It was written differently from what HSDS says.' };
  },
});

export const kinds = {
  text,
  identifier,
  url,
  email,
  phone,
  byday,
  latitude: number(-90, 90, 'double precision'),
  longitude: number(-180, 180, 'double precision'),
  age: number(0, 150),
  amount: number(0, 9_999_999_999),
  count: integer(0, 100_000),
  year,
  date: timed('date', normalizeDate, /*i18n*/ 'This is not a date.'),
  moment: timed('timestamptz', normalizeMoment, /*i18n*/ 'This is not a date and time.'),
  clock: timed('time', normalizeClock, /*i18n*/ 'This is not a time of day.'),
  locationType: oneOf('physical', 'postal', 'virtual'),
  status: oneOf('active', 'inactive', 'defunct', 'temporarily closed'),
  freq: oneOf('WEEKLY', 'MONTHLY'),
  wkst: oneOf('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
