import { initialOf } from '../../engine/changes.ts';
import { controlOf, findExtension, nameOf, urls } from '../../engine/extensions.ts';
import type { Extended, Item, Questionnaire } from '../../engine/fhir.ts';
import type { Definition } from '../../engine/form.ts';
import { largestFileBytes } from '../../engine/value-faults.ts';
import { kindsOf, readValue } from '../../engine/values.ts';
import type { LimitationCode } from '../../rules/findings.ts';
import { finding, type Limitation } from './finding.ts';
import { rulesNotKept } from './unkept.ts';

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const told: Readonly<Record<string, LimitationCode>> = {
  [urls.answerExpression]: 'answer-expression',
  [`${sdc}candidateExpression`]: 'answer-expression',
  [`${sdc}answerOptionsToggleExpression`]: 'answer-toggle',
  [`${sdc}unitValueSet`]: 'unit-list',
  'http://hl7.org/fhir/StructureDefinition/questionnaire-unitValueSet': 'unit-list',
  'http://hl7.org/fhir/StructureDefinition/questionnaire-optionRestriction': 'answer-toggle',
  'http://hl7.org/fhir/StructureDefinition/cqf-expression': 'moving-words',
  'http://hl7.org/fhir/StructureDefinition/cqf-calculatedValue': 'moving-words',
  'http://hl7.org/fhir/StructureDefinition/cqf-library': 'library',
  [`${sdc}library`]: 'library',
};

/** Extensions that say nothing about how an answer is given or counted. */
const harmless =
  /(-observationLinkPeriod|-preferredTerminologyServer|-entryMode|-itemPopulationContext|-launchContext|artifact-|-usageMode|rendering-|-shortText|-optionalDisplay|-width|-colspan|designNote|-displayCategory|cqf-|-observation-extract|-observationExtract|-assemble|-itemExtractionContext|-openLabel|-choiceColumn|-collapsible|-questionnaireUnit|-performerType|-endpoint|-sourceQueries|workflow-|-versionNumber|-sourceStructureMap|-targetStructureMap|-isSubject|-referenceResource|-referenceProfile|-referenceFilter|-baseType|-fhirType|regex|translation|structuredefinition-|data-absent-reason)/;

const known: ReadonlySet<string> = new Set(Object.values(urls));
const plain: readonly (string | undefined)[] = [
  'gtable',
  'table',
  'htable',
  'atable',
  'tab-container',
  'page',
];

/** What can be used but does not do here all that it was meant to. */
export function limitationsOf(
  questionnaire: Questionnaire,
  definitions: readonly Definition[],
): readonly Limitation[] {
  return [
    ...ofWhole(questionnaire),
    ...ofExtensions(questionnaire, undefined),
    ...definitions.flatMap(({ item, choices }) => [...ofItem(item), ...ofBeginning({ item, choices })]),
    ...rulesNotKept(questionnaire, definitions),
    ...unsummed(definitions),
  ];
}

function ofWhole({ status, copyright, contained = [] }: Questionnaire): readonly Limitation[] {
  const hasLibrary = contained.some(({ resourceType }) => resourceType === 'Library');
  return [
    ...(status === 'retired' ? [finding('retired' as const, undefined)] : []),
    ...(status === 'draft' ? [finding('draft' as const, undefined)] : []),
    ...(copyright === undefined ? [finding('no-copyright' as const, undefined)] : []),
    ...(hasLibrary ? [finding('library' as const, undefined)] : []),
  ];
}

/** The extensions of an element, and of the words and settings in it (`_text`, an answer, its code). */
function ofExtensions(element: object, item: Item | undefined): readonly Limitation[] {
  const own = ((element as Extended).extension ?? []).flatMap(({ url }) => {
    const code = told[nameOf(url)];
    if (code) return [finding(code, item)];
    return known.has(nameOf(url)) || harmless.test(url)
      ? []
      : [finding('other-extension' as const, item, { url })];
  });
  const inside = [element, ...((element as Extended).extension ?? [])].flatMap((one) => partsOf(one));
  return once([...own, ...inside.flatMap((one) => ofExtensions(one, item))]);
}

/** What of an element can carry extensions of its own: settings (`_text`), codes, and the answers it lists. */
const partsOf = (element: object): readonly object[] =>
  Object.entries(element).flatMap(([name, below]) =>
    name.startsWith('_') || name === 'answerOption' || /^value[A-Z]/.test(name)
      ? [below].flat().filter((one): one is object => typeof one === 'object' && one !== null)
      : [],
  );

const once = (found: readonly Limitation[]): readonly Limitation[] => [
  ...new Map(found.map((one) => [`${one.code} ${JSON.stringify(one.values)}`, one])).values(),
];

function ofItem(item: Item): readonly Limitation[] {
  const control = controlOf(item);
  return [
    ...ofExtensions(item, item),
    ...(item.type === 'attachment'
      ? [finding('attachment' as const, item, { kilobytes: largestFileBytes / 1000 })]
      : []),
    ...(item.type === 'reference' ? [finding('reference' as const, item)] : []),
    ...(item.type === 'group' && plain.includes(control)
      ? [finding('layout' as const, item, { control: control ?? '' })]
      : []),
    ...(looksLikeTotal(item) ? [finding('typed-total' as const, item)] : []),
  ];
}

/** Beginnings that are no answer to their own question, or too many. */
function ofBeginning({ item, choices }: Pick<Definition, 'item' | 'choices'>): readonly Limitation[] {
  const given = (item.initial ?? []).length + (choices ?? []).filter(({ initial }) => initial).length;
  const fits = (item.initial ?? []).every((one) => {
    const value = readValue(one);
    return value !== undefined && kindsOf[item.type].includes(value.kind);
  });
  const taken = initialOf({ item, choices }).length;
  return given > taken || !fits ? [finding('initial' as const, item)] : [];
}

const looksLikeTotal = (item: Item): boolean =>
  ['integer', 'decimal', 'quantity'].includes(item.type) &&
  /\b(total|score|sum)\b/i.test(`${item.text} ${item.code?.[0]?.display}`) &&
  !findExtension(item, urls.calculated);

/** Weights without anything that adds them up. */
function unsummed(definitions: readonly Definition[]): readonly Limitation[] {
  const weighed = definitions.some(({ choices = [] }) => choices.some(({ weight }) => weight !== undefined));
  const calculated = definitions.some(({ item }) => findExtension(item, urls.calculated));
  return weighed && !calculated ? [finding('weights', undefined)] : [];
}
