import type { Evaluated } from './evaluate.ts';
import { isCalculated } from './evaluate.ts';
import { extensionsOf, findExtension, isHidden, numberIn, urls } from './extensions.ts';
import type { Extension, Item, Value } from './fhir.ts';
import { type Form, isQuestion } from './form.ts';
import type { Place } from './nodes.ts';
import { findChoice } from './options.ts';
import { readValue } from './values.ts';

/** What a range of a score means, as its authors published it. */
export type Band = { readonly from: number; readonly to: number | null; readonly label: string };
/** From which score on somebody looks closer. `forWhom` is null where the person's own answer settles it. */
export type Cut = {
  readonly from: number;
  readonly label: string;
  readonly forWhom: string | null;
  readonly reached: boolean;
};

/** A calculated answer. `value` is null when it could not be calculated, mostly because answers are missing. */
export type Score = {
  readonly linkId: string;
  readonly label: string;
  /** `system|code` of the first code of the item; null when it has none. */
  readonly code: string | null;
  readonly value: number | boolean | string | null;
  readonly unit: string | null;
  readonly band: string | null;
  readonly cuts: readonly Cut[];
};

const numberOf = (of: Extension, part: string): number | undefined => numberIn(of, part);
const wordsOf = (of: Extension, part: string): string => findExtension(of, part)?.valueString ?? '';

/** The bands of a score, as the questionnaire tells them. */
export function bandsOf(item: Item): readonly Band[] {
  return extensionsOf(item, urls.band).map((band) => ({
    from: numberOf(band, 'from') ?? 0,
    to: numberOf(band, 'to') ?? null,
    label: wordsOf(band, 'label'),
  }));
}

export type Change = { readonly points: number; readonly label: string; readonly source: string };

/** Differences between two scores that mean something, the largest first. */
export function changesOf(item: Item): readonly Change[] {
  const found = extensionsOf(item, urls.change).map((change) => ({
    points: numberOf(change, 'points') ?? 0,
    label: wordsOf(change, 'label'),
    source: wordsOf(change, 'source'),
  }));
  return found.sort((a, b) => b.points - a.points);
}

type Told = ReadonlyMap<string, readonly string[]>;

/** The cuts that apply: where one is for some people only, and this person has said which fits them, that one. */
function cutsFor(item: Item, value: unknown, told: Told): readonly Cut[] {
  return extensionsOf(item, urls.cut).flatMap((cut) => {
    const question = findExtension(cut, 'question')?.valueString;
    const meant = findExtension(cut, 'answer')?.valueCode ?? '';
    const said =
      question === undefined ? [] : (told.get(question) ?? []).filter((code) => code !== 'not-said');
    if (question !== undefined && said.length > 0 && !said.includes(meant)) return [];
    const from = numberOf(cut, 'from') ?? 0;
    const forWhom = question !== undefined && said.length === 0 ? wordsOf(cut, 'forWhom') : null;
    return {
      from,
      label: wordsOf(cut, 'label'),
      forWhom,
      reached: typeof value === 'number' && value >= from,
    };
  });
}

function codesTold({ places, enabled }: Evaluated): Told {
  const entries = places
    .filter(({ node }) => enabled.has(node))
    .map(({ node }) => {
      const codes = node.answers.flatMap(({ valueCoding }) => valueCoding?.code ?? []);
      return [node.item.linkId, codes] as const;
    });
  return new Map(entries);
}

function amountOf(found: Value | undefined): unknown {
  if (found?.kind === 'Quantity') return found.value.value;
  return found?.kind === 'Coding' ? (found.value.display ?? found.value.code) : found?.value;
}

const isTellable = (amount: unknown): amount is number | boolean | string =>
  typeof amount === 'number' || typeof amount === 'boolean' || typeof amount === 'string';

/** Every score of a form that is asked: what was calculated, and what it means. */
export function scoresOf(evaluated: Evaluated): readonly Score[] {
  const told = codesTold(evaluated);
  return evaluated.places
    .filter(({ node }) => evaluated.enabled.has(node) && isCalculated(node.item))
    .map(({ node: { item, answers } }) => {
      const found = answers[0] && readValue(answers[0]);
      const amount = amountOf(found);
      const value = isTellable(amount) ? amount : null;
      const band = bandsOf(item).find(
        ({ from, to }) => typeof value === 'number' && value >= from && (to === null || value <= to),
      );
      const [code] = item.code ?? [];
      return {
        linkId: item.linkId,
        label: item.text ?? '',
        code: code?.code === undefined ? null : `${code.system ?? ''}|${code.code}`,
        value,
        unit:
          (found?.kind === 'Quantity' ? found.value.unit : undefined) ??
          findExtension(item, urls.unit)?.valueCoding?.display ??
          null,
        band: band?.label ?? null,
        cuts: cutsFor(item, value, told),
      };
    });
}

/** A danger that an answer tells of. */
export type Alarm = { readonly linkId: string; readonly kind: string; readonly words: string };

/** A question and its answer in one line. */
const together = (asked: string, said: string): string =>
  /[?:.…]\s*$/.test(asked) ? `${asked} ${said}` : `${asked}: ${said}`;

/** The answers that endanger, as the questionnaire itself marks them. */
export function alarmsIn(form: Form, { places, enabled }: Evaluated): readonly Alarm[] {
  return places.flatMap(({ node }) => {
    const alert = findExtension(node.item, urls.riskAlert);
    if (!alert || !enabled.has(node)) return [];
    const above = numberOf(alert, 'above') ?? 0;
    const choices = form.definitions.get(node.item.linkId)?.choices;
    return node.answers.flatMap((answer) => {
      const value = readValue(answer);
      const weight = value && findChoice(choices, value)?.weight;
      if (!value || weight === undefined || weight <= above) return [];
      const said = value.kind === 'Coding' ? (value.value.display ?? value.value.code) : String(value.value);
      return {
        linkId: node.item.linkId,
        kind: findExtension(alert, 'kind')?.valueCode ?? 'other',
        words: together(node.item.text ?? '', String(said)),
      };
    });
  });
}

export type Progress = { readonly asked: number; readonly answered: number };

/** True for a question that somebody sees and can answer. */
export const isForPeople = ({ node: { item }, above }: Place): boolean =>
  isQuestion(item) && !item.readOnly && !isCalculated(item) && isInSight(item, above);

const isInSight = (item: Item, above: Place | undefined): boolean =>
  !isHidden(item) && (!above || isInSight(above.node.item, above.above));

/** How many of the questions that somebody can answer have an answer. */
export function progressOf({ places, enabled }: Evaluated): Progress {
  const asked = places.filter((place) => enabled.has(place.node) && isForPeople(place));
  return { asked: asked.length, answered: asked.filter(({ node }) => node.answers.length > 0).length };
}
