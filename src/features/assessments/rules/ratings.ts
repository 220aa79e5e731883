/** How a domain of life is going, from 1 to 5. */
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rated = (typeof ratings)[number];

export const ratingWords: Readonly<Record<Rated, string>> = {
  1: /*i18n*/ 'In crisis',
  2: /*i18n*/ 'Struggling',
  3: /*i18n*/ 'Holding',
  4: /*i18n*/ 'Going well',
  5: /*i18n*/ 'Strong',
};
