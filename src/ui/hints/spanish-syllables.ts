/** Written letters that sound no vowel: `u` after q, and after g before e and i. */
const silent = /(?<=q)u|(?<=g)u(?=[eiéí])/g;

/**
 * A nucleus: strong vowels (a e o, and i or u with an accent) stand alone; weak ones (i u ü, and y at the end) go with a
 * strong one beside them or with one another (Real Academia Española, Ortografía 2010, diptongos, triptongos e hiatos).
 */
const nucleus = /[iuüy]?(?:[aeoáéó])(?:[iuü](?![íú])|y(?![a-záéíóúü]))?|[íú]|[iuü][iuüy]?|y/g;

/** How many syllables a Spanish word has; at least one. Digits count as one. */
export function spanishSyllables(word: string): number {
  const sounded = word
    .toLowerCase()
    .replace(silent, '')
    .replace(/y(?=[aeiouáéíóúü])/g, 'j')
    .replace(/(?<=[aeo])h(?=[aeo])/g, ' ');
  return Math.max(1, sounded.match(nucleus)?.length ?? 0);
}
