import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId, people, programs } from '#tests/support/people.ts';
import { createPool, type Db } from '../db/index.ts';
import { inTransaction } from '../db/transaction.ts';
import { newId } from '../values/index.ts';

let app: TestApp;
let pool: pg.Pool;

beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.appUrl, size: 3 });
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

const as = <T>(who: keyof TestApp['tokens'], work: (db: Db) => Promise<T>) =>
  inTransaction(pool, { kind: 'session', token: app.tokens[who] }, async (tx) => ({
    value: await work(tx.db),
  }));

async function clientOf(who: 'rosa' | 'marcus', program: string): Promise<string> {
  const id = newId();
  await as(who, async (db) => {
    await db
      .insertInto('clients')
      .values({ agencyId, id, givenName: 'Amal', createdBy: people[who].id })
      .execute();
    await db
      .insertInto('cases')
      .values({
        agencyId,
        id: newId(),
        clientId: id,
        programId: program,
        responsibleWorkerId: people[who].id,
        reasonForContact: 'I need help',
        openedBy: people[who].id,
      })
      .execute();
  });
  return id;
}

const sees = async (who: keyof TestApp['tokens'], clientId: string): Promise<boolean> =>
  (await as(who, (db) => db.selectFrom('clients').select('id').where('id', '=', clientId).execute()))
    .length === 1;

describe('who sees a client', () => {
  it('is the care team, their supervisor and the director of the program, and nobody else', async () => {
    const client = await clientOf('marcus', programs.veterans);
    expect(await sees('marcus', client)).toBe(true);
    expect(await sees('dana', client)).toBe(true);
    for (const who of ['rosa', 'ingrid', 'ade', 'noor', 'stranger'] as const)
      expect(await sees(who, client), who).toBe(false);
    expect(await sees('ingrid', await clientOf('rosa', programs.stroke))).toBe(true);
  });

  it('is only the named people once the record is sealed', async () => {
    const client = await clientOf('marcus', programs.veterans);
    await as('dana', (db) =>
      db
        .insertInto('clientSeals')
        .values({
          agencyId,
          id: newId(),
          clientId: client,
          reason: 'works here',
          openedTo: [people.dana.id],
          sealedBy: people.dana.id,
        })
        .execute(),
    );
    expect(await sees('dana', client)).toBe(true);
    expect(await sees('marcus', client)).toBe(false);
  });

  it('is never somebody who is barred from them', async () => {
    const client = await clientOf('marcus', programs.veterans);
    await as('dana', (db) =>
      db
        .insertInto('exclusions')
        .values({
          agencyId,
          id: newId(),
          clientId: client,
          workerId: people.marcus.id,
          reason: 'cousins',
          createdBy: people.dana.id,
        })
        .execute(),
    );
    expect(await sees('marcus', client)).toBe(false);
    expect(await sees('dana', client)).toBe(true);
  });
});

describe('without a good secret', () => {
  it('nobody sees a row, whatever the secret looks like', async () => {
    await clientOf('rosa', programs.stroke);
    for (const token of ['', 'garbage', "' OR true --", app.tokens.rosa.slice(0, -1)]) {
      await expect(
        inTransaction(pool, { kind: 'session', token }, async (tx) => ({
          value: await tx.db.selectFrom('clients').selectAll().execute(),
        })),
      ).rejects.toThrow('sign in');
    }
    const bare = await pool.query('SELECT count(*)::int AS n FROM clients');
    expect(bare.rows[0].n).toBe(0);
  });

  it('SQL of the application role cannot write itself a note, nor use one a second time', async () => {
    const client = await clientOf('rosa', programs.stroke);
    const note = await as(
      'rosa',
      async (db) =>
        (await sql<{ note: string }>`SELECT current_setting('throughline.actor') AS note`.execute(db)).rows[0]
          ?.note ?? '',
    );
    expect(note).toContain(people.rosa.id);
    const forged = note.replaceAll(people.rosa.id, people.dana.id);
    for (const attempt of [note, forged]) {
      const rows = await as('noor', async (db) => {
        await sql`SELECT set_config('throughline.actor', ${attempt}, true)`.execute(db);
        return db.selectFrom('clients').select('id').where('id', '=', client).execute();
      });
      expect(rows).toEqual([]);
    }
  });

  it('the application role can neither read the keys nor sign-in, nor write the audit log or the access table by hand', async () => {
    for (const forbidden of [
      'SELECT * FROM access.keys',
      'SELECT * FROM auth.sessions',
      'SELECT * FROM audit_events',
      'DELETE FROM client_access',
      'SET ROLE throughline_definer',
      'SELECT access.seal($$x$$)',
    ]) {
      await expect(pool.query(forbidden), forbidden).rejects.toThrow(/permission denied/);
    }
  });
});
