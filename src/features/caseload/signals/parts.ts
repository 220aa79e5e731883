import { sql } from 'kysely';

/** So long after the beginning of an appointment somebody may be asked how it went. */
export const answerAfter = sql`interval '2 hours'`;

/** For so many days ahead what comes is shown. */
export const weekAhead = 7;
