import { z } from 'zod';
import { operators, type Questionnaire } from '../../engine/fhir.ts';
import { finding, type Refusal } from './finding.ts';

/** The shape of what we read of a Questionnaire; the rest is kept as it comes. */
const text = z.string().max(20_000);
const Coding = z.looseObject({
  system: text.optional(),
  code: text.optional(),
  display: text.optional(),
});
const Quantity = z.looseObject({
  value: z.number().optional(),
  unit: text.optional(),
  system: text.optional(),
  code: text.optional(),
});
const Reference = z.looseObject({ reference: text.optional(), display: text.optional() });
const Expression = z.looseObject({
  name: text.optional(),
  language: text.optional(),
  expression: text.optional(),
});

const valued = (prefix: 'value' | 'answer') => ({
  [`${prefix}Boolean`]: z.boolean().optional(),
  [`${prefix}Decimal`]: z.number().optional(),
  [`${prefix}Integer`]: z.int().optional(),
  [`${prefix}Date`]: text.optional(),
  [`${prefix}DateTime`]: text.optional(),
  [`${prefix}Time`]: text.optional(),
  [`${prefix}String`]: text.optional(),
  [`${prefix}Uri`]: text.optional(),
  [`${prefix}Coding`]: Coding.optional(),
  [`${prefix}Quantity`]: Quantity.optional(),
  [`${prefix}Reference`]: Reference.optional(),
});

const Extension: z.ZodType = z.lazy(() =>
  z.looseObject({
    url: text,
    ...valued('value'),
    valueCode: text.optional(),
    valueUrl: text.optional(),
    valueMarkdown: text.optional(),
    valueExpression: Expression.optional(),
    valueCodeableConcept: z
      .looseObject({ coding: z.array(Coding).optional(), text: text.optional() })
      .optional(),
    extension: z.array(Extension).optional(),
  }),
);
const extension = { extension: z.array(Extension).optional() };

const Concept: z.ZodType = z.lazy(() =>
  z.looseObject({
    ...extension,
    system: text.optional(),
    code: text.optional(),
    display: text.optional(),
    contains: z.array(Concept).optional(),
    concept: z.array(Concept).optional(),
    property: z
      .array(
        z.looseObject({ code: text, valueDecimal: z.number().optional(), valueInteger: z.int().optional() }),
      )
      .optional(),
  }),
);
const Include = z.looseObject({
  system: text.optional(),
  concept: z.array(Concept).optional(),
  filter: z.array(z.unknown()).optional(),
  valueSet: z.array(text).optional(),
});
const Contained = z.looseObject({
  resourceType: text,
  id: text.optional(),
  url: text.optional(),
  expansion: z.looseObject({ contains: z.array(Concept).optional() }).optional(),
  compose: z
    .looseObject({ include: z.array(Include).optional(), exclude: z.array(Include).optional() })
    .optional(),
  concept: z.array(Concept).optional(),
});

const Item: z.ZodType = z.lazy(() =>
  z.looseObject({
    ...extension,
    linkId: z.string().min(1).max(500),
    type: text,
    text: text.optional(),
    prefix: text.optional(),
    code: z.array(Coding).optional(),
    enableWhen: z
      .array(z.looseObject({ question: text, operator: z.enum(operators), ...valued('answer') }))
      .optional(),
    enableBehavior: z.enum(['all', 'any']).optional(),
    required: z.boolean().optional(),
    repeats: z.boolean().optional(),
    readOnly: z.boolean().optional(),
    maxLength: z.int().optional(),
    answerValueSet: text.optional(),
    answerOption: z
      .array(z.looseObject({ ...extension, ...valued('value'), initialSelected: z.boolean().optional() }))
      .optional(),
    initial: z.array(z.looseObject(valued('value'))).optional(),
    item: z.array(Item).optional(),
  }),
);

const QuestionnaireShape = z.looseObject({
  ...extension,
  resourceType: z.literal('Questionnaire'),
  id: text.optional(),
  url: text.optional(),
  version: text.optional(),
  title: text.optional(),
  name: text.optional(),
  status: text.optional(),
  description: text.optional(),
  publisher: text.optional(),
  copyright: text.optional(),
  code: z.array(Coding).optional(),
  contained: z.array(Contained).optional(),
  item: z.array(Item).optional(),
});

/** Deeper than anything that FHIR needs; guards the reading itself. */
const deepest = 60;

function depthOf(given: unknown, depth = 0): number {
  if (depth > deepest || typeof given !== 'object' || given === null) return depth;
  return Object.values(given).reduce((most: number, one) => Math.max(most, depthOf(one, depth + 1)), depth);
}

/** Reads what was given as a Questionnaire, or says where it is none, place by place. */
export function readShape(given: unknown): {
  readonly questionnaire?: Questionnaire;
  readonly refusals: Refusal[];
} {
  if (depthOf(given) > deepest)
    return { refusals: [finding('not-a-questionnaire', undefined, { detail: 'nested too deeply' })] };
  const read = QuestionnaireShape.safeParse(given);
  if (read.success) return { questionnaire: read.data as unknown as Questionnaire, refusals: [] };
  const refusals = read.error.issues.slice(0, 20).map(({ path, message }) => {
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    return finding('not-a-questionnaire' as const, undefined, { detail: `${where}${message}` });
  });
  return { refusals };
}

/** A Bundle with one Questionnaire is that Questionnaire, with the value sets that came along contained in it. */
export function unwrapped(given: unknown): unknown {
  const bundle = given as { readonly resourceType?: unknown; readonly entry?: unknown } | null;
  if (bundle?.resourceType !== 'Bundle' || !Array.isArray(bundle.entry)) return given;
  const resources = bundle.entry.map((entry: { readonly resource?: unknown } | null) => entry?.resource) as {
    readonly resourceType?: string;
    readonly contained?: readonly unknown[];
  }[];
  const asked = resources.filter((one) => one?.resourceType === 'Questionnaire');
  const [questionnaire] = asked;
  if (!questionnaire || asked.length > 1) return given;
  const beside = resources.filter(
    (one) => one?.resourceType === 'ValueSet' || one?.resourceType === 'CodeSystem',
  );
  return { ...questionnaire, contained: [...(questionnaire.contained ?? []), ...beside] };
}
