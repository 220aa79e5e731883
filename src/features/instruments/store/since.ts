import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import type { SinceThen } from '../contract.ts';
import { type RiskState, riskKinds } from '../rules/borrowed.ts';
import { counts } from './json.ts';
import { type Answered, answeredUntil, besideThen } from './scores-since.ts';

type Lived = {
  readonly id: string;
  readonly domain: string;
  readonly title: string;
  readonly words: string | null;
  readonly recorded: boolean;
  readonly ended: boolean;
  readonly endedLater: boolean;
  readonly endedAs: string | null;
  readonly reworded: boolean;
};
type Facts = {
  readonly days: readonly string[];
  readonly needs: readonly Lived[];
  readonly strengths: readonly Lived[];
  readonly risks: readonly {
    readonly kind: string;
    readonly before: RiskState | null;
    readonly now: RiskState;
  }[];
  readonly ratings: SinceThen['ratings'];
  readonly answered: readonly Answered[];
};

/** Reads life beside what it was on an earlier day. Nothing is written: everything that ever was is still there. */
export class SinceReader {
  readonly #db: Db;
  readonly #actor: WorkerActor;
  readonly #today: string;

  constructor(db: Db, actor: WorkerActor, today: string) {
    this.#db = db;
    this.#actor = actor;
    this.#today = today;
  }

  /** Beside the end of a day; without one, of the last day on which something was asked before today. */
  async read(clientId: string, since: string | undefined): Promise<SinceThen> {
    if (since !== undefined && since > this.#today)
      throw refuse('query.since', /*i18n*/ 'This day is still to come.');
    const days = await this.#days(clientId);
    const day = since ?? days.find((one) => one < this.#today) ?? days[0] ?? this.#today;
    const facts = await this.#facts(clientId, day);
    return {
      since: day,
      days: [...days],
      needs: facts.needs.flatMap((one) => changed(one)),
      strengths: facts.strengths.flatMap((one) => changed(one)).map(({ endedAs: _, ...one }) => one),
      risks: riskKinds.flatMap((kind) => {
        const found = facts.risks.find((risk) => risk.kind === kind);
        return found ? [{ kind, before: found.before ?? ('not_assessed' as const), now: found.now }] : [];
      }),
      instruments: facts.answered.flatMap(besideThen),
      ratings: facts.ratings,
    };
  }

  async #days(clientId: string): Promise<readonly string[]> {
    const on = (column: string) => sql`(${sql.raw(column)} AT TIME ZONE ${this.#actor.timeZone}::text)::date`;
    const { rows } = await sql<{ days: readonly string[] }>`
      SELECT (SELECT coalesce(json_agg(d.day ORDER BY d.day DESC), '[]') FROM (
        SELECT ${on('recorded_at')} AS day FROM needs t WHERE t.agency_id = c.agency_id AND t.client_id = c.id
        UNION SELECT ${on('recorded_at')} FROM strengths t WHERE t.agency_id = c.agency_id AND t.client_id = c.id
        UNION SELECT ${on('assessed_at')} FROM risk_assessments t WHERE t.agency_id = c.agency_id AND t.client_id = c.id
        UNION SELECT ${on('asked_at')} FROM domain_inquiries t WHERE t.agency_id = c.agency_id AND t.client_id = c.id
        UNION SELECT ${on('rated_at')} FROM domain_ratings t WHERE t.agency_id = c.agency_id AND t.client_id = c.id
        UNION SELECT ${on('completed_at')} FROM instrument_responses r WHERE r.agency_id = c.agency_id AND r.client_id = c.id AND ${counts}) d) AS days
      FROM clients c WHERE c.agency_id = ${this.#actor.agencyId} AND c.id = ${clientId}`.execute(this.#db);
    if (!rows[0]) throw notFound();
    return rows[0].days;
  }

  async #facts(clientId: string, day: string): Promise<Facts> {
    const end = sql`((${day}::date + 1)::timestamp AT TIME ZONE ${this.#actor.timeZone}::text)`;
    const its = sql`t.agency_id = c.agency_id AND t.client_id = c.id`;
    const { rows } = await sql<{ facts: Facts }>`
      SELECT json_build_object(
        'days', '[]'::json,
        'needs', ${lived('needs', sql`t.ended_as`, its, end)},
        'strengths', ${lived('strengths', sql`NULL`, its, end)},
        'risks', (SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'now', n.level, 'before', (
            SELECT t.level FROM risk_assessments t WHERE ${its} AND t.kind = n.kind AND t.assessed_at < ${end}
            ORDER BY t.assessed_at DESC, t.id DESC LIMIT 1))), '[]')
          FROM (SELECT DISTINCT ON (t.kind) t.kind, t.level FROM risk_assessments t WHERE ${its}
            ORDER BY t.kind, t.assessed_at DESC, t.id DESC) n),
        'answered', ${answeredUntil(end)},
        'ratings', (SELECT coalesce(json_agg(json_build_object('domain', n.domain, 'now', n.rating, 'before', (
            SELECT t.rating FROM domain_ratings t WHERE ${its} AND t.domain = n.domain AND t.rated_at < ${end}
            ORDER BY t.rated_at DESC, t.id DESC LIMIT 1))), '[]')
          FROM (SELECT DISTINCT ON (t.domain) t.domain, t.rating FROM domain_ratings t WHERE ${its}
            ORDER BY t.domain, t.rated_at DESC, t.id DESC) n)) AS facts
      FROM clients c WHERE c.agency_id = ${this.#actor.agencyId} AND c.id = ${clientId}`.execute(this.#db);
    const facts = rows[0]?.facts;
    if (!facts) throw notFound();
    return facts;
  }
}

type Sql = RawBuilder<unknown>;

const lived = (table: string, endedAs: Sql, its: Sql, end: Sql): Sql => sql`(
  SELECT coalesce(json_agg(json_build_object('id', t.id, 'domain', t.domain, 'title', t.title, 'words', t.words,
    'recorded', t.recorded_at < ${end}, 'ended', t.ended_at IS NOT NULL, 'endedLater', coalesce(t.ended_at >= ${end}, false),
    'endedAs', ${endedAs}, 'reworded', EXISTS (
      SELECT FROM field_history h WHERE h.agency_id = t.agency_id AND h.entity_id = t.id AND h.at >= ${end}
        AND h.was ?| ARRAY['title', 'words', 'impact', 'wished_for'])) ORDER BY t.recorded_at, t.id), '[]')
  FROM ${sql.raw(table)} t WHERE ${its})`;

type State = SinceThen['needs'][number]['change'];

/** What ended before that day is not told again. */
function changed({ recorded, ended, endedLater, ...one }: Lived): SinceThen['needs'] {
  if (ended && !endedLater) return [];
  const change: State = ended ? 'ended' : recorded ? 'still' : 'new';
  return [{ ...one, change }];
}
