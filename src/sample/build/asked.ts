import type { Questionnaire, ResponseItem } from '#features/instruments/engine/fhir.ts';
import { gad7 } from '#features/instruments/rules/shipped/gad.ts';
import { phq9 } from '#features/instruments/rules/shipped/phq.ts';
import { type Outcome, workOut } from '#features/instruments/scoring/work.ts';
import { asJson } from '../core/tables.ts';
import type { World } from './world.ts';

type Asked = { readonly daysAgo: number; readonly weights: readonly number[]; readonly done: boolean };
type Whose = { readonly clientId: string; readonly caseId: string; readonly workerId: string };

/** Better from month to month; the last sheet was laid aside half answered, when the sister came. */
const lowMood: readonly Asked[] = [
  { daysAgo: 92, weights: [2, 2, 3, 2, 1, 1, 1, 1, 0], done: true },
  { daysAgo: 61, weights: [2, 1, 2, 2, 1, 0, 1, 0, 0], done: true },
  { daysAgo: 29, weights: [1, 1, 2, 1, 0, 0, 1, 0, 0], done: true },
];
const worry: readonly Asked[] = [{ daysAgo: 3, weights: [1, 0, 1, 1], done: false }];

/** What Ji-woo answered over the months, and in a bad week an answer that was acted upon. */
export function addAsked(world: World): void {
  const { tables } = world;
  const clientId = String(tables.find('clients', ({ givenName }) => givenName === 'Ji-woo').id);
  const one = tables.find('cases', (row) => row.clientId === clientId);
  const whose = { clientId, caseId: String(one.id), workerId: String(one.responsibleWorkerId) };
  const phq = keep(world, phq9, whose.workerId);
  for (const asked of lowMood) add(world, whose, phq9, phq, asked);
  const gad = keep(world, gad7, whose.workerId);
  for (const asked of worry) add(world, whose, gad7, gad, asked);
  alarm(world, whose, phq);
  agree(world, phq9.url ?? '');
}

function keep({ tables, calendar }: World, questionnaire: Questionnaire, addedBy: string): string {
  const addedAt = calendar.at(100, 9);
  const id = tables.id(addedAt);
  tables.add('instruments', {
    id,
    url: questionnaire.url ?? '',
    questionnaireVersion: questionnaire.version ?? '',
    title: questionnaire.title ?? '',
    category: 'mental_health',
    shipped: true,
    questionnaire: asJson(questionnaire),
    addedAt,
    addedBy,
  });
  return id;
}

/** The answers that weigh so much, in the order in which they are asked. */
function answered({ item = [] }: Questionnaire, weights: readonly number[]): readonly ResponseItem[] {
  const [group] = item;
  if (!group) return [];
  const items = (group.item ?? []).flatMap(({ linkId, answerOption = [] }, nth) => {
    const { valueCoding } = answerOption[weights[nth] ?? -1] ?? {};
    return valueCoding ? [{ linkId, answer: [{ valueCoding }] }] : [];
  });
  return [{ linkId: group.linkId, item: items }];
}

function add(world: World, whose: Whose, questionnaire: Questionnaire, instrumentId: string, asked: Asked) {
  const { tables, calendar } = world;
  const { daysAgo, weights, done } = asked;
  const begunAt = calendar.at(daysAgo, 14);
  const savedAt = calendar.at(daysAgo, 14, 25);
  const outcome: Outcome = workOut(questionnaire, answered(questionnaire, weights), calendar.day(daysAgo));
  const id = tables.id(begunAt);
  tables.add('instrumentResponses', {
    id,
    clientId: whose.clientId,
    caseId: whose.caseId,
    instrumentId,
    answers: asJson(done ? outcome.items : outcome.kept),
    ...outcome.progress,
    answeredBy: 'together',
    language: 'ko',
    mode: 'in_person',
    begunAt,
    begunBy: whose.workerId,
    savedAt,
    ...(done
      ? {
          status: 'completed',
          scores: asJson(outcome.scores),
          completedAt: savedAt,
          completedBy: whose.workerId,
        }
      : { status: 'in_progress' }),
  });
  return { id, alarms: outcome.alarms, at: savedAt };
}

/** In a bad week she gave the answer that nobody wants to hear, and was not left alone with it. */
function alarm(world: World, whose: Whose, instrumentId: string): void {
  const given = { daysAgo: 120, weights: [3, 3, 3, 2, 2, 2, 1, 1, 1], done: true };
  const { id, alarms, at } = add(world, whose, phq9, instrumentId, given);
  for (const { linkId, kind, words } of alarms)
    world.tables.add('riskAlerts', {
      id: world.tables.id(at),
      clientId: whose.clientId,
      caseId: whose.caseId,
      responseId: id,
      linkId,
      kind,
      words,
      raisedAt: at,
      raisedBy: whose.workerId,
      acknowledgedAt: world.calendar.at(120, 15),
      acknowledgedBy: world.staff.ingrid.id,
      whatWasDone:
        'Asked directly, with the interpreter: thoughts, no plan. Her sister stayed for two weeks; we called every second day.',
    });
}

/** The stroke program asks about low mood once a month. */
function agree({ tables, calendar, programs, staff }: World, what: string): void {
  tables.add('reassessmentCadences', {
    programId: programs.stroke,
    what,
    everyDays: 30,
    changedAt: calendar.at(100, 10),
    changedBy: staff.ade.id,
  });
}
