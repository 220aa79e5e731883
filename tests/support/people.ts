import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newId } from '#platform/values/index.ts';

/** The people and programs of Riverbend, who recur in tests and documents. */
export const agencyId = newId();
export const programs = { stroke: newId(), veterans: newId(), housing: newId() };

type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly clearances?: string;
  readonly supervisor?: string;
  readonly spans?: string;
};

const ingrid = newId();
/**
 * Rosa and Marcus are case managers, Ingrid supervises Rosa but not Marcus, Dana directs the veterans' program,
 * Ade administers, Noor audits. Only Marcus, Ingrid and Dana are cleared for mental health.
 */
export const people = {
  rosa: { id: newId(), name: 'Rosa Delgado', roles: '{case_manager}', supervisor: ingrid },
  marcus: { id: newId(), name: 'Marcus Hill', roles: '{case_manager}', clearances: '{mental_health}' },
  ingrid: {
    id: ingrid,
    name: 'Ingrid Solberg',
    roles: '{supervisor}',
    clearances: '{mental_health,domestic_violence}',
  },
  dana: {
    id: newId(),
    name: 'Dana Whitfield',
    roles: '{director}',
    clearances: '{mental_health}',
    spans: programs.veterans,
  },
  ade: { id: newId(), name: 'Ade Okafor', roles: '{administrator}' },
  noor: { id: newId(), name: 'Noor Haddad', roles: '{auditor}' },
} as const satisfies Record<string, Person>;

export type PersonName = keyof typeof people;

/** Another agency, whose worker must see nothing of Riverbend. */
export const elsewhere = {
  agencyId: newId(),
  programId: newId(),
  worker: { id: newId(), name: 'Lee Elsewhere', roles: '{director}' },
};

async function addWorker(admin: pg.Client, agency: string, person: Person): Promise<string> {
  const userId = newId();
  const token = `test-${randomUUID()}`;
  await admin.query('INSERT INTO auth.users (id, name, email) VALUES ($1, $2, $3)', [
    userId,
    person.name,
    `${userId}@riverbend.example`,
  ]);
  await admin.query(
    `INSERT INTO auth.sessions (id, token, user_id, expires_at) VALUES ($1, $2, $3, now() + interval '12 hours')`,
    [newId(), token, userId],
  );
  await admin.query(
    'INSERT INTO workers (agency_id, id, user_id, caseload_id, name, email, roles, clearances) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      agency,
      person.id,
      userId,
      newId(),
      person.name,
      `${userId}@riverbend.example`,
      person.roles,
      person.clearances ?? '{}',
    ],
  );
  return token;
}

/** Makes Riverbend, its programs and people, and the other agency. Answers the session token of each person. */
export async function makeAgencies(admin: pg.Client): Promise<Record<PersonName | 'stranger', string>> {
  await admin.query(
    `INSERT INTO agencies (id, name, time_zone) VALUES ($1, 'Riverbend Community Services', 'America/Chicago'), ($2, 'Elsewhere', 'UTC')`,
    [agencyId, elsewhere.agencyId],
  );
  await admin.query(
    `INSERT INTO programs (agency_id, id, name) VALUES ($1, $2, 'Home after Hospital'), ($1, $3, 'Veterans'' Path'), ($1, $4, 'Housing First Steps'), ($5, $6, 'Elsewhere')`,
    [agencyId, programs.stroke, programs.veterans, programs.housing, elsewhere.agencyId, elsewhere.programId],
  );
  const tokens: Partial<Record<PersonName | 'stranger', string>> = {};
  for (const [name, person] of Object.entries(people))
    tokens[name as PersonName] = await addWorker(admin, agencyId, person);
  tokens.stranger = await addWorker(admin, elsewhere.agencyId, elsewhere.worker);
  for (const person of Object.values<Person>(people)) {
    if (person.supervisor)
      await admin.query(
        'INSERT INTO supervisions (agency_id, id, supervisor_id, worker_id) VALUES ($1, $2, $3, $4)',
        [agencyId, newId(), person.supervisor, person.id],
      );
    if (person.spans)
      await admin.query(
        'INSERT INTO worker_programs (agency_id, worker_id, program_id, spans) VALUES ($1, $2, $3, true)',
        [agencyId, person.id, person.spans],
      );
  }
  await admin.query(
    'INSERT INTO worker_programs (agency_id, worker_id, program_id, spans) VALUES ($1, $2, $3, true)',
    [elsewhere.agencyId, elsewhere.worker.id, elsewhere.programId],
  );
  return tokens as Record<PersonName | 'stranger', string>;
}
