/** Names as they go together; the beginning of each list is the most common. */
export type Culture = {
  readonly language: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
};

/** The words of a list that is written over several lines. */
export const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Every beginning with every ending; the first beginnings stay the most common. */
export function joined(beginnings: string, endings: string): readonly string[] {
  return listed(beginnings).flatMap((beginning) => listed(endings).map((ending) => `${beginning}${ending}`));
}
