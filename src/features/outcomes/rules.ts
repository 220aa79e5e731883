import { usualSensitivity } from '#features/assessments/rules/domains.ts';
import type { Domain } from '#platform/values/index.ts';

export { type Rated, ratings, ratingWords } from '#features/assessments/rules/ratings.ts';

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
