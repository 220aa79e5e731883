/** What somebody typed into one search field, told apart. */
export type Asked = {
  readonly names: string;
  /** Every day that the digits may mean: 3/4/1961 is the third of April or the fourth of March. */
  readonly birthDates: readonly string[];
  readonly phone: string | null;
};

const enoughDigits = 7;

function dayOf(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : undefined;
}

function daysIn(text: string): string[] {
  const [, year, , month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  if (year && month && day) return [dayOf(year, month, day)].filter((found) => found !== undefined);
  const [, one, , other, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (!one || !other || !last) return [];
  return [...new Set([dayOf(last, one, other), dayOf(last, other, one)])].filter(
    (found) => found !== undefined,
  );
}

/** Tells names, a date of birth and a telephone number apart in what was typed. */
export function readSearch(typed: string): Asked {
  const words = typed.trim().split(/\s+/);
  const dates = words.filter((word) => daysIn(word).length > 0);
  const rest = words.filter((word) => !dates.includes(word));
  const digits = rest.filter((word) => /^[+(]?\d[\d().\-/]*$/.test(word)).join('');
  const names = rest.filter((word) => /\p{L}/u.test(word) && !/\d/.test(word)).join(' ');
  const isPhone = digits.replace(/\D/g, '').length >= enoughDigits;
  return { names, birthDates: dates.flatMap(daysIn), phone: isPhone ? digits : null };
}
