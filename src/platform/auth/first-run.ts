import { sql, type Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { Conflict, refuse } from '../errors/index.ts';
import { hashPassword, passwordProblem } from './passwords.ts';
import type { AuthDatabase, AuthTables } from './tables.ts';

/** What the first run asks. With `leads`, the first administrator also directs the programs and sees their clients. */
export type FirstRun = {
  readonly agency: { readonly name: string; readonly timeZone: string; readonly language: string };
  readonly programs: readonly string[];
  readonly administrator: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly leads: boolean;
  };
};

/** The first run of an installation: there is no actor yet, so user, agency and administrator come together. */
export function createFirstRun(db: AuthDatabase) {
  return {
    /** True while there is no agency. */
    async isWanted(): Promise<boolean> {
      return await isUnbegun(db);
    },

    /** @throws Conflict 422 for a weak password; 409 when the agency is there already. */
    async begin(given: FirstRun): Promise<void> {
      const { agency, administrator } = given;
      const about = [administrator.name, administrator.email, agency.name];
      const problem = passwordProblem(administrator.password, { withCode: false, about });
      if (problem) throw refuse('body.administrator.password', problem, 'weak-password');
      const password = await hashPassword(administrator.password);
      await db.transaction().execute(async (tx) => {
        if (!(await isUnbegun(tx))) {
          throw new Conflict(409, 'begun', /*i18n*/ 'The agency is there already. Please sign in.');
        }
        await insertAll(tx, given, password);
      });
    },
  };
}

async function isUnbegun(db: AuthDatabase): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`SELECT access.is_begun() AS begun`.execute(db);
  return rows[0]?.begun === false;
}

async function insertAll(tx: Transaction<AuthTables>, given: FirstRun, password: string): Promise<void> {
  const { agency, programs, administrator } = given;
  const { name, leads } = administrator;
  const email = administrator.email.toLowerCase();
  const userId = uuidv7();
  await tx.insertInto('users').values({ id: userId, email, name }).execute();
  await tx
    .insertInto('accounts')
    .values({ id: uuidv7(), providerId: 'credential', accountId: userId, userId, password })
    .execute();
  await sql`SELECT access.begin_agency(
    ${uuidv7()}, ${agency.name}, ${agency.timeZone}, ${agency.language},
    ${uuidv7()}, ${uuidv7()}, ${userId}, ${name}, ${email}, ${leads},
    ${programs.map(() => uuidv7())}::uuid[], ${[...programs]}::text[])`.execute(tx);
}
