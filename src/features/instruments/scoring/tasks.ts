import type { Questionnaire, ResponseItem } from '../engine/fhir.ts';
import type { Person } from '../engine/person.ts';
import { check, type Report } from './check/index.ts';
import { type Outcome, workOut } from './work.ts';

/** What the scoring thread can be asked. `today` is the agency's day, `YYYY-MM-DD`. */
export type Tasks = {
  readonly workOut: {
    readonly asked: {
      readonly questionnaire: Questionnaire;
      readonly items: readonly ResponseItem[] | null;
      readonly today: string;
      readonly person: Person | null;
    };
    readonly told: Outcome;
  };
  readonly check: {
    readonly asked: { readonly given: unknown; readonly today: string };
    readonly told: Report;
  };
};
export type TaskName = keyof Tasks;

export const doTask: { readonly [Name in TaskName]: (asked: Tasks[Name]['asked']) => Tasks[Name]['told'] } = {
  workOut: ({ questionnaire, items, today, person }) => workOut(questionnaire, items, today, person),
  check: ({ given, today }) => check(given, today),
};
