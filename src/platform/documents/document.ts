/** One entry of a list: what it is, what matters most about it (a telephone number), and more lines. */
export type PrintedItem = {
  readonly title: string;
  readonly strong?: string | null;
  readonly lines?: readonly (string | null)[];
};

/** A part of a printed document. Every text is shown as it stands: nothing in it is markup. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** Paragraphs, parted by line breaks. */
  | { readonly kind: 'words'; readonly text: string }
  /** Somebody's own words. */
  | { readonly kind: 'quote'; readonly text: string; readonly by?: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  /** `tick` puts a box to tick before each, `number` its place. */
  | { readonly kind: 'items'; readonly items: readonly PrintedItem[]; readonly mark?: 'tick' | 'number' };

/** A document that a client keeps: said once, printed in their language. */
export type PrintedDocument = {
  readonly title: string;
  /** One sentence under the title: for whom, from when. */
  readonly lead: string;
  /** BCP 47; decides hyphenation, direction and how it is read aloud. */
  readonly language: string;
  /** At the foot of every page: who made it and how to reach them. */
  readonly foot: string;
  /** “Page {page} of {pages}” in the document's language. */
  readonly pageWords: string;
  readonly blocks: readonly Block[];
};
