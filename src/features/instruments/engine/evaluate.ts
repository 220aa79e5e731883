import { enabledAmong } from './conditions.ts';
import { extensionsOf, findExtension, urls } from './extensions.ts';
import type { Answer, Item, Response, ResponseItem } from './fhir.ts';
import { type Form, limits } from './form.ts';
import { layOut, type Node, type Overrides, type Place, placesOf, toResponseItems } from './nodes.ts';
import { answersFrom } from './results.ts';

/** What an expression is asked for, and where it stands. */
export type Question = {
  readonly purpose: 'calculated' | 'enabled' | 'initial' | `constraint ${number}`;
  readonly expression: string;
  /** Undefined where it stands on the questionnaire itself. */
  readonly place: Place | undefined;
  /** The response with what is asked and answered at this moment. */
  readonly response: Response;
};

/** Whoever can evaluate expressions: on the server FHIRPath, on a page what the server said last. */
export type Expressions = (question: Question) => readonly unknown[];

/** By which name what an expression said is handed to a page. */
export const nameOfQuestion = ({ purpose, place }: Pick<Question, 'purpose' | 'place'>): string =>
  `${purpose} ${place?.node.key ?? ''}`;

export type Evaluated = {
  /** Everything that is laid out, with what is calculated filled in. */
  readonly nodes: readonly Node[];
  readonly places: readonly Place[];
  readonly enabled: ReadonlySet<Node>;
  /** What is asked and answered: the content of a QuestionnaireResponse. */
  readonly items: readonly ResponseItem[];
  /** What was given, with what is calculated, also where it is not asked just now. */
  readonly kept: readonly ResponseItem[];
};

/** Calculations that never come to rest. */
export class Restless extends Error {
  constructor() {
    super('The calculations of this questionnaire never come to rest.');
    this.name = 'Restless';
  }
}

const expressionOn = (item: Item, url: string): string | undefined =>
  findExtension(item, url)?.valueExpression?.expression;

export const isCalculated = (item: Item): boolean => expressionOn(item, urls.calculated) !== undefined;

/**
 * Works a form out with the answers given: what is asked, and what is calculated, round after round until nothing
 * changes. Throws Restless when that never happens, Circular when a condition depends on itself.
 */
export function evaluate(form: Form, given: readonly ResponseItem[], ask: Expressions): Evaluated {
  let state = look(form, given, undefined, ask);
  for (let round = 0; round < limits.rounds; round += 1) {
    const kept = toResponseItems(state.nodes, {
      keep: () => true,
      overrides: calculate(form, state, ask),
      empty: true,
    });
    const next = look(form, kept, state, ask);
    if (JSON.stringify([next.items, next.kept]) === JSON.stringify([state.items, state.kept])) return next;
    state = next;
  }
  throw new Restless();
}

function look(
  form: Form,
  given: readonly ResponseItem[],
  before: Evaluated | undefined,
  ask: Expressions,
): Evaluated {
  const nodes = layOut(form, given);
  const places = placesOf(nodes);
  const response = asResponse(form, before?.items ?? []);
  const byNode = new Map(places.map((place) => [place.node, place]));
  const enabled = enabledAmong(form, places, (node) => {
    const expression = expressionOn(node.item, urls.enableWhenExpression);
    const place = byNode.get(node);
    if (expression === undefined || !place) return undefined;
    return ask({ purpose: 'enabled', expression, place, response })[0] === true;
  });
  const items = toResponseItems(nodes, { keep: (node) => enabled.has(node) });
  return { nodes, places, enabled, items, kept: given };
}

function calculate(form: Form, { places, enabled, items }: Evaluated, ask: Expressions): Overrides {
  const response = asResponse(form, items);
  const found = new Map<string, readonly Answer[]>();
  for (const place of places) {
    const { node } = place;
    const expression = expressionOn(node.item, urls.calculated);
    if (expression === undefined) continue;
    const raw = enabled.has(node) ? ask({ purpose: 'calculated', expression, place, response }) : [];
    found.set(node.key, answersFrom(node.item, form.definitions.get(node.item.linkId)?.choices, raw));
  }
  return found;
}

export function asResponse(form: Form, item: readonly ResponseItem[]): Response {
  const { url, version } = form.questionnaire;
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'in-progress',
    ...(url === undefined ? {} : { questionnaire: version === undefined ? url : `${url}|${version}` }),
    item,
  };
}

/** The variables that an expression can name: those of the questionnaire, then of the items round it. */
export function variablesAt(
  form: Form,
  at: Place | undefined,
): readonly (readonly [string, string, Place?])[] {
  const here = (place: Place) =>
    extensionsOf(place.node.item, urls.variable).map(
      ({ valueExpression: { name = '', expression = '' } = {} }) => [name, expression, place] as const,
    );
  const round = (place: Place | undefined): readonly (readonly [string, string, Place?])[] =>
    place ? [...round(place.above), ...here(place)] : [];
  const whole = extensionsOf(form.questionnaire, urls.variable).map(
    ({ valueExpression: { name = '', expression = '' } = {} }) => [name, expression] as const,
  );
  return [...whole, ...round(at)];
}
