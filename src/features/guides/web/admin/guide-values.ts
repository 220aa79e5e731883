import type { Domain } from '#platform/values/index.ts';
import type { Guide } from '../../contract.ts';

/** A question as the form holds it; `key` only tells it from the others on the screen. */
export type Question = {
  readonly key: string;
  readonly id?: string;
  readonly domain: Domain | '';
  readonly question: string;
  readonly hint: string;
};
export type GuideValues = { name: string; opening: string; questions: readonly Question[] };

/** A guide to begin from; the one that comes along is translated, because the copy is the agency's own text. */
export const valuesOf = (guide: Guide, translate: (words: string) => string): GuideValues => {
  const say = guide.id ? (words: string) => words : (words: string) => (words ? translate(words) : '');
  return {
    name: guide.id ? guide.name : '',
    opening: say(guide.opening),
    questions: guide.questions.map(({ id, domain, question, hint }) => ({
      key: id,
      id,
      domain,
      question: say(question),
      hint: say(hint),
    })),
  };
};

/** An empty part of life is sent as it is: the server says which question lacks it. */
export const bodyOf = ({ questions, ...rest }: GuideValues) => ({
  ...rest,
  questions: questions.map(({ key: _, domain, ...question }) => ({ ...question, domain: domain as Domain })),
});

/** The list with the question at `nth` one place up or down; at the end it stays. */
export function moved<T>(list: readonly T[], nth: number, by: -1 | 1): readonly T[] {
  const other = nth + by;
  const [here, there] = [list[nth], list[other]];
  if (here === undefined || there === undefined) return list;
  return list.map((one, place) => (place === nth ? there : place === other ? here : one));
}
