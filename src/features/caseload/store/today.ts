import { sql } from 'kysely';
import { openReferral, silentReferral } from '#features/referrals/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { can } from '#platform/access/capabilities.ts';
import type { Db } from '#platform/db/index.ts';
import type { TodayPerson, Unsigned, Waiting } from '../contract.ts';
import { casesOf, type Whose } from '../signals/ground/index.ts';
import {
  callingSignals,
  ownPatternSignals,
  ownSignals,
  patternSignals,
  supervisionSignals,
} from '../signals/index.ts';
import { clock, givenOf, type Moment } from './clock.ts';
import { Composed, type Given } from './composed.ts';
import { type FoundRow, findings, foundRows, peopleOf } from './statement.ts';

/** Of somebody among the people found. */
type Unnamed<T> = Omit<T, 'client'> & { readonly clientId: string };

/** All that Today is made of, as found; which of it stands where is the rules' affair. */
export type TodayFindings = {
  readonly found: readonly FoundRow[];
  readonly people: readonly TodayPerson[];
  readonly waiting: readonly Unnamed<Waiting>[];
  readonly unsigned: readonly Unnamed<Unsigned>[];
  readonly inYourCare: number;
  readonly supervises: number;
};

/** What grows slowly, and what concerns the worker alone. */
export type PatternFindings = {
  readonly found: readonly FoundRow[];
  readonly people: readonly TodayPerson[];
  readonly lateNotes: { readonly late: number; readonly of: number } | null;
};

const { agency, actor, now, local } = clock;

/** One's own cases; for those who sign also the calls that fell to colleagues who have left. */
export const myOwn = (signs: boolean): Whose => ({
  workers: sql`SELECT ${actor} AS id`,
  cases: casesOf(clock),
  callers: signs
    ? sql`SELECT ${actor} AS id, ${actor} AS for_id UNION ALL
        SELECT w.id, ${actor} FROM workers w WHERE w.agency_id = ${agency} AND w.ended_at IS NOT NULL`
    : sql`SELECT ${actor} AS id, ${actor} AS for_id`,
});

/** What others have to do next and is not late. */
const waits = sql`
  SELECT 'referral' AS kind, r.id, r.client_id, r.organization, r.service, r.status, greatest(r.status_at, r.last_word_at) AS since,
    ${local(sql`r.answer_due_at`)}::date AS due_on
  FROM sent r
  WHERE r.leads AND ${openReferral} AND NOT ${silentReferral(now)} AND r.last_word_by IS DISTINCT FROM 'partner'
  UNION ALL
  SELECT 'signature', q.id, q.client_id, NULL, NULL, NULL, q.asked_at, NULL FROM closure_requests q
  WHERE q.agency_id = ${agency} AND q.asked_by = ${actor} AND q.answer IS NULL`;

const waiting = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'clientId', w.client_id, 'kind', w.kind, 'id', w.id, 'organization', w.organization, 'service', w.service, 'status', w.status,
    'since', w.since, 'dueOn', w.due_on) ORDER BY w.due_on NULLS FIRST, w.since), '[]')
  FROM waits w)`;

const unsignedNotes = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'clientId', n.client_id, 'noteId', n.id, 'happenedAt', n.happened_at, 'dueAt', n.due_at, 'late', n.late) ORDER BY n.due_at), '[]')
  FROM unsigned n)`;

const concerned = sql`
  SELECT client_id FROM found UNION SELECT client_id FROM waits UNION SELECT client_id FROM unsigned`;

const supervises = sql`(
  SELECT count(*)::int FROM supervisions s WHERE s.agency_id = ${agency} AND s.supervisor_id = ${actor} AND s.ended_at IS NULL)`;

const ownDay = (signs: boolean) =>
  new Composed<TodayFindings>(
    () => sql`
      ${findings(myOwn(signs), [...callingSignals, ...ownSignals, ...(signs ? supervisionSignals : [])])},
      waits AS MATERIALIZED (${waits})
      SELECT ${foundRows()} AS found, ${peopleOf(concerned)} AS people, ${waiting} AS waiting, ${unsignedNotes} AS unsigned,
        (SELECT count(DISTINCT k.client_id)::int FROM mine k WHERE k.leads) AS in_your_care, ${supervises} AS supervises`,
  );
const ownDays = { signing: ownDay(true), other: ownDay(false) };

const oftenLate = 3;

/** How many contacts of the last thirty days got their note late or have it unsigned and late; null when they are few. */
const lateNotes = sql`(
  SELECT json_build_object('late', l.late, 'of', (SELECT greatest(count(*), l.late) FROM month_of_contacts))
  FROM (
    SELECT (SELECT count(*) FROM notes n
        WHERE n.agency_id = ${agency} AND n.author_id = ${actor} AND n.signed_late AND n.signed_at BETWEEN ${now} - interval '30 days' AND ${now})
      + (SELECT count(*) FROM unsigned n WHERE n.late) AS late
  ) l
  WHERE l.late >= ${sql.lit(oftenLate)})`;

const ownPatterns = new Composed<PatternFindings>(
  () => sql`
    ${findings(myOwn(false), [...patternSignals, ...ownPatternSignals])}
    SELECT ${foundRows()} AS found, ${peopleOf(sql`SELECT client_id FROM found`)} AS people, ${lateNotes} AS late_notes`,
);

/** Reads what a day begins with, and what there may be time for: one statement each. */
export class TodayReader {
  readonly #db: Db;
  readonly #given: Given;
  readonly #signs: boolean;

  constructor(db: Db, actor: WorkerActor, moment: Moment) {
    this.#db = db;
    this.#given = givenOf(actor, moment);
    this.#signs = can(actor.roles, 'sign exceptions');
  }

  own(): Promise<TodayFindings> {
    return ownDays[this.#signs ? 'signing' : 'other'].askOne(this.#db, this.#given);
  }

  patterns(): Promise<PatternFindings> {
    return ownPatterns.askOne(this.#db, this.#given);
  }
}
