import { sql } from 'kysely';
import type { Db } from '#platform/db/index.ts';
import { notFound, refuse } from '#platform/errors/index.ts';
import type { Grounds as GroundsOut } from '../contract.ts';
import type { Urgency } from '../rules/urgency.ts';

type Row = {
  readonly stepId: string | null;
  readonly needId: string | null;
  readonly caseId: string;
  readonly needCaseId: string | null;
  readonly closedAt: string | null;
  readonly stepSensitivity: string | null;
  readonly needSensitivity: string | null;
};

export type Grounds = Pick<Row, 'stepId' | 'needId' | 'caseId'> & { readonly sensitivity: string | null };

/** The step and the need are found as the actor sees them; a step brings along the need that its goal comes from. */
const find = (agencyId: string, clientId: string, stepId: string | null, needId: string | null) => sql<Row>`
  WITH step AS (
    SELECT s.id, s.case_id, s.goal_id, s.sensitivity FROM steps s
    WHERE s.agency_id = ${agencyId} AND s.client_id = ${clientId} AND s.id = ${stepId}::uuid
  ), need AS (
    SELECT n.id, n.case_id, n.sensitivity FROM needs n
    WHERE n.agency_id = ${agencyId} AND n.client_id = ${clientId} AND n.id = coalesce(${needId}::uuid, (
      SELECT g.need_id FROM goal_sources g JOIN step ON step.goal_id = g.goal_id
      WHERE g.agency_id = ${agencyId} AND g.need_id IS NOT NULL AND g.ended_at IS NULL ORDER BY g.id LIMIT 1))
  )
  SELECT step.id AS step_id, need.id AS need_id, k.id AS case_id, need.case_id AS need_case_id, k.closed_at,
    step.sensitivity AS step_sensitivity, need.sensitivity AS need_sensitivity
  FROM cases k LEFT JOIN step ON true LEFT JOIN need ON true
  WHERE k.agency_id = ${agencyId} AND k.client_id = ${clientId} AND k.id = coalesce(step.case_id, need.case_id)`;

/**
 * What a referral stands on: its case, its step and its need. Throws 404 when one of them is missing or hidden,
 * 422 when they do not belong together or the case has ended.
 */
export async function groundsOf(
  db: Db,
  agencyId: string,
  clientId: string,
  given: { readonly stepId: string | null; readonly needId: string | null },
): Promise<Grounds> {
  const { rows } = await find(agencyId, clientId, given.stepId, given.needId).execute(db);
  const [found] = rows;
  if (!found || (given.stepId && !found.stepId) || (given.needId && !found.needId)) throw notFound();
  const { stepId, needId, caseId, stepSensitivity, needSensitivity } = found;
  if (found.closedAt) throw refuse('body.stepId', /*i18n*/ 'This case has ended. Please reopen it first.');
  if (needId && found.needCaseId !== caseId)
    throw refuse('body.needId', /*i18n*/ 'The step and the need belong to two different cases.');
  if (stepSensitivity && needSensitivity && stepSensitivity !== needSensitivity)
    throw refuse(
      'body.needId',
      /*i18n*/ 'The step and the need touch two protected matters. Please write a referral for each.',
    );
  return { stepId, needId, caseId, sensitivity: stepSensitivity ?? needSensitivity };
}

/** Whom a service belongs to; throws 422 for one that is not in the directory or has closed. */
export async function organizationOf(db: Db, agencyId: string, serviceId: string): Promise<string> {
  const found = await db
    .selectFrom('services')
    .select(['organizationId', 'status'])
    .where('agencyId', '=', agencyId)
    .where('id', '=', serviceId)
    .executeTakeFirst();
  if (!found) throw refuse('body.serviceId', /*i18n*/ 'This service is not in our directory.');
  if (found.status === 'inactive' || found.status === 'defunct')
    throw refuse('body.serviceId', /*i18n*/ 'This service is not offered any more.');
  return found.organizationId;
}

/** Within how many days the case's program wants an answer. */
export async function answerDaysOf(
  db: Db,
  agencyId: string,
  caseId: string,
  urgency: Urgency,
): Promise<number> {
  const { days } = await db
    .selectFrom('cases as k')
    .innerJoin('programs as p', (on) =>
      on.onRef('p.agencyId', '=', 'k.agencyId').onRef('p.id', '=', 'k.programId'),
    )
    .select((eb) => eb.ref(columns[urgency]).as('days'))
    .where('k.agencyId', '=', agencyId)
    .where('k.id', '=', caseId)
    .executeTakeFirstOrThrow();
  return days;
}

const columns = {
  today: 'p.answerDaysToday',
  soon: 'p.answerDaysSoon',
  routine: 'p.answerDaysRoutine',
} as const;

/** What the form of a new referral shows of its grounds, and what a fitting service should suit; throws like groundsOf. */
export async function readGrounds(
  db: Db,
  agencyId: string,
  clientId: string,
  given: { readonly stepId: string | null; readonly needId: string | null },
  today: string,
): Promise<GroundsOut> {
  const { stepId, needId } = await groundsOf(db, agencyId, clientId, given);
  const { rows } = await sql<GroundsOut>`
    SELECT c.language, extract(year FROM age(${today}::date, c.birth_date))::int AS age,
      c.latitude || ',' || c.longitude AS near,
      (SELECT json_build_object('id', s.id, 'title', s.title, 'goal', g.title) FROM steps s
        JOIN goals g ON g.agency_id = s.agency_id AND g.id = s.goal_id WHERE s.agency_id = c.agency_id AND s.id = ${stepId}::uuid) AS step,
      (SELECT json_build_object('id', n.id, 'title', n.title, 'words', n.words, 'domain', n.domain) FROM needs n
        WHERE n.agency_id = c.agency_id AND n.id = ${needId}::uuid) AS need
    FROM clients c WHERE c.agency_id = ${agencyId} AND c.id = ${clientId}`.execute(db);
  const [found] = rows;
  if (!found) throw notFound();
  return found;
}
