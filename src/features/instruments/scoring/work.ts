import { brokenIn } from '../engine/constraints.ts';
import { type Evaluated, type Expressions, evaluate, nameOfQuestion } from '../engine/evaluate.ts';
import type { Questionnaire, ResponseItem } from '../engine/fhir.ts';
import { type Form, formOf } from '../engine/form.ts';
import { beginning, withFixed } from '../engine/initial.ts';
import type { Mistake } from '../engine/mistake.ts';
import { falseScoresIn, mistakesIn, strangersIn } from '../engine/mistakes.ts';
import { layOut } from '../engine/nodes.ts';
import type { Person } from '../engine/person.ts';
import { type Alarm, alarmsIn, type Progress, progressOf, type Score, scoresOf } from '../engine/scores.ts';
import { isReadable } from './analyse.ts';
import { fhirpathFor } from './fhirpath.ts';

/** What the engine makes of answers. */
export type Outcome = {
  /** What is asked and answered, with what was calculated: what a response holds. */
  readonly items: readonly ResponseItem[];
  /** What was given, with what was calculated, also where it is not asked just now. */
  readonly kept: readonly ResponseItem[];
  readonly mistakes: readonly Mistake[];
  /** Rules of the questionnaire that are only said, and keep nothing from being complete. */
  readonly warnings: readonly Mistake[];
  readonly strangers: readonly Mistake[];
  /** Scores that were sent along and do not hold. */
  readonly falseScores: readonly Mistake[];
  readonly scores: readonly Score[];
  readonly alarms: readonly Alarm[];
  readonly progress: Progress;
  /** What expressions said, by purpose and place, so that a page can go on from it without FHIRPath. */
  readonly computed: Readonly<Record<string, readonly unknown[]>>;
  /** The first expression that failed, and why; null when all went well. */
  readonly trouble: string | null;
  /** Items whose rule, or beginning, failed and says nothing; null for the questionnaire itself. */
  readonly skipped: readonly (string | null)[];
};

/**
 * Works answers out; null instead of answers begins anew. `person` is whom they are about, where that is known.
 * Throws Restless and Circular.
 */
export function workOut(
  questionnaire: Questionnaire,
  given: readonly ResponseItem[] | null,
  today: string,
  person: Person | null = null,
): Outcome {
  const form = formOf(questionnaire);
  const { ask, heard } = listening(fhirpathFor(form, today, person));
  const start = given ? withFixed(form, given, ask) : beginning(form, ask);
  const evaluated = evaluate(form, start, ask);
  const told = toldBy(form, evaluated, ask);
  return {
    ...told,
    strangers: given ? strangersIn(form, given) : [],
    falseScores: given ? falseScoresIn(layOut(form, given), evaluated) : [],
    ...heard(),
  };
}

/** Keeps what expressions say. One that only fills in a beginning, or a rule, may fail: then it says nothing. */
function listening(fhirpath: Expressions) {
  const computed: Record<string, readonly unknown[]> = {};
  const skipped = new Set<string | null>();
  let trouble: string | null = null;
  const ask: Expressions = (question) => {
    const { purpose, expression, place } = question;
    const name = nameOfQuestion(question);
    const isNeeded = purpose === 'calculated' || purpose === 'enabled';
    try {
      computed[name] = isNeeded || isReadable(expression) ? fhirpath(question) : [];
    } catch (error) {
      const linkId = place?.node.item.linkId ?? null;
      if (isNeeded) trouble ??= `${linkId}: ${error instanceof Error ? error.message : 'failed'}`;
      else skipped.add(linkId);
      computed[name] = [];
    }
    return computed[name] ?? [];
  };
  return { ask, heard: () => ({ computed, trouble, skipped: [...skipped] }) };
}

function toldBy(form: Form, evaluated: Evaluated, ask: Expressions) {
  const { mistakes, warnings } = brokenIn(form, evaluated, ask);
  return {
    items: evaluated.items,
    kept: evaluated.kept,
    mistakes: [...mistakesIn(form, evaluated), ...mistakes],
    warnings,
    scores: scoresOf(evaluated),
    alarms: alarmsIn(form, evaluated),
    progress: progressOf(evaluated),
  };
}
