import { type RawBuilder, sql } from 'kysely';

type Json = RawBuilder<unknown>;

/** The rows of a subquery as a JSON array, in its order; empty instead of null. */
export const listOf = (rows: Json): Json => sql`coalesce((SELECT json_agg(r) FROM (${rows}) r), '[]')`;

/** The only row of a subquery as JSON, or null. */
export const oneOf = (row: Json): Json => sql`(SELECT row_to_json(r) FROM (${row}) r)`;

export const inquiryColumns: Json = sql`
  o.id, o.domain, o.finding, o.words, o.asked_at AS "askedAt", o.asked_by AS "askedBy"`;

export const needColumns: Json = sql`
  o.id, o.case_id AS "caseId", o.domain, o.title, o.words, o.impact, o.wished_for AS "wishedFor", o.horizon,
  o.raised_by AS "raisedBy", o.sensitivity, o.recorded_at AS "recordedAt", o.recorded_by AS "recordedBy",
  o.ended_as AS "endedAs", o.ended_at AS "endedAt", o.ended_reason AS "endedReason",
  o.source_answer_id AS "sourceAnswerId", o.version`;

export const strengthColumns: Json = sql`
  o.id, o.case_id AS "caseId", o.domain, o.kind, o.title, o.words, o.raised_by AS "raisedBy", o.sensitivity,
  o.recorded_at AS "recordedAt", o.recorded_by AS "recordedBy", o.ended_at AS "endedAt",
  o.ended_reason AS "endedReason", o.source_answer_id AS "sourceAnswerId", o.version`;

export const hopeColumns: Json = sql`
  o.id, o.case_id AS "caseId", o.domain, o.title, o.words, o.sensitivity, o.recorded_at AS "recordedAt", o.recorded_by AS "recordedBy",
  o.ended_at AS "endedAt", o.ended_reason AS "endedReason", o.source_answer_id AS "sourceAnswerId", o.version`;

export const riskColumns: Json = sql`
  o.id, o.case_id AS "caseId", o.kind, o.level, o.evidence, o.protective_factors AS "protectiveFactors",
  o.actions_taken AS "actionsTaken", o.told, o.review_on AS "reviewOn", o.sensitivity,
  o.assessed_at AS "assessedAt", o.assessed_by AS "assessedBy"`;

export const safetyPlanColumns: Json = sql`
  o.id, o.case_id AS "caseId", o.warning_signs AS "warningSigns", o.own_ways AS "ownWays",
  o.places_and_people AS "placesAndPeople", o.people_to_ask AS "peopleToAsk", o.professionals,
  o.safer_surroundings AS "saferSurroundings", o.given_to_client_at AS "givenToClientAt", o.sensitivity,
  o.written_at AS "writtenAt", o.written_by AS "writtenBy"`;

/** What others say about one thing each, in words that were not withdrawn; `where` limits the rows `o`. */
export const saidAbout = (where: Json): Json => sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', o.id, 'about', coalesce(o.answer_id, o.need_id, o.strength_id, o.risk_id), 'riskKind', r.kind, 'who', o.who, 'relation', o.relation,
    'stance', o.stance, 'words', o.words, 'saidOn', o.said_on, 'clientMaySee', o.client_may_see) ORDER BY o.said_on DESC, o.id DESC), '[]')
  FROM collateral_items o
  LEFT JOIN risk_assessments r ON r.agency_id = o.agency_id AND r.client_id = o.client_id AND r.id = o.risk_id
  WHERE o.withdrawn_at IS NULL AND num_nonnulls(o.answer_id, o.need_id, o.strength_id, o.risk_id) = 1 AND ${where})`;

/** The safety plan of client `c` that holds. */
export const currentSafetyPlan: Json = oneOf(sql`
  SELECT ${safetyPlanColumns} FROM safety_plans o
  WHERE o.agency_id = c.agency_id AND o.client_id = c.id AND o.ended_at IS NULL
  ORDER BY o.written_at DESC, o.id DESC LIMIT 1`);
