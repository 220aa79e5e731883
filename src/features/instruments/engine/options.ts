import { findExtension, urls } from './extensions.ts';
import type { Concept, Contained, Extended, Item, Questionnaire, Value } from './fhir.ts';
import { isEqual, readValue } from './values.ts';

/** One answer that can be chosen; `weight` is what it counts, undefined when it counts nothing. */
export type Choice = {
  readonly value: Value;
  readonly weight: number | undefined;
  /** The extension that says so on the choice itself; undefined where its code system does. */
  readonly weighedAs: string | undefined;
  readonly prefix: string | undefined;
  readonly exclusive: boolean;
  readonly initial: boolean;
  /** Where translations of its words stand. */
  readonly more: Extended | undefined;
};

const system = 'http://terminology.hl7.org/CodeSystem/v2-0136';

/** Value sets so common that nobody carries them along. */
const wellKnown: Readonly<Record<string, readonly Concept[]>> = {
  'http://hl7.org/fhir/ValueSet/yesnodontknow': [
    { system, code: 'Y', display: 'Yes' },
    { system, code: 'N', display: 'No' },
    {
      system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
      code: 'asked-unknown',
      display: "Don't know",
    },
  ],
};

/** True where one of several answers is chosen: by its type, or because the question lists its answers all the same. */
export const isChosen = ({ type, answerOption = [], answerValueSet }: Item): boolean =>
  type === 'choice' || type === 'open-choice' || answerOption.length > 0 || answerValueSet !== undefined;

/** What an element weighs by R4's ordinalValue or SDC's itemWeight. */
export function weightOn(element: Extended | undefined): number | undefined {
  const found = findExtension(element, urls.ordinalValue) ?? findExtension(element, urls.itemWeight);
  return found?.valueDecimal ?? found?.valueInteger;
}

const weighedAsOn = (...elements: readonly (Extended | undefined)[]): string | undefined =>
  elements
    .map((one) => findExtension(one, urls.ordinalValue) ?? findExtension(one, urls.itemWeight))
    .find((found) => found !== undefined)?.url;

/** The choices of a question, in order. Undefined when it names a value set whose codes are nowhere to be had. */
export function choicesOf(questionnaire: Questionnaire, item: Item): readonly Choice[] | undefined {
  if (item.answerValueSet !== undefined) return choicesFrom(questionnaire, item.answerValueSet);
  return (item.answerOption ?? []).flatMap((option) => {
    const value = readValue(option);
    if (!value) return [];
    const more = value.kind === 'Coding' ? value.value : undefined;
    return {
      value,
      weight: weightOn(option) ?? weightOn(more) ?? (more && weightInSystem(questionnaire, more)),
      weighedAs: weighedAsOn(option, more),
      prefix: findExtension(option, urls.optionPrefix)?.valueString,
      exclusive: findExtension(option, urls.optionExclusive)?.valueBoolean === true,
      initial: option.initialSelected === true,
      more: (more as { readonly _display?: Extended } | undefined)?._display,
    };
  });
}

function choicesFrom(questionnaire: Questionnaire, canonical: string): readonly Choice[] | undefined {
  const [url = ''] = canonical.split('|');
  const set = questionnaire.contained?.find(
    (one) => one.resourceType === 'ValueSet' && (`#${one.id}` === url || one.url === url),
  );
  const concepts = set ? conceptsOf(questionnaire, set) : wellKnown[url];
  return concepts?.map(({ system, code, display, extension, property }) => ({
    value: {
      kind: 'Coding',
      value: {
        ...(system === undefined ? {} : { system }),
        ...(code === undefined ? {} : { code }),
        ...(display === undefined ? {} : { display }),
      },
    },
    weight:
      weightOn(extension ? { extension } : undefined) ??
      weightAmong(property) ??
      weightInSystem(questionnaire, { system, code }),
    weighedAs: weighedAsOn(extension ? { extension } : undefined),
    prefix: undefined,
    exclusive: false,
    initial: false,
    more: undefined,
  }));
}

/** The concepts of a value set: its expansion, else what it lists itself. Undefined when it lists nothing by name. */
function conceptsOf(questionnaire: Questionnaire, set: Contained): readonly Concept[] | undefined {
  if (set.expansion?.contains) return flat(set.expansion.contains, 'contains').filter(choosable);
  const includes = (set.compose?.include ?? []).map((include) =>
    include.filter || include.valueSet
      ? undefined
      : (include.concept ?? inSystem(questionnaire, include.system))?.map((concept) => ({
          system: include.system,
          ...concept,
        })),
  );
  if (includes.length === 0 || includes.includes(undefined)) return undefined;
  const excluded = (set.compose?.exclude ?? []).flatMap(({ system, concept = [] }) =>
    concept.map(({ code }) => `${system}|${code}`),
  );
  return includes
    .flatMap((concepts) => concepts ?? [])
    .filter(({ system, code }) => !excluded.includes(`${system}|${code}`)) as readonly Concept[];
}

const choosable = ({ abstract, inactive, code }: Concept): boolean =>
  !abstract && !inactive && code !== undefined;

function flat(concepts: readonly Concept[], below: 'contains' | 'concept'): readonly Concept[] {
  return concepts.flatMap((concept) => [concept, ...flat(concept[below] ?? [], below)]);
}

function inSystem(questionnaire: Questionnaire, url: string | undefined): readonly Concept[] | undefined {
  const found = questionnaire.contained?.find((one) => one.resourceType === 'CodeSystem' && one.url === url);
  return found?.concept && flat(found.concept, 'concept');
}

function weightAmong(properties: Concept['property']): number | undefined {
  const found = properties?.find(({ code }) => code === 'itemWeight' || code === 'ordinalValue');
  return found?.valueDecimal ?? found?.valueInteger;
}

function weightInSystem(
  questionnaire: Questionnaire,
  { system, code }: { readonly system?: string | undefined; readonly code?: string | undefined },
): number | undefined {
  const concept = inSystem(questionnaire, system)?.find((one) => one.code === code);
  return weightOn(concept) ?? weightAmong(concept?.property);
}

/** The choice that an answer is, if it is one. */
export function findChoice(choices: readonly Choice[] | undefined, value: Value): Choice | undefined {
  return choices?.find((choice) => isEqual(choice.value, value));
}
