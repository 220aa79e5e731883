import { urls } from '../../engine/extensions.ts';
import type { Coding, Condition, Extended, Extension, Item, Option } from '../../engine/fhir.ts';

/** Small words for writing a questionnaire down as data; what they make is plain FHIR R4. */

export const loinc = 'http://loinc.org';
const own = 'urn:throughline:instrument:answer';

export const fromLoinc = (code: string): readonly Coding[] => [{ system: loinc, code }];

/** The official Spanish words beside the English ones. */
export function spanish(content: string | undefined): { readonly _text?: Extended } {
  return content === undefined ? {} : { _text: { extension: [translation(content)] } };
}

const translation = (content: string): Extension => ({
  url: urls.translation,
  extension: [
    { url: 'lang', valueCode: 'es' },
    { url: 'content', valueString: content },
  ],
});

type Chosen = readonly [weight: number, display: string, code: string, spanish?: string];

/** Answers with what each counts; `LA…` is LOINC's code of an answer, anything else our own. */
export function options(...chosen: readonly Chosen[]): readonly Option[] {
  return chosen.map(([weight, display, code, es]) => ({
    valueCoding: {
      system: code.startsWith('LA') ? loinc : own,
      code,
      display,
      ...(es === undefined ? {} : { _display: { extension: [translation(es)] } }),
    },
    extension: [{ url: urls.ordinalValue, valueDecimal: weight }],
  }));
}

type Question = {
  readonly linkId: string;
  readonly text: string;
  readonly es?: string;
  readonly loinc?: string;
  readonly prefix?: string;
  readonly answers: readonly Option[];
  readonly when?: readonly Condition[];
  readonly extension?: readonly Extension[];
};

export function question({
  linkId,
  text,
  es,
  prefix,
  answers,
  when,
  extension = [],
  ...more
}: Question): Item {
  return {
    linkId,
    type: 'choice',
    text,
    ...spanish(es),
    ...(prefix === undefined ? {} : { prefix }),
    ...(more.loinc === undefined ? {} : { code: fromLoinc(more.loinc) }),
    ...(when ? { enableWhen: when, enableBehavior: 'all' as const } : {}),
    extension: [radio, ...extension],
    answerOption: answers,
  };
}

const radio: Extension = {
  url: urls.itemControl,
  valueCodeableConcept: {
    coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button' }],
  },
};

export const group = (linkId: string, text: string, item: readonly Item[], es?: string): Item => ({
  linkId,
  type: 'group',
  text,
  ...spanish(es),
  item,
});

export const words = (linkId: string, text: string, es?: string): Item => ({
  linkId,
  type: 'display',
  text,
  ...spanish(es),
});

type Calculated = {
  readonly linkId: string;
  readonly text: string;
  readonly loinc?: string;
  readonly type?: 'integer' | 'boolean';
  readonly expression: string;
  readonly extension?: readonly Extension[];
};

/** What is calculated from the answers; nobody types it in. */
export function calculated({
  linkId,
  text,
  type = 'integer',
  expression,
  extension = [],
  ...more
}: Calculated): Item {
  const how = { url: urls.calculated, valueExpression: { language: 'text/fhirpath', expression } };
  return {
    linkId,
    type,
    text,
    readOnly: true,
    ...(more.loinc === undefined ? {} : { code: fromLoinc(more.loinc) }),
    extension: [how, ...extension],
  };
}

const quoted = (linkIds: readonly string[]): string => linkIds.map((linkId) => `'${linkId}'`).join(' | ');

/** The answers to these questions, wherever they stand. */
export const answersTo = (linkIds: readonly string[]): string =>
  `%resource.descendants().where(linkId in (${quoted(linkIds)})).answer.value`;

/** The sum of what the answers weigh, and nothing as long as one of them is missing. */
export function sumOf(linkIds: readonly string[]): string {
  const answers = answersTo(linkIds);
  return `iif(${answers}.count() = ${linkIds.length}, ${answers}.ordinal().sum(), {})`;
}

const part = (url: string, value: string | number): Extension =>
  typeof value === 'number' ? { url, valueDecimal: value } : { url, valueString: value };

/** From–to inclusive, with the words of the authors. */
export const bands = (...all: readonly (readonly [from: number, to: number, label: string])[]): Extension[] =>
  all.map(([from, to, label]) => ({
    url: urls.band,
    extension: [part('from', from), part('to', to), part('label', label)],
  }));

type CutGiven = {
  readonly from: number;
  readonly label: string;
  readonly source: string;
  /** Only for those who answered the question so. */
  readonly only?: { readonly question: string; readonly answer: string; readonly forWhom: string };
};

export const cut = ({ from, label, source, only }: CutGiven): Extension => ({
  url: urls.cut,
  extension: [
    part('from', from),
    part('label', label),
    part('source', source),
    ...(only
      ? [
          part('question', only.question),
          { url: 'answer', valueCode: only.answer },
          part('forWhom', only.forWhom),
        ]
      : []),
  ],
});

export const change = (points: number, label: string, source: string): Extension => ({
  url: urls.change,
  extension: [part('points', points), part('label', label), part('source', source)],
});

/** An answer that weighs more than `above` raises an alert at once. */
export const alertAbove = (above: number, kind: string): Extension => ({
  url: urls.riskAlert,
  extension: [part('above', above), { url: 'kind', valueCode: kind }],
});

export const source = (...lines: readonly string[]): Extension[] =>
  lines.map((valueString) => ({ url: urls.source, valueString }));

export const protectedAs = (category: string): Extension => ({ url: urls.sensitivity, valueCode: category });

/** Which of two published cut-offs fits: the person says, nobody guesses. */
export const whichCut = (text: string): Item =>
  question({
    linkId: 'which-cut',
    text,
    answers: [
      ['The one for women', 'women'],
      ['The one for men', 'men'],
      ['I would rather not say', 'not-said'],
    ].map(([display = '', code = '']) => ({ valueCoding: { system: own, code, display } })),
  });
