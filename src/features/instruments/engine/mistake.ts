export type MistakeCode =
  | 'required'
  | 'one-answer'
  | 'too-few'
  | 'too-many'
  | 'wrong-kind'
  | 'not-a-choice'
  | 'exclusive'
  | 'blank'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'decimals'
  | 'wrong-form'
  | 'wrong-unit'
  | 'not-a-date'
  | 'too-big'
  | 'wrong-file'
  | 'false-score'
  | 'constraint'
  | 'unknown';

/** What is wrong with the answer in one place; `values` fill the sentence. */
export type Mistake = {
  readonly key: string;
  readonly linkId: string;
  readonly code: MistakeCode;
  readonly values: Readonly<Record<string, string | number>>;
};
