import { type RawBuilder, sql } from 'kysely';
import { type ReferralRow, referralPairs, servicesReceived, toReferral } from '#features/referrals/index.ts';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import { notFound } from '#platform/errors/index.ts';
import type { ReferralKnot } from './contract.ts';
import type { Knots } from './rules/weave.ts';

type Rows = Omit<Knots, 'referrals'> & {
  readonly referrals: readonly (ReferralRow & Pick<ReferralKnot, 'received'>)[];
};

const list = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(SELECT coalesce(json_agg(o), '[]') FROM (${rows}) o)`;

const cases = list(sql`
  SELECT k.id AS "caseId", p.name AS program, k.reason_for_contact AS "reasonForContact", k.opened_at AS "openedAt", k.closed_at AS "closedAt"
  FROM cases k JOIN programs p ON p.agency_id = k.agency_id AND p.id = k.program_id
  WHERE k.agency_id = c.agency_id AND k.client_id = c.id
  ORDER BY k.closed_at IS NOT NULL, k.opened_at DESC, k.id`);

const origins = list(sql`
  SELECT * FROM (
    SELECT 'need' AS kind, n.id, n.case_id AS "caseId", n.domain, n.title, n.words, n.wished_for AS "wishedFor", NULL AS "strengthKind",
      n.sensitivity, n.recorded_at AS "recordedAt", n.ended_as AS "endedAs", n.ended_at AS "endedAt", n.ended_reason AS "endedReason"
    FROM needs n WHERE n.agency_id = c.agency_id AND n.client_id = c.id
    UNION ALL
    SELECT 'strength', s.id, s.case_id, s.domain, s.title, s.words, NULL, s.kind, s.sensitivity, s.recorded_at, NULL, s.ended_at, s.ended_reason
    FROM strengths s WHERE s.agency_id = c.agency_id AND s.client_id = c.id
    UNION ALL
    SELECT 'hope', h.id, h.case_id, h.domain, h.title, h.words, NULL, NULL, h.sensitivity, h.recorded_at, NULL, h.ended_at, h.ended_reason
    FROM hopes h WHERE h.agency_id = c.agency_id AND h.client_id = c.id
  ) o
  ORDER BY array_position('{need,strength,hope}', o.kind), o."endedAt" IS NOT NULL, o."recordedAt", o.id`);

const goals = list(sql`
  SELECT g.id, g.case_id AS "caseId", g.title, g.words, g.measure, g.baseline, g.target, g.due_on AS "dueOn", g.status,
    g.status_reason AS "statusReason", g.attainment, (
      SELECT coalesce(json_agg(coalesce(x.need_id, x.strength_id, x.hope_id)), '[]') FROM goal_sources x
      WHERE x.agency_id = g.agency_id AND x.goal_id = g.id AND x.ended_at IS NULL) AS sources
  FROM goals g WHERE g.agency_id = c.agency_id AND g.client_id = c.id
  ORDER BY g.position, g.id`);

const steps = list(sql`
  SELECT s.id, s.goal_id AS "goalId", s.title, s.owner, coalesce(s.owner_name, w.name) AS "ownerName", s.due_on AS "dueOn", s.done_at AS "doneAt", s.result,
    s.dropped_at AS "droppedAt", s.dropped_reason AS "droppedReason"
  FROM steps s LEFT JOIN workers w ON w.agency_id = s.agency_id AND w.id = s.owner_worker_id
  WHERE s.agency_id = c.agency_id AND s.client_id = c.id
  ORDER BY s.position, s.id`);

const referrals = sql`(
  SELECT coalesce(json_agg(json_build_object(${referralPairs}, 'received', ${servicesReceived}) ORDER BY r.requested_at, r.id), '[]')
  FROM referrals r WHERE r.agency_id = c.agency_id AND r.client_id = c.id)`;

const ratings = list(sql`
  SELECT r.case_id AS "caseId", r.domain,
    (array_agg(json_build_object('rating', r.rating, 'ratedAt', r.rated_at) ORDER BY r.rated_at, r.id))[1] AS first,
    (array_agg(json_build_object('rating', r.rating, 'ratedAt', r.rated_at) ORDER BY r.rated_at DESC, r.id DESC))[1] AS last
  FROM domain_ratings r WHERE r.agency_id = c.agency_id AND r.client_id = c.id
  GROUP BY r.case_id, r.domain`);

const endings = list(sql`
  SELECT x.id, x.case_id AS "caseId", x.closed_at AS "closedAt", x.summary, x.client_words AS "clientWords", x.reopened_at AS "reopenedAt", (
    SELECT coalesce(json_agg(json_build_object(
      'id', f.id, 'closureId', f.closure_id, 'caseId', f.case_id, 'worker', json_build_object('id', w.id, 'name', w.name),
      'dueOn', f.due_on, 'doneAt', f.done_at, 'outcome', f.outcome, 'words', f.words, 'nextStep', f.next_step,
      'cancelledAt', f.cancelled_at, 'version', f.version) ORDER BY f.due_on, f.id), '[]')
    FROM follow_ups f JOIN workers w ON w.agency_id = f.agency_id AND w.id = f.worker_id
    WHERE f.agency_id = x.agency_id AND f.client_id = x.client_id AND f.closure_id = x.id) AS "followUps"
  FROM closures x WHERE x.agency_id = c.agency_id AND x.client_id = c.id
  ORDER BY x.closed_at`);

/** Every knot of a person's thread that the actor may see, with one statement. Throws 404. */
export async function readKnots(db: Db, actor: WorkerActor, clientId: string, now: Date): Promise<Knots> {
  const { rows } = await sql<Rows>`
    SELECT ${cases} AS cases, ${origins} AS origins, ${goals} AS goals, ${steps} AS steps, ${referrals} AS referrals,
      ${ratings} AS ratings, ${endings} AS endings
    FROM clients c WHERE c.agency_id = ${actor.agencyId} AND c.id = ${clientId}`.execute(db);
  const [found] = rows;
  if (!found) throw notFound();
  return {
    ...found,
    referrals: found.referrals.map(({ received, ...row }) => ({
      ...toReferral(row, now, actor.timeZone),
      received: received.toReversed(),
    })),
  };
}
