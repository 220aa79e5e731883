import { constraintsOn } from '../../engine/constraints.ts';
import { extensionsOf, findExtension, urls } from '../../engine/extensions.ts';
import type { Expression, Extended, Item, Questionnaire } from '../../engine/fhir.ts';
import type { Definition } from '../../engine/form.ts';
import { initialExpressionOn } from '../../engine/initial.ts';
import { formOfAnswer } from '../../engine/value-faults.ts';
import { analyse, knownFunctions, knownVariables } from '../analyse.ts';
import { finding, type Limitation } from './finding.ts';

const fhirpath = 'text/fhirpath';
const variablesOn = (of: Extended): readonly Expression[] =>
  extensionsOf(of, urls.variable).flatMap(({ valueExpression }) => valueExpression ?? []);
const namesOn = (of: Extended): readonly string[] =>
  variablesOn(of).flatMap(({ name, language }) =>
    name !== undefined && language === fhirpath ? [name] : [],
  );

/** True where an expression can be evaluated here, with these variables round it. */
export function canEvaluate(
  { language, expression }: Pick<Expression, 'language' | 'expression'>,
  names: readonly string[],
): boolean {
  if (language !== fhirpath || expression === undefined) return false;
  const { mistake, functions, variables } = analyse(expression);
  return (
    mistake === null &&
    functions.every((name) => knownFunctions.has(name)) &&
    variables.every((name) => knownVariables.has(name) || names.includes(name))
  );
}

/** Rules and beginnings that cannot be worked out here; without them nothing is scored wrongly. */
export function rulesNotKept(
  questionnaire: Questionnaire,
  definitions: readonly Definition[],
): readonly Limitation[] {
  const whole = namesOn(questionnaire);
  return [
    ...ofElement(questionnaire, undefined, whole),
    ...definitions.flatMap(({ item, above }) =>
      ofElement(item, item, [...whole, ...[...above, item].flatMap(namesOn)]),
    ),
  ];
}

function ofElement(
  of: Questionnaire | Item,
  item: Item | undefined,
  names: readonly string[],
): readonly Limitation[] {
  const broken = constraintsOn(of).some((rule) => !isKept(rule, names));
  const begins = findExtension(of, urls.initialExpression) && !beginsWith(item, names);
  const form = findExtension(of, urls.regex)?.valueString;
  const foreign = variablesOn(of).filter(({ language }) => language !== fhirpath);
  return [
    ...(broken ? [finding('constraint' as const, item)] : []),
    ...(begins ? [finding('initial-expression' as const, item)] : []),
    ...(form !== undefined && !formOfAnswer(form) ? [finding('regex' as const, item)] : []),
    ...foreign.map(({ name = '', language = '' }) =>
      finding('other-language' as const, item, { name, language }),
    ),
  ];
}

/** A rule is kept when it can be evaluated and says something to people. */
const isKept = (
  { human, ...rule }: ReturnType<typeof constraintsOn>[number],
  names: readonly string[],
): boolean => human !== '' && canEvaluate(rule, names);

function beginsWith(item: Item | undefined, names: readonly string[]): boolean {
  const expression = item && item.type !== 'group' ? initialExpressionOn(item) : undefined;
  return expression !== undefined && canEvaluate(expression, names);
}
