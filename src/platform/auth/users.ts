import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../errors/index.ts';
import { hashPassword, passwordProblem, verifyPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { AuthDatabase } from './tables.ts';

export type NewUser = { readonly email: string; readonly name: string };
export type User = NewUser & {
  readonly id: string;
  readonly withCode: boolean;
  readonly hasPassword: boolean;
};

/** What the team room does with those who can sign in. E-mail addresses are compared in lower case. */
export function createUsers(db: AuthDatabase, sessions: Sessions) {
  const passwords = () => db.selectFrom('accounts').where('providerId', '=', 'credential');

  async function find(userId: string): Promise<User | undefined> {
    const user = await db
      .selectFrom('users')
      .where('id', '=', userId)
      .select(['id', 'email', 'name', 'twoFactorEnabled'])
      .executeTakeFirst();
    if (!user) return undefined;
    const way = await passwords().where('userId', '=', userId).select('password').executeTakeFirst();
    const { twoFactorEnabled: withCode, ...rest } = user;
    return { ...rest, withCode, hasPassword: way?.password != null };
  }

  async function assertPasswordFits(userId: string, password: string): Promise<void> {
    const user = await find(userId);
    const [mailbox = ''] = user?.email.split('@') ?? [];
    const about = user ? [user.name, user.email, mailbox] : [];
    const problem = passwordProblem(password, { withCode: user?.withCode ?? false, about });
    if (problem) throw refuse('body.password', problem, 'weak-password');
  }

  async function store(userId: string, password: string): Promise<void> {
    const hashed = await hashPassword(password);
    await db
      .insertInto('accounts')
      .values({ id: uuidv7(), providerId: 'credential', accountId: userId, userId, password: hashed })
      .onConflict((conflict) =>
        conflict.columns(['providerId', 'accountId']).doUpdateSet({ password: hashed }),
      )
      .execute();
    await dropLinks(userId);
  }

  /** Links and half-finished sign-ins from before must not outlive a change of password or address. */
  async function dropLinks(userId: string): Promise<void> {
    await db.deleteFrom('verifications').where('value', '=', userId).execute();
  }

  return {
    find,
    assertPasswordFits,
    dropLinks,

    /**
     * The id under which somebody with this address would sign in: a new one, or the one they have while they have
     * no password yet, so that an invitation may be repeated; undefined once they have one. Makes nobody.
     */
    async idFor(email: string): Promise<string | undefined> {
      const address = email.trim().toLowerCase();
      const there = await db.selectFrom('users').where('email', '=', address).select('id').executeTakeFirst();
      if (!there) return uuidv7();
      return (await find(there.id))?.hasPassword ? undefined : there.id;
    },

    /**
     * Makes somebody who can be given a way to sign in, and answers the user's id. The same address gets the
     * same id while it has no password yet, so an invitation may be repeated; undefined once it has one.
     */
    async create({ email, name }: NewUser, id: string = uuidv7()): Promise<string | undefined> {
      const address = email.trim().toLowerCase();
      const made = await db
        .insertInto('users')
        .values({ id, email: address, name })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (made) return made.id;
      const there = await db.selectFrom('users').where('email', '=', address).select('id').executeTakeFirst();
      const user = there && (await find(there.id));
      return user && !user.hasPassword ? user.id : undefined;
    },

    /** Sets the password. @throws Conflict 422 with the reason when it is too easy to guess. */
    async setPassword(userId: string, password: string): Promise<void> {
      await assertPasswordFits(userId, password);
      await store(userId, password);
    },

    /** True when this is the user's password. Takes the same time when the user has none. */
    async checkPassword(userId: string, password: string): Promise<boolean> {
      const way = await passwords().where('userId', '=', userId).select('password').executeTakeFirst();
      if (way?.password) return await verifyPassword({ hash: way.password, password });
      await hashPassword(password);
      return false;
    },

    /**
     * Follows a change of name or address; false, and nothing changes, when the address is somebody else's. A link that
     * went to the address before opens nothing any more.
     */
    async change(userId: string, { name, email }: NewUser): Promise<boolean> {
      const address = email.trim().toLowerCase();
      const before = await find(userId);
      const changed = await db
        .updateTable('users')
        .set({ name, email: address })
        .where('id', '=', userId)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('users as other')
                .where('other.email', '=', address)
                .where('other.id', '!=', userId)
                .select('other.id'),
            ),
          ),
        )
        .executeTakeFirst();
      const done = changed.numUpdatedRows > 0n;
      if (done && before?.email !== address) await dropLinks(userId);
      return done;
    },

    /** Takes away password, authenticator and every session; a new link is the only way back in. */
    async shutOut(userId: string): Promise<void> {
      await db.transaction().execute(async (tx) => {
        await tx.deleteFrom('accounts').where('userId', '=', userId).execute();
        await tx.deleteFrom('twoFactors').where('userId', '=', userId).execute();
        await tx.updateTable('users').set({ twoFactorEnabled: false }).where('id', '=', userId).execute();
      });
      await dropLinks(userId);
      await sessions.revokeAll(userId);
    },
  };
}

export type Users = ReturnType<typeof createUsers>;
