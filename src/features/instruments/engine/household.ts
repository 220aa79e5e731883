import { findExtension, urls } from './extensions.ts';
import type { Questionnaire } from './fhir.ts';
import { definitionsOf } from './form.ts';
import { asksOfPerson } from './person.ts';

/**
 * True where answers are about one person and nobody else: in a protected category, where one of them may tell of a
 * danger, or where the record of the person is part of them.
 */
export function isAboutOne(questionnaire: Questionnaire): boolean {
  return (
    findExtension(questionnaire, urls.sensitivity) !== undefined ||
    asksOfPerson(questionnaire) ||
    definitionsOf(questionnaire).some(({ item }) => findExtension(item, urls.riskAlert) !== undefined)
  );
}
