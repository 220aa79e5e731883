import { initialItems, withFixed } from '../engine/changes.ts';
import { type Evaluated, evaluate, type Question } from '../engine/evaluate.ts';
import type { Questionnaire, ResponseItem } from '../engine/fhir.ts';
import { type Form, formOf } from '../engine/form.ts';
import type { Mistake } from '../engine/mistake.ts';
import { falseScoresIn, mistakesIn, strangersIn } from '../engine/mistakes.ts';
import { layOut } from '../engine/nodes.ts';
import { type Alarm, alarmsIn, type Progress, progressOf, type Score, scoresOf } from '../engine/scores.ts';
import { fhirpathFor } from './fhirpath.ts';

/** What the engine makes of answers. */
export type Outcome = {
  /** What is asked and answered, with what was calculated: what a response holds. */
  readonly items: readonly ResponseItem[];
  /** What was given, with what was calculated, also where it is not asked just now. */
  readonly kept: readonly ResponseItem[];
  readonly mistakes: readonly Mistake[];
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
};

/** Works answers out; null instead of answers begins anew. Throws Restless and Circular. */
export function workOut(
  questionnaire: Questionnaire,
  given: readonly ResponseItem[] | null,
  today: string,
): Outcome {
  const form = formOf(questionnaire);
  const computed: Record<string, readonly unknown[]> = {};
  let trouble: string | null = null;
  const fhirpath = fhirpathFor(form, today);
  const ask = (question: Question): readonly unknown[] => {
    const key = `${question.purpose} ${question.place.node.key}`;
    try {
      computed[key] = fhirpath(question);
    } catch (error) {
      trouble ??= `${question.place.node.item.linkId}: ${error instanceof Error ? error.message : 'failed'}`;
      computed[key] = [];
    }
    return computed[key] ?? [];
  };
  const start = given ? withFixed(form, given) : initialItems(form);
  const evaluated = evaluate(form, start, ask);
  return {
    ...told(form, evaluated),
    strangers: given ? strangersIn(form, given) : [],
    falseScores: given ? falseScoresIn(layOut(form, given), evaluated) : [],
    computed,
    trouble,
  };
}

function told(form: Form, evaluated: Evaluated) {
  return {
    items: evaluated.items,
    kept: evaluated.kept,
    mistakes: mistakesIn(form, evaluated),
    scores: scoresOf(evaluated),
    alarms: alarmsIn(form, evaluated),
    progress: progressOf(evaluated),
  };
}
