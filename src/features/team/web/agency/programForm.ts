import type { Program, ProgramChange } from '../../contract.ts';

/** A program as the form holds it: numbers as text, lists as lines. */
export type ProgramValues = {
  readonly name: string;
  readonly description: string;
  readonly contactEveryDays: string;
  readonly contactEveryDaysHighRisk: string;
  readonly answerDaysToday: string;
  readonly answerDaysSoon: string;
  readonly answerDaysRoutine: string;
  readonly followUpDays: string;
  readonly closingReasons: string;
};

export const usualProgram: ProgramValues = {
  name: '',
  description: '',
  contactEveryDays: '30',
  contactEveryDaysHighRisk: '7',
  answerDaysToday: '1',
  answerDaysSoon: '3',
  answerDaysRoutine: '7',
  followUpDays: '30, 90',
  closingReasons: ['goals met', 'moved away', 'chose to stop', 'referred on', 'lost contact', 'died'].join(
    '\n',
  ),
};

export const valuesOf = (program: Program): ProgramValues => ({
  name: program.name,
  description: program.description,
  contactEveryDays: String(program.contactEveryDays),
  contactEveryDaysHighRisk: String(program.contactEveryDaysHighRisk),
  answerDaysToday: String(program.answerDaysToday),
  answerDaysSoon: String(program.answerDaysSoon),
  answerDaysRoutine: String(program.answerDaysRoutine),
  followUpDays: program.followUpDays.join(', '),
  closingReasons: program.closingReasons.join('\n'),
});

const parts = (text: string, between: string | RegExp) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);

export const bodyOf = (values: ProgramValues): ProgramChange & { readonly name: string } => ({
  name: values.name,
  description: values.description,
  contactEveryDays: Number(values.contactEveryDays),
  contactEveryDaysHighRisk: Number(values.contactEveryDaysHighRisk),
  answerDaysToday: Number(values.answerDaysToday),
  answerDaysSoon: Number(values.answerDaysSoon),
  answerDaysRoutine: Number(values.answerDaysRoutine),
  followUpDays: parts(values.followUpDays, /[,;\s]+/).map(Number),
  closingReasons: parts(values.closingReasons, '\n'),
});
