import { Conflict } from '#platform/errors/index.ts';
import type { ResponseItem } from '../engine/fhir.ts';
import type { Mistake } from '../engine/mistake.ts';
import { saidOf } from '../rules/mistakes.ts';
import { CannotScore } from '../scoring/scorer.ts';
import type { Outcome } from '../scoring/work.ts';

const field = (mistake: Mistake) => ({
  path: mistake.key === '' ? 'body.items' : `body.items.${mistake.key}`,
  message: saidOf(mistake),
});

/** Refuses what is not asked at all: such answers come from nobody's form. */
export function demandTruth(mistakes: readonly Mistake[]): void {
  if (mistakes.length === 0) return;
  throw new Conflict(422, 'answers', /*i18n*/ 'Some answers do not hold.', { fields: mistakes.map(field) });
}

/** A draft is kept even when it cannot be worked out: no word is lost over a broken expression. */
export async function asOutcome(working: Promise<Outcome>, given: readonly ResponseItem[]): Promise<Outcome> {
  try {
    return await working;
  } catch (error) {
    if (!(error instanceof CannotScore)) throw error;
    const none = { mistakes: [], warnings: [], strangers: [], falseScores: [], scores: [], alarms: [] };
    const progress = { asked: 0, answered: 0 };
    return {
      items: given,
      kept: given,
      ...none,
      progress,
      computed: {},
      trouble: error.message,
      skipped: [],
    };
  }
}

/** What is completed must hold in every answer, and must have been scored. */
export async function demandWhole(working: Promise<Outcome>): Promise<Outcome> {
  const outcome = await asOutcome(working, []);
  if (outcome.trouble !== null)
    throw new Conflict(
      422,
      'cannot-score',
      /*i18n*/ 'The score could not be calculated, so this cannot be completed. What was answered is kept.',
    );
  demandTruth([...outcome.strangers, ...outcome.falseScores, ...outcome.mistakes]);
  return outcome;
}
