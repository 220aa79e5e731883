import type { Evaluated, Expressions } from './evaluate.ts';
import { asResponse } from './evaluate.ts';
import { extensionsOf, findExtension, urls } from './extensions.ts';
import type { Extended, Extension } from './fhir.ts';
import type { Form } from './form.ts';
import type { Mistake } from './mistake.ts';
import type { Place } from './nodes.ts';

/** A rule that a questionnaire sets itself, with what it says to people where it is broken. */
export type Constraint = {
  readonly expression: string;
  readonly language: string;
  readonly human: string;
  /** An error keeps the answers from being complete; a warning is only said. */
  readonly severity: 'error' | 'warning';
};

function asConstraint(given: Extension): Constraint {
  const rule = findExtension(given, 'expression');
  const human = findExtension(given, 'human');
  return {
    expression: rule?.valueExpression?.expression ?? rule?.valueString ?? '',
    language: rule?.valueExpression?.language ?? 'text/fhirpath',
    human: human?.valueString ?? human?.valueMarkdown ?? '',
    severity: findExtension(given, 'severity')?.valueCode === 'warning' ? 'warning' : 'error',
  };
}

/** The rules on an item or on the whole (R4 questionnaire-constraint, SDC targetConstraint), in order. */
export function constraintsOn(of: Extended): readonly Constraint[] {
  return [urls.constraint, urls.targetConstraint].flatMap((url) => extensionsOf(of, url)).map(asConstraint);
}

export type Broken = { readonly mistakes: readonly Mistake[]; readonly warnings: readonly Mistake[] };

/**
 * The rules that do not hold, of what is asked. One that says neither yes nor no, mostly because an answer is
 * missing, is not broken: whether something must be answered is said by `required`.
 */
export function brokenIn(form: Form, { places, enabled, items }: Evaluated, ask: Expressions): Broken {
  const response = asResponse(form, items);
  const look = (of: Extended, place: Place | undefined) =>
    constraintsOn(of).flatMap(({ expression, language, human, severity }, nth) => {
      if (language !== 'text/fhirpath' || human === '') return [];
      const [holds] = ask({ purpose: `constraint ${nth}`, expression, place, response });
      if (holds !== false) return [];
      const { key, item } = place?.node ?? { key: '', item: { linkId: '' } };
      return [{ severity, key, linkId: item.linkId, code: 'constraint' as const, values: { human } }];
    });
  const broken = [
    ...look(form.questionnaire, undefined),
    ...places.filter(({ node }) => enabled.has(node)).flatMap((place) => look(place.node.item, place)),
  ];
  const those = (severity: Constraint['severity']) =>
    broken.filter((one) => one.severity === severity).map(({ severity: _, ...mistake }) => mistake);
  return { mistakes: those('error'), warnings: those('warning') };
}
