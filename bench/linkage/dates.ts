const monthNames: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['jan', 'ene'],
    ['feb', 'fev', 'fév'],
    ['mar', 'mär'],
    ['apr', 'abr', 'avr'],
    ['may', 'mai'],
    ['jun'],
    ['jul'],
    ['aug', 'ago', 'aoû'],
    ['sep'],
    ['oct', 'okt'],
    ['nov'],
    ['dec', 'dic', 'dez', 'déc'],
  ].flatMap((names, at) => names.map((name) => [name, String(at + 1)] as const)),
);

const threeNumbers = /^\s*(\d{1,2})[^\d\p{L}]+(\d{1,2})[^\d\p{L}]+(\d{4}|\d{2})(?!\d)/u;
const yearFirst = /^\s*(\d{4})(?:[^\d\p{L}]+(\d{1,2}))?(?:[^\d\p{L}]+(\d{1,2}))?(?!\d)/u;
const eight = /^\s*(\d{8})(?:\.0)?\s*$/;
const withName = /(?:^|\D)(?:(\d{1,2})\D{1,4}?)?(\p{L}{3})\p{L}*\W*(?:(\d{1,2})\W+)?(\d{4})/u;

const isYear = (digits: string) => Number(digits) >= 1800 && Number(digits) <= 2100;
/** Two digits of a year mean one that has been: 27 is 1927. */
const wholeYear = (digits: string) =>
  digits.length === 4 ? digits : (Number(digits) > 26 ? '19' : '20') + digits;

/** 00, 99 and what no calendar knows stand for not known. */
const known = (digits: string | undefined, most: number) =>
  digits && Number(digits) > 0 && Number(digits) <= most ? digits.padStart(2, '0') : '--';

const written = (year: string, month: string | undefined, day: string | undefined) =>
  isYear(year) ? year + known(month, 12) + known(day, 31) : '';

/** True when the dates of a column begin with the day: one that cannot be a month decides. */
export function dayFirstIn(texts: readonly string[]): boolean {
  let day = 0;
  let month = 0;
  for (const text of texts) {
    const digits = eight.exec(text)?.[1];
    const [, one, two] =
      threeNumbers.exec(text) ??
      (digits && !isYear(digits.slice(0, 4)) ? ['', digits.slice(0, 2), digits.slice(2, 4)] : []);
    if (Number(one) > 12) day++;
    if (Number(two) > 12) month++;
  }
  return day > month;
}

/** `YYYYMMDD`, what is not known as `--`; empty when no year can be read. */
export function dateOf(text: string, dayFirst: boolean): string {
  const inOrder = (year: string, one: string, two: string) =>
    dayFirst ? written(year, two, one) : written(year, one, two);
  const digits = eight.exec(text)?.[1];
  if (digits)
    return isYear(digits.slice(0, 4))
      ? written(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
      : inOrder(digits.slice(4), digits.slice(0, 2), digits.slice(2, 4));
  const [, one, two, last] = threeNumbers.exec(text) ?? [];
  if (one && two && last) return inOrder(wholeYear(last), one, two);
  const [, before, name, after, inYear] = withName.exec(text) ?? [];
  if (name && inYear) return written(inYear, monthNames[name.toLowerCase()], before ?? after);
  const [, year, month, day] = yearFirst.exec(text) ?? [];
  return year ? written(year, month, day) : '';
}
