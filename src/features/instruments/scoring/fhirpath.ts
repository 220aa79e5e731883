import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { type Expressions, type Question, variablesAt } from '../engine/evaluate.ts';
import { urls, weightNames } from '../engine/extensions.ts';
import type { Answer, Response, ResponseItem } from '../engine/fhir.ts';
import type { Form } from '../engine/form.ts';
import type { Place } from '../engine/nodes.ts';
import { type Choice, findChoice } from '../engine/options.ts';
import type { Person } from '../engine/person.ts';
import { readValue } from '../engine/values.ts';

type Variables = Readonly<Record<string, unknown>>;

/** The model's own types leave out what exact optional properties want to know. */
const model = r4 as unknown as NonNullable<Parameters<typeof fhirpath.evaluate>[3]>;

const kept = { resolveInternalTypes: false } as const;

const asPatient = ({ birthDate }: Person) => ({
  resourceType: 'Patient',
  ...(birthDate === null ? {} : { birthDate }),
});

/** Evaluates expressions of a form with FHIRPath, as Structured Data Capture wants it. `today` is the agency's day. */
export function fhirpathFor(form: Form, today: string, person: Person | null): Expressions {
  const weighing = (items: readonly ResponseItem[]) => weighedItems(form, weightUrls(form), items);
  let weighed: { readonly of: Response; readonly response: Response } | undefined;
  const withWeights = (of: Response) => {
    if (weighed?.of !== of) weighed = { of, response: { ...of, item: weighing(of.item ?? []) } };
    return weighed.response;
  };
  return (question: Question) => {
    const response = withWeights(question.response);
    const scope = new Scope(form, response, today, person);
    return scope.evaluate(question.expression, question.place, scope.variablesAt(question.place));
  };
}

class Scope {
  readonly #form: Form;
  readonly #response: Response;
  readonly #today: string;
  readonly #patient: object;

  constructor(form: Form, response: Response, today: string, person: Person | null) {
    this.#form = form;
    this.#response = response;
    this.#today = today;
    this.#patient = asPatient(person ?? { birthDate: null });
  }

  /** Variables in the order in which they are written, each knowing those before it. */
  variablesAt(place: Place | undefined): Variables {
    let known: Variables = {};
    for (const [name, expression, where] of variablesAt(this.#form, place))
      known = { ...known, [name]: this.evaluate(expression, where, known, kept) };
    return known;
  }

  evaluate(
    expression: string,
    place: Place | undefined,
    variables: Variables,
    options: { readonly resolveInternalTypes?: boolean } = {},
  ): readonly unknown[] {
    const { focus, base } = this.#focusOf(place);
    const surroundings = {
      patient: this.#patient,
      ...variables,
      resource: this.#response,
      rootResource: this.#response,
      questionnaire: this.#form.questionnaire,
      context: focus,
      qitem: place?.node.item ?? this.#form.questionnaire,
    };
    const written = onDay(expression, this.#today);
    const path = base === undefined ? written : { base, expression: written };
    return fhirpath.evaluate(focus, path, surroundings, model, options) as readonly unknown[];
  }

  /** The part of the response that belongs to the place; an empty item while nothing was answered there. */
  #focusOf(place: Place | undefined): { readonly focus: unknown; readonly base?: string } {
    if (!place) return { focus: this.#response };
    const path = pathTo(this.#response, place);
    const [found] = path === undefined ? [] : fhirpath.evaluate(this.#response, path, {}, model, kept);
    const linkId = place.node.item.linkId;
    return found === undefined ? { focus: { linkId }, base: 'QuestionnaireResponse.item' } : { focus: found };
  }
}

/** Where a place stands in a response, as a path of FHIRPath; undefined when it has no answer. */
function pathTo(response: Response, place: Place): string | undefined {
  const found = locate(response, place);
  return found?.path;
}

function locate(
  response: Response,
  { node, above, branch }: Place,
): { readonly path: string; readonly item: ResponseItem } | undefined {
  const parent = above && locate(response, above);
  if (above && !parent) return undefined;
  const isAnswer = above !== undefined && above.node.item.type !== 'group';
  const items = (isAnswer ? parent?.item.answer?.[branch]?.item : (parent?.item ?? response).item) ?? [];
  const indices = items.flatMap(({ linkId }, index) => (linkId === node.item.linkId ? [index] : []));
  const index = indices[node.nth];
  const item = index === undefined ? undefined : items[index];
  if (item === undefined) return undefined;
  const before = parent ? `${parent.path}${isAnswer ? `.answer[${branch}]` : ''}.` : '';
  return { path: `${before}item[${index}]`, item };
}

const quotedOrToday = /('(?:\\.|[^'\\])*'|`[^`]*`)|\btoday\s*\(\s*\)|\bnow\s*\(\s*\)/g;

/** The day of the agency instead of the machine's; what stands in quotes is left alone. */
function onDay(expression: string, today: string): string {
  return expression.replace(quotedOrToday, (whole, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    return whole.startsWith('today') ? `@${today}` : `@${today}T12:00:00Z`;
  });
}

/** Under which names the expressions of a form look for weights; none where they leave it to weight(). */
function weightUrls({ questionnaire }: Form): readonly string[] {
  const written = JSON.stringify(questionnaire, (name, value) => (name === 'url' ? undefined : value));
  return weightNames.filter((url) => written.includes(`${url}'`));
}

/** Answers with what they weigh written on them, so that weight() asks nobody else. */
function weighedItems(
  form: Form,
  names: readonly string[],
  items: readonly ResponseItem[],
): readonly ResponseItem[] {
  return items.map(({ item, answer, ...one }) => ({
    ...one,
    ...(item ? { item: weighedItems(form, names, item) } : {}),
    ...(answer ? { answer: answer.map((given) => weighedAnswer(form, names, one.linkId, given)) } : {}),
  }));
}

/** The name that an expression looks for; else the choice's own, as far as weight() knows it. */
function weightUrlOf(choice: Choice | undefined, names: readonly string[]): string {
  const own = choice?.weighedAs;
  const isKnown = own === urls.ordinalValue || own === urls.itemWeight;
  return names.find((name) => name === own) ?? names[0] ?? (isKnown ? own : urls.ordinalValue);
}

/** Only what the questionnaire itself says counts; a weight that was sent along with an answer does not. */
function weighedAnswer(
  form: Form,
  names: readonly string[],
  linkId: string,
  { item, ...answer }: Answer,
): Answer {
  const below = item ? { item: weighedItems(form, names, item) } : {};
  const value = readValue(answer);
  const choice = value && findChoice(form.definitions.get(linkId)?.choices, value);
  const url = weightUrlOf(choice, names);
  const extension = choice?.weight === undefined ? [] : [{ url, valueDecimal: choice.weight }];
  if (value?.kind === 'Coding') return { valueCoding: { ...value.value, extension }, ...below };
  const beside = value && extension.length > 0 ? { [`_value${value.kind}`]: { extension } } : {};
  return { ...answer, ...beside, ...below };
}
