import { usualSensitivity } from '#features/assessments/rules/domains.ts';
import type { Domain } from '#platform/values/index.ts';

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

/** Who says so. Together counts for more than either alone. */
export const raters = ['together', 'client', 'worker'] as const;
export type Rater = (typeof raters)[number];

export const raterWords: Readonly<Record<Rater, string>> = {
  together: /*i18n*/ 'Together',
  client: /*i18n*/ 'They themselves',
  worker: /*i18n*/ 'The worker',
};

export const changes = ['better', 'same', 'worse', 'first'] as const;
export type Change = (typeof changes)[number];

export const changeWords: Readonly<Record<Change, string>> = {
  better: /*i18n*/ 'Better than at the beginning',
  same: /*i18n*/ 'As at the beginning',
  worse: /*i18n*/ 'Harder than at the beginning',
  first: /*i18n*/ 'Rated once so far',
};

/** What has changed between the first and the last of a domain's ratings, oldest first. */
export function changeOf(series: readonly { readonly rating: number }[]): Change {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < 2) return 'first';
  if (last.rating === first.rating) return 'same';
  return last.rating > first.rating ? 'better' : 'worse';
}

/** A rating falls into its domain's usual protected category where the writer is cleared for it; otherwise into none. */
export function sensitivityOfRating(domain: Domain, clearances: readonly string[]): string | null {
  const usual = usualSensitivity(domain);
  return usual !== null && clearances.includes(usual) ? usual : null;
}
