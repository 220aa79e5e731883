import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/index.ts';
import type { ProgramNow, TodayPerson } from '../contract.ts';
import { nowFrom } from '../rules/urgency.ts';
import { casesOf } from '../signals/ground/index.ts';
import { callingSignals } from '../signals/index.ts';
import { clock, givenOf, type Moment } from './clock.ts';
import { Composed, type Given } from './composed.ts';
import { type FoundRow, findings, foundRows, peopleOf } from './statement.ts';

/** What cannot wait in the care of each colleague, and how the programs stand that one directs. */
export type TeamFindings = {
  readonly workers: readonly { readonly id: string; readonly name: string; readonly inTheirCare: number }[];
  readonly found: readonly FoundRow[];
  readonly people: readonly TodayPerson[];
  readonly programs: readonly ProgramNow[];
};

const { agency, actor } = clock;

const theirs = {
  workers: sql`
    SELECT s.worker_id AS id FROM supervisions s WHERE s.agency_id = ${agency} AND s.supervisor_id = ${actor} AND s.ended_at IS NULL`,
  cases: casesOf(clock),
  callers: sql`SELECT w.id, w.id AS for_id FROM workers_meant w`,
};

const programs = sql`(
  SELECT coalesce(json_agg(json_build_object(
    'id', p.id, 'name', p.name, 'open', c.open, 'undecided', c.undecided, 'waitListed', c.wait_listed) ORDER BY p.name), '[]')
  FROM worker_programs d
  JOIN programs p ON p.agency_id = d.agency_id AND p.id = d.program_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS open, (count(*) FILTER (WHERE c.triage IS NULL))::int AS undecided,
      (count(*) FILTER (WHERE c.triage = 'wait_listed'))::int AS wait_listed
    FROM cases c WHERE c.agency_id = d.agency_id AND c.program_id = d.program_id AND c.closed_at IS NULL
  ) c
  WHERE d.agency_id = ${agency} AND d.worker_id = ${actor} AND d.spans)`;

const teamNow = new Composed<TeamFindings>(
  () => sql`
    ${findings(theirs, callingSignals)},
    urgent AS MATERIALIZED (SELECT * FROM found f WHERE f.urgency >= ${sql.lit(nowFrom)})
    SELECT ${foundRows('urgent')} AS found, ${peopleOf(sql`SELECT client_id FROM urgent`)} AS people, ${programs} AS programs,
      (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'inTheirCare', (
          SELECT count(DISTINCT k.client_id) FROM mine k WHERE k.leads AND k.worker_id = w.id)) ORDER BY w.name), '[]')
        FROM workers_meant m JOIN workers w ON w.agency_id = ${agency} AND w.id = m.id) AS workers`,
);

/** Only what cannot wait; nothing that is told to a worker alone. */
export const readTeam = (db: Db, actor: WorkerActor, moment: Moment): Promise<TeamFindings> => {
  const values: Given = givenOf(actor, moment);
  return teamNow.askOne(db, values);
};
