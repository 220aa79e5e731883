import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool, type Db } from '#platform/db/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId, people, programs } from '#tests/support/people.ts';
import { aWorker } from './testing.ts';

let app: TestApp;
let pool: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.appUrl, size: 2 });
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

/** What SQL does that somebody smuggled into Rosa's session, past every route. */
const asRosa = (statement: ReturnType<typeof sql>) =>
  inTransaction(pool, { kind: 'session', token: app.tokens.rosa }, async ({ db }: { db: Db }) => {
    const { numAffectedRows, rows } = await statement.execute(db);
    return { value: rows.length > 0 ? rows.length : Number(numAffectedRows ?? 0) };
  });

describe('a case manager’s session cannot, whatever SQL runs in it,', () => {
  it('give itself a role or a clearance', async () => {
    await expect(
      asRosa(sql`UPDATE workers SET roles = '{director}' WHERE id = ${people.rosa.id}`),
    ).rejects.toThrow();
    await expect(
      asRosa(sql`UPDATE workers SET clearances = '{hiv}' WHERE id = ${people.rosa.id}`),
    ).rejects.toThrow();
    expect(await asRosa(sql`UPDATE workers SET roles = '{director}' WHERE id = ${people.marcus.id}`)).toBe(0);
  });

  it('become another user', async () => {
    const { rows } = await app.admin.query('SELECT user_id FROM workers WHERE id = $1', [people.dana.id]);
    await expect(
      asRosa(sql`UPDATE workers SET user_id = NULL WHERE id = ${people.rosa.id}`),
    ).rejects.toThrow();
    expect(await asRosa(sql`UPDATE workers SET user_id = NULL WHERE id = ${people.dana.id}`)).toBe(0);
    await expect(
      asRosa(sql`INSERT INTO workers (agency_id, id, user_id, caseload_id, name, email, roles)
        VALUES (${agencyId}, ${newId()}, ${rows[0].user_id}, ${newId()}, 'Me', 'me', '{director}')`),
    ).rejects.toThrow();
  });

  it('take a program or a supervision', async () => {
    await expect(
      asRosa(sql`INSERT INTO worker_programs (agency_id, worker_id, program_id, spans)
        VALUES (${agencyId}, ${people.rosa.id}, ${programs.veterans}, true)`),
    ).rejects.toThrow();
    await expect(
      asRosa(sql`INSERT INTO supervisions (agency_id, id, supervisor_id, worker_id)
        VALUES (${agencyId}, ${newId()}, ${people.rosa.id}, ${people.marcus.id})`),
    ).rejects.toThrow();
    expect(await asRosa(sql`UPDATE supervisions SET supervisor_id = ${people.rosa.id}`)).toBe(0);
    expect(await asRosa(sql`DELETE FROM worker_programs`)).toBe(0);
  });

  it('change the agency or its programs', async () => {
    expect(await asRosa(sql`UPDATE agencies SET note_due_hours = 9999`)).toBe(0);
    expect(await asRosa(sql`UPDATE programs SET contact_every_days = 365`)).toBe(0);
  });

  it('read the links mailed to colleagues', async () => {
    await aWorker(app);
    expect(await asRosa(sql`SELECT body FROM mails`)).toBe(0);
  });
});

describe('an administrator’s session', () => {
  it('cannot give itself rights either', async () => {
    const asAde = inTransaction(pool, { kind: 'session', token: app.tokens.ade }, async ({ db }) => ({
      value:
        await sql`UPDATE workers SET roles = '{administrator,director}' WHERE id = ${people.ade.id}`.execute(
          db,
        ),
    }));
    await expect(asAde).rejects.toThrow();
  });
});
