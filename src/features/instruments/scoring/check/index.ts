import { isCalculated } from '../../engine/evaluate.ts';
import type { Questionnaire } from '../../engine/fhir.ts';
import { definitionsOf } from '../../engine/form.ts';
import { withKnown } from '../../engine/known.ts';
import { shipped } from '../../rules/shipped/index.ts';
import { conditionFaults } from './conditions.ts';
import { expressionFaults } from './expressions.ts';
import { type Addition, finding, type Limitation, type Refusal } from './finding.ts';
import { limitationsOf } from './limitations.ts';
import { readShape, unwrapped } from './shape.ts';
import { structureFaults } from './structure.ts';
import { trialOf } from './trial.ts';

/** What an import would do, item by item. Only without refusals there is a questionnaire to keep. */
export type Report = {
  readonly questionnaire: Questionnaire | null;
  readonly refusals: readonly Refusal[];
  readonly limitations: readonly Limitation[];
  readonly additions: readonly Addition[];
  readonly questions: number;
  readonly scores: readonly string[];
};

const nothing = { questionnaire: null, limitations: [], additions: [], questions: 0, scores: [] };

const once = (found: readonly Limitation[]): readonly Limitation[] => [
  ...new Map(found.map((one) => [JSON.stringify(one), one])).values(),
];

/** Looks at anything at all as a FHIR R4 Questionnaire: what it can do here, and why it cannot be taken. */
export function check(given: unknown, today: string): Report {
  const { questionnaire: read, refusals: shape } = readShape(unwrapped(given));
  if (!read) return { ...nothing, refusals: shape };
  const structure = structureFaults(read, definitionsOf(read));
  if (structure.length > 0) return { ...nothing, refusals: structure };
  const { questionnaire, added } = withKnown(read, shipped);
  const definitions = definitionsOf(questionnaire);
  const refusals = [...conditionFaults(definitions), ...expressionFaults(questionnaire, definitions)];
  const trial = refusals.length > 0 ? { refusals, limitations: [] } : trialOf(questionnaire, today);
  const all = trial.refusals;
  const itemAt = (linkId: string) => definitions.find(({ item }) => item.linkId === linkId)?.item;
  return {
    questionnaire: all.length > 0 ? null : questionnaire,
    refusals: all,
    limitations: once([...limitationsOf(questionnaire, definitions), ...trial.limitations]),
    additions: added.map(({ linkId, what }) => finding(what, itemAt(linkId))),
    questions: definitions.filter(({ item }) => item.type !== 'group' && item.type !== 'display').length,
    scores: definitions.filter(({ item }) => isCalculated(item)).map(({ item }) => item.text ?? item.linkId),
  };
}
