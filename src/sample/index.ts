import pg from 'pg';
import type { Auth } from '#platform/auth/index.ts';
import { addAsked } from './build/asked.ts';
import { makeDirectory } from './build/directory.ts';
import { addDoor } from './build/door.ts';
import { addExtras } from './build/extras.ts';
import { samplePartnerToken, tellKnown } from './build/known.ts';
import { courseOf, tell } from './build/telling.ts';
import { addTwice } from './build/twice.ts';
import { chanceFor, makeAgency, type SignIns, type World } from './build/world.ts';
import { Calendar } from './core/calendar.ts';
import { Tables } from './core/tables.ts';
import { persons } from './people/clients.ts';
import { emailOf, type StaffKey, staff, staffKeys } from './people/staff.ts';

/** With this password everybody of the sample signs in. */
export const samplePassword = 'walk-with-me-together';

export type SampleOptions = {
  /** The day on which it is looked at, `YYYY-MM-DD` in Riverbend; everything is told relative to it. */
  readonly today: string;
  readonly auth: Pick<Auth, 'users'>;
};

export { timeZone as sampleTimeZone } from './core/calendar.ts';

/** Where the housing office answers for Mr. Ortiz. */
export const sampleAddressOf = (publicUrl: string): string =>
  `${publicUrl}/partner/referral#${samplePartnerToken}`;

/** Who can sign in. */
export const sampleSignIns = staffKeys.map((key) => ({
  name: staff[key].name,
  email: emailOf(key),
  jobTitle: staff[key].jobTitle,
}));

/**
 * Makes Riverbend Community Services in an empty database: eight staff, their directory, and 120 people with eighteen
 * months of history; the same for the same day. `adminUrl` is the superuser's. Answers false, and does nothing,
 * where an agency is there already.
 */
export async function seedSample(adminUrl: string, { today, auth }: SampleOptions): Promise<boolean> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    if ((await client.query('SELECT FROM agencies LIMIT 1')).rowCount !== 0) return false;
    const tables = makeSample(today, await signUp(client, auth));
    await client.query('BEGIN');
    await tables.write(client);
    await finish(client);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return true;
  } finally {
    await client.end();
  }
}

/** All rows of the sample, not yet written. */
export function makeSample(today: string, signIns: SignIns): Tables {
  const calendar = new Calendar(today);
  const tables = new Tables(calendar.at(1200, 9));
  const made = makeAgency(tables, calendar, signIns);
  const services = makeDirectory(tables, calendar, [
    made.staff.rosa,
    made.staff.marcus,
    made.staff.grace,
    made.staff.samuel,
  ]);
  const world: World = { tables, calendar, ...made, services };
  const stories = [...Map.groupBy(persons, ({ worker }) => worker).values()].flatMap((own) =>
    own.map((person, place) =>
      tell(world, person, courseOf(person, place, own.length, chanceFor(`course ${place} ${person.family}`))),
    ),
  );
  tellKnown(world);
  addExtras(world, stories);
  addDoor(world);
  addTwice(world);
  addAsked(world);
  return tables;
}

/** Those who can sign in; somebody left over from an attempt that was cut off is taken as they are. */
async function signUp(client: pg.Client, { users }: SampleOptions['auth']): Promise<SignIns> {
  await Promise.all(
    staffKeys.map(async (key) => {
      const id = await users.create({ email: emailOf(key), name: staff[key].name });
      if (id) await users.setPassword(id, samplePassword);
    }),
  );
  const { rows } = await client.query<{ id: string; email: string }>('SELECT id, email FROM auth.users');
  const ids = new Map(rows.map(({ id, email }) => [email, id]));
  return Object.fromEntries(staffKeys.map((key) => [key, ids.get(emailOf(key))])) as Record<StaffKey, string>;
}

/** What follows from the rows: the goals of each version as they stood, and when services were last checked. */
async function finish(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO plan_version_goals (agency_id, client_id, plan_version_id, goal_id, position, content, hope_ids, sensitivity)
    SELECT g.agency_id, g.client_id, v.id, g.id, g.position, goal_content(g),
      ARRAY(SELECT s.hope_id FROM goal_sources s WHERE s.agency_id = g.agency_id AND s.goal_id = g.id AND s.hope_id IS NOT NULL ORDER BY s.id), g.sensitivity
    FROM plan_versions v JOIN goals g ON g.agency_id = v.agency_id AND g.plan_id = v.plan_id`);
  await client.query(`
    UPDATE services s SET last_verified_at = v.verified_at, last_verified_by = v.verified_by
    FROM service_verifications v WHERE v.agency_id = s.agency_id AND v.service_id = s.id`);
}
