import { sql } from 'kysely';

/** So long after the beginning of an appointment somebody may be asked how it went. */
export const answerAfter = sql`interval '2 hours'`;

/** So many days before a consent ends it is said. */
export const endsSoon = 14;

/** For so many days ahead what comes is shown. */
export const weekAhead = 7;
