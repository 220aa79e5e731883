const rightToLeft = /^(ar|fa|he|ps|ur)\b/;
const leftToRightIsolate = '\u2066';
const popIsolate = '\u2069';

/** Digits with what parts them: telephone numbers, hours, house numbers. */
const number = /\+?\(?\d[\d\s().:/-]*\d/g;

/**
 * Holds the digits of a number together in a text from right to left. After an Arabic letter a hyphen parts digits
 * into pieces that change places (UAX #9, rule W2), and nobody can call 0199-555.
 */
export const holdNumbers = (language: string, text: string): string =>
  rightToLeft.test(language)
    ? text.replace(number, (found) => leftToRightIsolate + found + popIsolate)
    : text;
