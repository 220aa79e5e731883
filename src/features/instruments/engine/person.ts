import type { Questionnaire } from './fhir.ts';

/** What expressions may know of whom a form is about, as `%patient`. `birthDate` is null when it is not known. */
export type Person = { readonly birthDate: string | null };

/** True where a questionnaire asks the record about whom it is about. */
export const asksOfPerson = (questionnaire: Questionnaire): boolean =>
  JSON.stringify(questionnaire).includes('%patient');
