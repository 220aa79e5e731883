/**
 * The browser's makers of words are dear to begin with (a tenth of a millisecond each, on a phone a whole one) and
 * cheap to use: one for each language and form is kept.
 */
function kept<Options extends object, Made>(
  make: (locale: string, options: Options) => Made,
): (locale: string, options: Options) => Made {
  const made = new Map<string, Made>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}

/** `dateFormat(locale, { day: 'numeric', timeZone })`: makes words of moments. */
export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** `listFormat(locale, { type: 'conjunction' })`: makes one phrase of several words. */
export const listFormat = kept(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);

/** `displayNames(locale, { type: 'language' })`: the names of languages. */
export const displayNames = kept(
  (locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
);

/** `relativeFormat(locale, { numeric: 'auto' })`: how long ago or ahead. */
export const relativeFormat = kept(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);
