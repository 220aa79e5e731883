import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../signal.ts';
import { groundOfPeople } from './people.ts';
import { groundOfPlans } from './plans.ts';
import { groundOfServices } from './services.ts';
import { groundOfWriting } from './writing.ts';

export { casesOf } from './people.ts';

/** Whose cases are looked at: one's own, those of people one supervises, or chosen ones of a list. */
export type Whose = {
  /** A query for the ids of the workers meant. */
  readonly workers: RawBuilder<unknown>;
  /** A query for the agendas of cases, each with worker_id and leads: true for whoever answers for the case or covers it. */
  readonly cases: RawBuilder<unknown>;
  /** A query for id and for_id: whose calls after an ending come to whom. */
  readonly callers: RawBuilder<unknown>;
};

/**
 * What the signals stand on: from the open cases meant each table of the thread is read once, in the order of the
 * thread. Row security asks its questions once for each time that a table is named; so that Today costs little,
 * signals ask what is laid out here and name a table only for what no other signal needs.
 */
export const groundOf = (clock: Clock, { workers, cases, callers }: Whose): RawBuilder<unknown> =>
  laidOut({
    workers_meant: workers,
    callers,
    ...groundOfPeople(cases),
    ...groundOfServices(clock),
    ...groundOfPlans(clock),
    ...groundOfWriting(clock),
  });

/** The part of it that a list of cases needs: who is meant, and what their agendas tell. */
export const groundOfCases = ({ workers, cases }: Whose): RawBuilder<unknown> =>
  laidOut({ workers_meant: workers, chosen: cases });

const laidOut = (parts: Readonly<Record<string, RawBuilder<unknown>>>): RawBuilder<unknown> =>
  sql.join(Object.entries(parts).map(([name, rows]) => sql`${sql.raw(name)} AS MATERIALIZED (${rows})`));
