import { type RawBuilder, sql } from 'kysely';
import { openReferral, silentReferral } from '#features/referrals/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import { can } from '#platform/access/capabilities.ts';
import type { Db } from '#platform/db/index.ts';
import type { TodayPerson, Unsigned, Waiting } from '../contract.ts';
import { nowFrom } from '../rules/urgency.ts';
import { casesOf, type Whose } from '../signals/ground/index.ts';
import { caseSignals, ownSignals, supervisionSignals } from '../signals/index.ts';
import { type At, type Clock, clockAt } from '../signals/signal.ts';
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
  readonly lateNotes: { readonly late: number; readonly of: number } | null;
  readonly supervises: number;
};

/** What cannot wait in one colleague's care. */
export type TeamFindings = {
  readonly workers: readonly { readonly id: string; readonly name: string; readonly inTheirCare: number }[];
  readonly found: readonly FoundRow[];
  readonly people: readonly TodayPerson[];
};

/** One's own cases; for those who sign also the calls that fell to colleagues who have left. */
export const myOwn = (clock: Clock, signs: boolean): Whose => ({
  workers: sql`SELECT ${clock.actor} AS id`,
  cases: casesOf(clock),
  callers: signs
    ? sql`SELECT ${clock.actor} AS id, ${clock.actor} AS for_id UNION ALL
        SELECT w.id, ${clock.actor} FROM workers w WHERE w.agency_id = ${clock.agency} AND w.ended_at IS NOT NULL`
    : sql`SELECT ${clock.actor} AS id, ${clock.actor} AS for_id`,
});

const supervised = ({ agency, actor }: Clock): Whose['workers'] => sql`
  SELECT s.worker_id AS id FROM supervisions s WHERE s.agency_id = ${agency} AND s.supervisor_id = ${actor} AND s.ended_at IS NULL`;

/** What others have to do next and is not late. */
const waits = ({ agency, actor, moment, local }: Clock): RawBuilder<unknown> => sql`
  SELECT 'referral' AS kind, r.id, r.client_id, r.organization, r.service, r.status, greatest(r.status_at, r.last_word_at) AS since,
    ${local(sql`r.answer_due_at`)}::date AS due_on
  FROM sent r
  WHERE r.leads AND ${openReferral} AND NOT ${silentReferral(moment)} AND r.last_word_by IS DISTINCT FROM 'partner'
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

const oftenLate = 3;

/** How many contacts of the last thirty days got their note late or have it unsigned and late; null when they are few. */
const lateNotes = ({ agency, actor, now }: Clock): RawBuilder<unknown> => sql`(
  SELECT json_build_object('late', l.late, 'of', (SELECT greatest(count(*), l.late) FROM month_of_contacts))
  FROM (
    SELECT (SELECT count(*) FROM notes n
        WHERE n.agency_id = ${agency} AND n.author_id = ${actor} AND n.signed_late AND n.signed_at BETWEEN ${now} - interval '30 days' AND ${now})
      + (SELECT count(*) FROM unsigned n WHERE n.late) AS late
  ) l
  WHERE l.late >= ${sql.lit(oftenLate)})`;

const concerned = sql`
  SELECT client_id FROM found UNION SELECT client_id FROM waits UNION SELECT client_id FROM unsigned`;

/** Reads what a day begins with: one statement for everything. */
export class TodayReader {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #signs: boolean;

  constructor(db: Db, actor: WorkerActor, at: Pick<At, 'now' | 'today'>) {
    this.#db = db;
    this.#clock = clockAt({ ...at, agencyId: actor.agencyId, actorId: actor.id, timeZone: actor.timeZone });
    this.#signs = can(actor.roles, 'sign exceptions');
  }

  async own(): Promise<TodayFindings> {
    const clock = this.#clock;
    const signals = [...caseSignals, ...ownSignals, ...(this.#signs ? supervisionSignals : [])];
    const { rows } = await sql<TodayFindings>`
      ${findings(clock, myOwn(clock, this.#signs), signals)},
      waits AS MATERIALIZED (${waits(clock)})
      SELECT ${foundRows(clock)} AS found, ${peopleOf(clock, concerned)} AS people,
        ${waiting} AS waiting, ${unsignedNotes} AS unsigned, ${lateNotes(clock)} AS late_notes,
        (SELECT count(DISTINCT k.client_id)::int FROM mine k WHERE k.leads) AS in_your_care,
        (SELECT count(*)::int FROM (${supervised(clock)}) s) AS supervises`.execute(this.#db);
    const [today] = rows;
    if (!today) throw new Error('a statement without FROM answers one row');
    return today;
  }

  /** Only what cannot wait; nothing that is told to a worker alone. */
  async team(): Promise<TeamFindings> {
    const clock = this.#clock;
    const workers = supervised(clock);
    const whose = {
      workers,
      cases: casesOf(clock),
      callers: sql`SELECT w.id, w.id AS for_id FROM workers_meant w`,
    };
    const { rows } = await sql<TeamFindings>`
      ${findings(clock, whose, caseSignals)},
      urgent AS MATERIALIZED (SELECT * FROM found f WHERE f.urgency >= ${sql.lit(nowFrom)})
      SELECT ${foundRows(clock, 'urgent')} AS found, ${peopleOf(clock, sql`SELECT client_id FROM urgent`)} AS people,
        (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'inTheirCare', (
            SELECT count(DISTINCT k.client_id) FROM mine k WHERE k.leads AND k.worker_id = w.id)) ORDER BY w.name), '[]')
          FROM workers_meant m JOIN workers w ON w.agency_id = ${clock.agency} AND w.id = m.id) AS workers`.execute(
      this.#db,
    );
    const [team] = rows;
    if (!team) throw new Error('a statement without FROM answers one row');
    return team;
  }
}
