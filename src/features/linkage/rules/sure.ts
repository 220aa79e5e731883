export const sureness = ['very_likely', 'likely', 'possible'] as const;
/** How sure it is that two records are of one person. */
export type Sureness = (typeof sureness)[number];

/** From which probability on: a pair below the last is not shown; merging is suggested from the first on. */
export const surenessFrom: Readonly<Record<Sureness, number>> = {
  very_likely: 0.999,
  likely: 0.9,
  possible: 0.5,
};

/** A probability in words; undefined for pairs that are not worth showing. */
export const surenessOf = (probability: number): Sureness | undefined =>
  sureness.find((sure) => probability >= surenessFrom[sure]);
