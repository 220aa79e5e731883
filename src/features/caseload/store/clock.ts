import { sql } from 'kysely';
import type { WorkerActor } from '#platform/access/actor.ts';
import type { Clock } from '../signals/signal.ts';
import { type Given, given } from './composed.ts';

/** The moment of a request. */
export type Moment = { readonly now: Date; readonly today: string };

const [day, zone] = [sql`${given('today')}::date`, sql`${given('timeZone')}::text`];

/** The pieces of SQL that know the moment and who asks, in statements that are composed once. */
export const clock: Clock = {
  agency: sql`${given('agencyId')}::uuid`,
  actor: sql`${given('actorId')}::uuid`,
  now: sql`${given('now')}::timestamptz`,
  today: day,
  daysSince: (moment) => sql`(${day} - (${moment} AT TIME ZONE ${zone})::date)`,
  startOf: (date) => sql`((${date})::timestamp AT TIME ZONE ${zone})`,
  local: (moment) => sql`(${moment} AT TIME ZONE ${zone})`,
};

/** What the clock's pieces stand for in this request. */
export const givenOf = ({ agencyId, id, timeZone }: WorkerActor, { now, today }: Moment): Given => ({
  agencyId,
  actorId: id,
  now,
  today,
  timeZone,
});
