import type { ImportReport, Instrument } from './contract.ts';
import { isCalculated } from './engine/evaluate.ts';
import { extensionsOf, urls } from './engine/extensions.ts';
import type { Questionnaire } from './engine/fhir.ts';
import { definitionsOf, isQuestion } from './engine/form.ts';
import { languagesOf } from './engine/languages.ts';
import type { Report } from './scoring/check/index.ts';
import { identityOf, type Listed } from './store/catalogue.ts';

/** How an instrument stands in the list: what it is, whose, on what grounds. */
export function presented({ questionnaire, shipped, retiredAt }: Listed): Instrument {
  const items = definitionsOf(questionnaire).map(({ item }) => item);
  return {
    ...identityOf(questionnaire),
    title: questionnaire.title ?? questionnaire.name ?? '',
    description: questionnaire.description ?? null,
    publisher: questionnaire.publisher ?? null,
    copyright: questionnaire.copyright ?? null,
    sources: extensionsOf(questionnaire, urls.source).flatMap(({ valueString }) => valueString ?? []),
    languages: [...languagesOf(questionnaire)],
    questions: items.filter((item) => isQuestion(item) && !isCalculated(item)).length,
    scores: items.filter(isCalculated).map(({ text, linkId }) => text ?? linkId),
    shipped,
    retiredAt,
  };
}

const titleIn = (given: unknown): string | null => {
  const { title } = (given ?? {}) as Partial<Questionnaire>;
  return typeof title === 'string' ? title : null;
};

/** What is told of an import before it happens. */
export function reported(given: unknown, report: Report, alreadyThere: boolean): ImportReport {
  const { questionnaire, refusals, limitations, additions, questions, scores } = report;
  const identity = questionnaire ? identityOf(questionnaire) : { url: null, version: null };
  return {
    title: questionnaire?.title ?? questionnaire?.name ?? titleIn(given),
    ...identity,
    questions,
    scores: [...scores],
    refusals: [...refusals],
    limitations: [...limitations],
    additions: [...additions],
    alreadyThere,
  };
}
