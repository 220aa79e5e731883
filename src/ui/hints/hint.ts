/** Something one could say in another way: by which rule, the words as written, where they begin, and other words. */
export type Hint = {
  readonly rule: string;
  readonly said: string;
  readonly at: number;
  readonly instead: readonly string[];
};
