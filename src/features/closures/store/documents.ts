import { type RawBuilder, sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/index.ts';
import { dayIn, plusDays } from '#platform/values/index.ts';
import type { DraftLetter } from '../contract.ts';
import type { Letterhead, Pack } from '../print/pack.ts';
import type { PlanCopy } from '../print/plan.ts';
import type { SafetyPlanCopy } from '../print/safety-plan.ts';

/** Pairs of the letterhead for client `cl`, case `k`, its worker `w` and agency `a`. */
export const letterhead = sql`
  'name', trim(coalesce(cl.preferred_name, cl.given_name) || ' ' || cl.family_name), 'language', cl.language,
  'agency', a.name, 'agencyPhone', a.phone, 'timeZone', a.time_zone, 'worker', w.name, 'workerPhone', w.phone`;

const about = sql`
  JOIN clients cl ON cl.agency_id = x.agency_id AND cl.id = x.client_id
  JOIN cases k ON k.agency_id = x.agency_id AND k.id = x.case_id
  JOIN workers w ON w.agency_id = k.agency_id AND w.id = k.responsible_worker_id
  JOIN agencies a ON a.id = x.agency_id`;

const packPairs = sql`'at', x.closed_at, 'summary', x.summary, 'clientWords', x.client_words, 'transitionPlan', x.transition_plan,
  'resources', x.resources, 'callsOn', (SELECT coalesce(json_agg(f.due_on ORDER BY f.due_on), '[]') FROM follow_ups f
    WHERE f.agency_id = x.agency_id AND f.closure_id = x.id AND f.done_at IS NULL AND f.cancelled_at IS NULL)`;

/** The hopes behind a goal of `x`, by their ids in order, as they read now; they are no part of what is agreed. */
const hopesOf = (ids: RawBuilder<unknown>) => sql`(
  SELECT jsonb_build_object('hopes', coalesce(jsonb_agg(coalesce(h.words, h.title) ORDER BY o.place), '[]'))
  FROM unnest(${ids}) WITH ORDINALITY AS o(id, place)
  JOIN hopes h ON h.agency_id = x.agency_id AND h.client_id = x.client_id AND h.id = o.id)`;

const planPairs = sql`'at', x.written_at, 'hope', x.hope,
  'goals', (SELECT coalesce(json_agg(g.content || ${hopesOf(sql`g.hope_ids`)} ORDER BY g.position, g.goal_id), '[]') FROM plan_version_goals g
    WHERE g.agency_id = x.agency_id AND g.plan_version_id = x.id),
  'answer', (SELECT json_build_object('answer', r.answer, 'words', r.words) FROM agreements r
    WHERE r.agency_id = x.agency_id AND r.plan_version_id = x.id ORDER BY r.asked_at DESC LIMIT 1)`;

/** What goal `g` draws on now. */
const drawnOn = sql`ARRAY(SELECT s.hope_id FROM goal_sources s
  WHERE s.agency_id = g.agency_id AND s.goal_id = g.id AND s.ended_at IS NULL AND s.hope_id IS NOT NULL ORDER BY s.id)`;

/** The plan of a case as it stands: nobody has answered to it yet. */
const standingPairs = sql`'hope', x.hope, 'answer', NULL,
  'goals', (SELECT coalesce(json_agg(goal_content(g) || ${hopesOf(drawnOn)} ORDER BY g.position, g.id), '[]') FROM goals g
    WHERE g.agency_id = x.agency_id AND g.plan_id = x.id AND g.status <> 'dropped')`;

const safetyPairs = sql`'at', x.written_at, 'warningSigns', x.warning_signs, 'ownWays', x.own_ways, 'placesAndPeople', x.places_and_people,
  'peopleToAsk', x.people_to_ask, 'professionals', x.professionals, 'saferSurroundings', x.safer_surroundings`;

const listed = sql`
  SELECT 'closure_pack' AS kind, x.id, p.name AS detail, x.closed_at AS at FROM closures x
    JOIN cases k ON k.agency_id = x.agency_id AND k.id = x.case_id
    JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
    WHERE x.agency_id = cl.agency_id AND x.client_id = cl.id
  UNION ALL
  SELECT 'plan', v.id, v.number::text, v.written_at FROM plan_versions v WHERE v.agency_id = cl.agency_id AND v.client_id = cl.id
  UNION ALL
  SELECT 'safety_plan', s.id, '', s.written_at FROM safety_plans s
    WHERE s.agency_id = cl.agency_id AND s.client_id = cl.id AND s.ended_at IS NULL`;

/** Who the document is for; `language` is the person's own. */
export type InLanguage<T> = T & { readonly language: string };

/** What is put into printed documents. Everything throws 404 when it is missing or hidden. */
export class DocumentReader {
  readonly #db: Db;
  readonly #actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.#db = db;
    this.#actor = actor;
  }

  /** What can be printed for a client, newest first. */
  async list(clientId: string): Promise<RawJson> {
    const { rows } = await sql<{ text: string }>`
      SELECT (SELECT coalesce(json_agg(json_build_object('kind', d.kind, 'id', d.id, 'detail', d.detail, 'at', d.at) ORDER BY d.at DESC), '[]')
        FROM (${listed}) d)::text AS text
      FROM clients cl WHERE cl.agency_id = ${this.#actor.agencyId} AND cl.id = ${clientId}`.execute(this.#db);
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text);
  }

  async pack(clientId: string, id: string): Promise<InLanguage<Pack>> {
    return await this.#one(sql`closures`, packPairs, clientId, id);
  }

  async plan(clientId: string, id: string): Promise<InLanguage<PlanCopy>> {
    return await this.#one(sql`plan_versions`, planPairs, clientId, id);
  }

  /** The plan of a case as it stands at `now`. */
  async standingPlan(clientId: string, caseId: string, now: Date): Promise<InLanguage<PlanCopy>> {
    const found = await this.#one<Omit<InLanguage<PlanCopy>, 'at'>>(
      sql`plans`,
      standingPairs,
      clientId,
      caseId,
      sql`x.case_id`,
    );
    return { ...found, at: now.toISOString() };
  }

  /** The papers of an ending that is not written to its end. */
  async letter(
    clientId: string,
    caseId: string,
    now: Date,
    { followUpDays, resources, summary, transitionPlan, clientWords }: DraftLetter,
  ): Promise<InLanguage<Pack>> {
    const head = await this.#one<Omit<InLanguage<Letterhead>, 'at'>>(
      sql`(SELECT k.agency_id, k.client_id, k.id, k.id AS case_id FROM cases k)`,
      sql`'caseId', x.id`,
      clientId,
      caseId,
    );
    return {
      ...head,
      at: now.toISOString(),
      summary: summary ?? '',
      clientWords,
      transitionPlan: transitionPlan ?? '',
      resources: resources.flatMap(({ name, ...resource }) => (name ? [{ name, ...resource }] : [])),
      callsOn: followUpDays.map((days) => plusDays(dayIn(this.#actor.timeZone, now), days)),
    };
  }

  async safetyPlan(clientId: string, id: string): Promise<InLanguage<SafetyPlanCopy>> {
    return await this.#one(sql`safety_plans`, safetyPairs, clientId, id);
  }

  async #one<T>(
    table: RawBuilder<unknown>,
    pairs: RawBuilder<unknown>,
    clientId: string,
    id: string,
    key: RawBuilder<unknown> = sql`x.id`,
  ): Promise<T> {
    const { rows } = await sql<{ json: T }>`
      SELECT json_build_object(${letterhead}, ${pairs}) AS json FROM ${table} x ${about}
      WHERE x.agency_id = ${this.#actor.agencyId} AND x.client_id = ${clientId} AND ${key} = ${id}`.execute(
      this.#db,
    );
    if (!rows[0]) throw notFound();
    return rows[0].json;
  }
}
