import { sql } from 'kysely';
import { chooseCase } from '#features/contacts/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import { RawJson } from '#platform/http/index.ts';
import { newId } from '#platform/values/index.ts';
import type { NewRatings } from './contract.ts';
import { sensitivityOfRating } from './rules.ts';

const ratings = sql`(
  SELECT coalesce(json_agg(json_build_object('domain', d.domain, 'ratings', d.ratings) ORDER BY d.domain), '[]') FROM (
    SELECT r.domain, json_agg(json_build_object(
      'id', r.id, 'rating', r.rating, 'ratedBy', r.rated_by, 'words', r.words, 'ratedAt', r.rated_at,
      'recordedBy', json_build_object('id', w.id, 'name', w.name)) ORDER BY r.rated_at, r.id) AS ratings
    FROM domain_ratings r
    JOIN workers w ON w.agency_id = r.agency_id AND w.id = r.recorded_by
    WHERE r.agency_id = cl.agency_id AND r.client_id = cl.id
    GROUP BY r.domain) d)`;

const goals = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', g.id, 'title', g.title, 'measure', g.measure, 'baseline', g.baseline, 'target', g.target, 'status', g.status,
    'statusReason', g.status_reason, 'statusAt', g.status_at, 'attainment', g.attainment) ORDER BY g.position, g.created_at), '[]')
  FROM goals g
  WHERE g.agency_id = cl.agency_id AND g.client_id = cl.id)`;

const referrals = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', f.id, 'service', s.name, 'organization', o.name, 'need', n.title, 'status', f.status,
    'contactMade', f.contact_made, 'serviceReceived', f.service_received, 'needMet', f.need_met,
    'experience', f.experience, 'experienceRating', f.experience_rating) ORDER BY f.requested_at), '[]')
  FROM referrals f
  JOIN services s ON s.agency_id = f.agency_id AND s.id = f.service_id
  JOIN organizations o ON o.agency_id = f.agency_id AND o.id = f.organization_id
  LEFT JOIN needs n ON n.agency_id = f.agency_id AND n.id = f.need_id
  WHERE f.agency_id = cl.agency_id AND f.client_id = cl.id AND f.status <> 'draft')`;

export class OutcomeReader {
  protected readonly db: Db;
  protected readonly actor: WorkerActor;

  constructor(db: Db, actor: WorkerActor) {
    this.db = db;
    this.actor = actor;
  }

  /** The ratings of each domain, oldest first. Throws 404. */
  async ratings(clientId: string): Promise<RawJson> {
    return await this.#ofClient(clientId, ratings);
  }

  /** Goals with their attainment and referrals with their four facts. Throws 404. */
  async outcomes(clientId: string): Promise<RawJson> {
    return await this.#ofClient(
      clientId,
      sql`json_build_object('goals', ${goals}, 'referrals', ${referrals})`,
    );
  }

  async #ofClient(clientId: string, json: typeof ratings): Promise<RawJson> {
    const { rows } = await sql<{ text: string }>`
      SELECT ${json}::text AS text FROM clients cl
      WHERE cl.agency_id = ${this.actor.agencyId} AND cl.id = ${clientId}`.execute(this.db);
    if (!rows[0]) throw notFound();
    return new RawJson(rows[0].text);
  }
}

export class OutcomeWriter extends OutcomeReader {
  readonly #now: Date;

  constructor(db: Db, actor: WorkerActor, now: Date) {
    super(db, actor);
    this.#now = now;
  }

  /** Adds what was rated in one sitting. Throws 404, or 422 when it lies ahead. */
  async rate(clientId: string, given: NewRatings): Promise<RawJson> {
    if (given.ratedAt && Date.parse(given.ratedAt) > this.#now.getTime())
      throw refuse('body.ratedAt', /*i18n*/ 'This lies ahead.');
    const { caseId } = await chooseCase(this.db, this.actor, clientId, given.caseId);
    const rows = given.ratings.map(({ domain, rating, words }) => ({
      agencyId: this.actor.agencyId,
      id: newId(),
      clientId,
      caseId,
      domain,
      rating,
      words,
      ratedBy: given.ratedBy,
      ratedAt: given.ratedAt ?? this.#now,
      recordedBy: this.actor.id,
      sensitivity: sensitivityOfRating(domain, this.actor.clearances),
    }));
    const [, answer] = await Promise.all([
      this.db.insertInto('domainRatings').values(rows).execute(),
      this.ratings(clientId),
    ]);
    return answer;
  }
}
