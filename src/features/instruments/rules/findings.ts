/**
 * What an import says about a questionnaire, by code. `refused`: with this it would score wrongly or cannot be
 * answered; `limited`: it can be used, and this of it does not happen here.
 */
export const refusals = {
  'not-a-questionnaire': /*i18n*/ 'This is not a FHIR R4 Questionnaire: {detail}.',
  'too-large': /*i18n*/ 'It has more than {max} questions, or they are nested deeper than {depth} levels.',
  'no-questions': /*i18n*/ 'It has no questions.',
  'no-link': /*i18n*/ 'The question has no linkId.',
  'duplicate-link': /*i18n*/ 'Two questions have the same linkId, “{linkId}”.',
  'unknown-type': /*i18n*/ 'The type “{type}” is not one of R4.',
  'modifier-extension':
    /*i18n*/ 'It carries a modifierExtension ({url}), which changes its meaning in a way we do not know.',
  'no-choices': /*i18n*/ 'There is nothing to choose from.',
  'both-choices': /*i18n*/ 'It lists its answers and names a value set; only one can hold.',
  'value-set': /*i18n*/ 'The answers of the value set {url} are not in the file.',
  'never-answerable': /*i18n*/ 'It must be answered, but nobody can answer it.',
  'sub-questionnaire': /*i18n*/ 'It wants another questionnaire put in its place, which is not in the file.',
  'unknown-question': /*i18n*/ 'It is asked depending on “{question}”, which does not exist.',
  'no-behavior': /*i18n*/ 'It has several conditions and does not say whether all or any must hold.',
  'bad-condition': /*i18n*/ 'Its condition on “{question}” can never be understood: {detail}.',
  circular: /*i18n*/ 'Whether it is asked depends on itself ({path}).',
  language: /*i18n*/ 'It is calculated in {language}; we read FHIRPath.',
  unreadable: /*i18n*/ 'Its expression cannot be read: {detail}.',
  'unknown-function': /*i18n*/ 'Its expression uses {name}(), which we do not evaluate.',
  'unknown-variable': /*i18n*/ 'Its expression uses %{name}, which nothing defines here.',
  'missing-weight':
    /*i18n*/ 'Its score counts what “{question}” weighs, and the answer “{answer}” has no weight.',
  fails: /*i18n*/ 'Its expression fails when it is tried: {detail}.',
  restless: /*i18n*/ 'Its calculations never come to rest, or take too long.',
} as const;

export const limitations = {
  'initial-expression': /*i18n*/ 'It would be filled in from the record; here it begins empty.',
  'answer-expression':
    /*i18n*/ 'Some of its choices would be looked up; here only those in the file are offered.',
  constraint: /*i18n*/ 'It has a rule of its own about answers, which is not checked here.',
  regex: /*i18n*/ 'It wants answers in a certain form, which is not checked here.',
  'answer-toggle':
    /*i18n*/ 'Some of its choices would come and go with other answers; here all of them are always offered.',
  'unit-list': /*i18n*/ 'Its units would be looked up; here only those in the file are offered.',
  'moving-words':
    /*i18n*/ 'Something about it would change with the answers; here it stays as it is written.',
  library:
    /*i18n*/ 'It carries a library of rules (CQL), which we do not read; nothing it says happens here.',
  'other-language':
    /*i18n*/ 'It names %{name} in {language}, which we do not read; nothing asked or scored here depends on it.',
  initial: /*i18n*/ 'It would begin with an answer that does not fit it; here that is left out.',
  'typed-total':
    /*i18n*/ 'It looks like a total but has no rule: whoever answers writes it in, and it is not kept as a score.',
  weights: /*i18n*/ 'Answers have weights, but nothing adds them up: no score is made.',
  attachment: /*i18n*/ 'Files are taken up to {kilobytes} kB; larger ones belong among the documents.',
  reference: /*i18n*/ 'What it refers to is written as words.',
  layout: /*i18n*/ 'It asks for a layout ({control}) that is shown here as a plain list.',
  'other-extension': /*i18n*/ 'It carries something we do not know ({url}); it is kept and does nothing.',
  retired: /*i18n*/ 'Its owner has retired it.',
  draft: /*i18n*/ 'Its owner says that it is not finished.',
  'no-copyright': /*i18n*/ 'It says nothing about who may use it. Please make sure that you may.',
} as const;

/** What we add ourselves, from what is published. */
export const additions = {
  score: /*i18n*/ 'The published rule of scoring is added, because its codes are known to us.',
  alert: /*i18n*/ 'An answer here that endangers will raise an alert at once.',
} as const;

export type RefusalCode = keyof typeof refusals;
export type LimitationCode = keyof typeof limitations;
export type AdditionCode = keyof typeof additions;

/** The sentence of a code; `values` fill its places. */
export const findingWords: Readonly<Record<RefusalCode | LimitationCode | AdditionCode, string>> = {
  ...refusals,
  ...limitations,
  ...additions,
};
