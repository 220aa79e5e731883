import type { Coding, Extended, Extension, Quantity } from './fhir.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const ours = 'urn:throughline:instrument:';

/** The extensions that the engine and the pages read: of R4, of Structured Data Capture, and our own. */
export const urls = {
  ordinalValue: `${hl7}ordinalValue`,
  itemWeight: `${hl7}itemWeight`,
  variable: `${hl7}variable`,
  hidden: `${hl7}questionnaire-hidden`,
  itemControl: `${hl7}questionnaire-itemControl`,
  minOccurs: `${hl7}questionnaire-minOccurs`,
  maxOccurs: `${hl7}questionnaire-maxOccurs`,
  minLength: `${hl7}minLength`,
  minValue: `${hl7}minValue`,
  maxValue: `${hl7}maxValue`,
  maxDecimalPlaces: `${hl7}maxDecimalPlaces`,
  maxSize: `${hl7}maxSize`,
  mimeType: `${hl7}mimeType`,
  unit: `${hl7}questionnaire-unit`,
  unitOption: `${hl7}questionnaire-unitOption`,
  supportLink: `${hl7}questionnaire-supportLink`,
  optionPrefix: `${hl7}questionnaire-optionPrefix`,
  optionExclusive: `${hl7}questionnaire-optionExclusive`,
  sliderStep: `${hl7}questionnaire-sliderStepValue`,
  orientation: `${hl7}questionnaire-choiceOrientation`,
  entryFormat: `${hl7}entryFormat`,
  translation: `${hl7}translation`,
  calculated: `${sdc}calculatedExpression`,
  enableWhenExpression: `${sdc}enableWhenExpression`,
  initialExpression: `${sdc}initialExpression`,
  answerExpression: `${sdc}answerExpression`,
  minQuantity: `${sdc}minQuantity`,
  maxQuantity: `${sdc}maxQuantity`,
  regex: `${hl7}regex`,
  /** A rule about answers with a sentence of its own: R4's extension, and the one that SDC has in its place. */
  constraint: `${hl7}questionnaire-constraint`,
  targetConstraint: `${hl7}targetConstraint`,
  /** What a score means: from, to, label, source. */
  band: `${ours}band`,
  /** A score from which somebody looks closer: from, label, source; for whom: question, answer. */
  cut: `${ours}cut`,
  /** A difference between two scores that means something: points, label, source. */
  change: `${ours}change`,
  /** An answer that endangers: above (a weight), kind (of risk), words. */
  riskAlert: `${ours}risk-alert`,
  source: `${ours}source`,
  sensitivity: `${ours}sensitivity`,
} as const;

/** The same extension under the names it had before, or where it stands in a value set or a code system. */
const names: Readonly<Record<string, string>> = {
  [`${hl7}questionnaire-ordinalValue`]: urls.ordinalValue,
  [`${hl7}valueset-ordinalValue`]: urls.ordinalValue,
  [`${hl7}codesystem-ordinalValue`]: urls.ordinalValue,
  [`${hl7}iso21090-CO-value`]: urls.ordinalValue,
  [`${hl7}questionnaire-itemWeight`]: urls.itemWeight,
  [`${sdc}itemWeight`]: urls.itemWeight,
  [`${hl7}questionnaire-variable`]: urls.variable,
  [`${sdc}variable`]: urls.variable,
  [`${hl7}questionnaire-maxDecimalPlaces`]: urls.maxDecimalPlaces,
  [`${hl7}questionnaire-calculatedExpression`]: urls.calculated,
  [`${hl7}questionnaire-enableWhenExpression`]: urls.enableWhenExpression,
  [`${hl7}questionnaire-initialExpression`]: urls.initialExpression,
  [`${hl7}questionnaire-answerExpression`]: urls.answerExpression,
};

/** The name by which we know an extension. */
export const nameOf = (url: string): string => names[url] ?? url;

const weights: readonly string[] = [urls.ordinalValue, urls.itemWeight];

/** Every name under which an answer has ever been given a weight. */
export const weightNames: readonly string[] = [
  ...weights,
  ...Object.keys(names).filter((url) => weights.includes(nameOf(url))),
];

export function extensionsOf(of: Extended | undefined, url: string): readonly Extension[] {
  return of?.extension?.filter((extension) => nameOf(extension.url) === url) ?? [];
}

export function findExtension(of: Extended | undefined, url: string): Extension | undefined {
  return of?.extension?.find((extension) => nameOf(extension.url) === url);
}

/** A whole number that an extension carries, however it is typed. */
export function numberIn(of: Extended | undefined, url: string): number | undefined {
  const found = findExtension(of, url);
  return found?.valueDecimal ?? found?.valueInteger;
}

/** The units that a question offers for an amount: several to choose from, else the one it is asked in. */
export function unitsOf(item: Extended): readonly Quantity[] {
  const offered = extensionsOf(item, urls.unitOption);
  const all = offered.length > 0 ? offered : extensionsOf(item, urls.unit);
  return all.flatMap(({ valueCoding }) =>
    valueCoding ? { ...codeOf(valueCoding), unit: valueCoding.display ?? valueCoding.code ?? '' } : [],
  );
}

const codeOf = ({ system, code }: Coding): Quantity => ({
  ...(system === undefined ? {} : { system }),
  ...(code === undefined ? {} : { code }),
});

/** The words in a language where an official translation stands beside them; else as they were written. */
export function textIn(language: string, text: string | undefined, more: Extended | undefined): string {
  const translated = extensionsOf(more, urls.translation).find(
    (one) => findExtension(one, 'lang')?.valueCode?.split('-')[0] === language,
  );
  return (translated && findExtension(translated, 'content')?.valueString) ?? text ?? '';
}

/** The codes of how a question wants to be shown: `radio-button`, `slider`, `help`. */
export function controlOf(of: Extended): string | undefined {
  const concept = findExtension(of, urls.itemControl)?.valueCodeableConcept;
  return concept?.coding?.[0]?.code;
}

export const isHidden = (of: Extended): boolean => findExtension(of, urls.hidden)?.valueBoolean === true;
