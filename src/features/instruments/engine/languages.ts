import { isCalculated } from './evaluate.ts';
import { extensionsOf, findExtension, isHidden, urls } from './extensions.ts';
import type { Questionnaire } from './fhir.ts';
import { definitionsOf } from './form.ts';

/** The languages in which everything that is asked can be read: the one it is written in, and full translations. */
export function languagesOf(
  questionnaire: Questionnaire & { readonly language?: string },
): readonly string[] {
  const asked = definitionsOf(questionnaire)
    .map(({ item }) => item)
    .filter((item) => item.text !== undefined && !isHidden(item) && !isCalculated(item));
  const translated = asked.map((item) =>
    extensionsOf(item._text, urls.translation).flatMap(
      (one) => findExtension(one, 'lang')?.valueCode?.split('-')[0] ?? [],
    ),
  );
  const [first = [], ...others] = translated;
  const full = first.filter((language) => others.every((languages) => languages.includes(language)));
  const own = questionnaire.language?.split('-')[0] ?? 'en';
  return [...new Set([own, ...full])];
}
