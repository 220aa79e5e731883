import { controlOf, findExtension, urls } from '../../engine/extensions.ts';
import type { Item, Questionnaire } from '../../engine/fhir.ts';
import type { Definition } from '../../engine/form.ts';
import { largestFileBytes } from '../../engine/value-faults.ts';
import type { LimitationCode } from '../../rules/findings.ts';
import { finding, type Limitation } from './finding.ts';

const told: Readonly<Record<string, LimitationCode>> = {
  [urls.initialExpression]: 'initial-expression',
  [urls.answerExpression]: 'answer-expression',
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-candidateExpression': 'answer-expression',
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression':
    'answer-expression',
  'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint': 'constraint',
  'http://hl7.org/fhir/StructureDefinition/targetConstraint': 'constraint',
  'http://hl7.org/fhir/StructureDefinition/regex': 'regex',
};

/** Extensions that say nothing about how an answer is given or counted. */
const harmless =
  /(-observationLinkPeriod|-preferredTerminologyServer|-entryMode|-itemPopulationContext|-launchContext|artifact-|-usageMode|rendering-|-shortText|-optionalDisplay|-width|-colspan|designNote|-displayCategory|cqf-|-observation-extract|-assemble|-itemExtractionContext|-unitValueSet|-openLabel|-choiceColumn|-collapsible|-questionnaireUnit|-performerType|-endpoint|-sourceQueries|-library|workflow-|-versionNumber|-sourceStructureMap|-targetStructureMap|-isSubject|-referenceResource|-referenceProfile|-referenceFilter|-baseType|-fhirType|variable)/;

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
    ...definitions.flatMap(({ item }) => ofItem(item)),
    ...unsummed(definitions),
  ];
}

function ofWhole({ status, copyright }: Questionnaire): readonly Limitation[] {
  return [
    ...(status === 'retired' ? [finding('retired' as const, undefined)] : []),
    ...(status === 'draft' ? [finding('draft' as const, undefined)] : []),
    ...(copyright === undefined ? [finding('no-copyright' as const, undefined)] : []),
  ];
}

function ofItem(item: Item): readonly Limitation[] {
  const control = controlOf(item);
  const extensions = (item.extension ?? []).flatMap(({ url }) => {
    const code = told[url];
    if (code) return [finding(code, item)];
    return known.has(url) || harmless.test(url) ? [] : [finding('other-extension' as const, item, { url })];
  });
  return [
    ...extensions,
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
