/** How a language says days, moments and lists; the server says them in English, the web in the worker's language. */
export type Say = {
  /** A calendar day, `YYYY-MM-DD`. */
  readonly day: (day: string) => string;
  /** A moment, with day and hour. */
  readonly moment: (moment: string) => string;
  /** The hour of a moment. */
  readonly time: (moment: string) => string;
  /** “a, b and c”. */
  readonly list: (words: readonly string[]) => string;
  /** A word of a table of labels. */
  readonly word: (label: string) => string;
};

/** A sentence as a message with its values; `message` is English and the id of its translations. */
export type Sentence = {
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
};

export const says = (message: string, values: Sentence['values'] = {}): Sentence => ({ message, values });
