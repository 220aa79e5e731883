export { Composed, given } from '#platform/db/index.ts';

/** What a composed statement leaves open, as it is given with each request. */
export type Given = {
  readonly agencyId: string;
  readonly actorId: string;
  readonly now: Date;
  readonly today: string;
  readonly timeZone: string;
  /** What beyond the moment and the asking one is asked for. */
  readonly [asked: string]: unknown;
};
