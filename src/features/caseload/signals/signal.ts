import { type RawBuilder, sql } from 'kysely';
import type { SignalCode } from '../contract/facts.ts';

type Sql = RawBuilder<unknown>;

/** Pieces of SQL that know the moment; business time never comes from the database's clock. */
export type Clock = {
  readonly agency: Sql;
  readonly actor: Sql;
  readonly now: Sql;
  readonly today: Sql;
  /** Whole days from a moment until today, counted on the agency's calendar. */
  readonly daysSince: (moment: Sql) => Sql;
  /** The beginning of a day (of type date) in the agency's time zone, as a moment. */
  readonly startOf: (day: Sql) => Sql;
  /** A moment as the agency's clock on the wall shows it. */
  readonly local: (moment: Sql) => Sql;
};

/** One found cause: what it is about, since when, how urgent, and the facts for its sentence. */
type Cause = {
  readonly subject: Sql;
  readonly since: Sql;
  readonly urgency: Sql;
  readonly facts: Sql;
  /** What follows FROM. */
  readonly from: Sql;
  /** The alias in `from` that knows worker_id, client_id and case_id: `k` unless said otherwise. */
  readonly of?: string;
};

export type Signal = { readonly code: SignalCode; readonly rows: (clock: Clock) => Sql };

/** Names a question to the thread. Its rows join with those of every other signal into one statement. */
export function signal(code: SignalCode, ask: (clock: Clock) => Cause): Signal {
  return {
    code,
    rows: (clock) => {
      const { subject, since, urgency, facts, from, of = 'k' } = ask(clock);
      const its = (column: string) => sql.ref(`${of}.${column}`);
      return sql`
        SELECT ${sql.lit(code)} AS code, ${its('worker_id')} AS worker_id, ${its('client_id')} AS client_id,
          ${its('case_id')} AS case_id, ${subject} AS subject_id, ${since} AS since, ${urgency} AS urgency, ${facts} AS facts
        FROM ${from}`;
    },
  };
}

/** A JSON object from pairs of a name and a piece of SQL. */
export const facts = (pairs: Readonly<Record<string, Sql>>): Sql =>
  sql`json_build_object(${sql.join(Object.entries(pairs).flatMap(([name, value]) => [sql.lit(name), value]))})`;
