import { sql } from 'kysely';
import type { AuthDatabase } from './tables.ts';

const hour = 3_600_000;
/** A session that nobody used for this long is over, in milliseconds. */
export const idleSession = 12 * hour;
/** However busy, a session ends after a day and asks for the password (NIST SP 800-63B-4 §2.2.3), in milliseconds. */
export const longestSession = 24 * hour;
const touchEvery = 5 * 60_000;

export type SessionSummary = {
  readonly id: string;
  readonly current: boolean;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly address: string | null;
  readonly device: string | null;
};

export const firstExpiry = () => new Date(Date.now() + idleSession);

/** What can be done with sessions. A token is the secret itself; an id only names one to its owner. */
export function createSessions(db: AuthDatabase) {
  const touched = new Map<string, number>();
  const live = () => db.selectFrom('sessions').where('expiresAt', '>', sql<Date>`now()`);

  return {
    /** Whose session it is and whether it waits for the password; undefined when it is over or never was. */
    async find(token: string) {
      return await live()
        .innerJoin('users', 'users.id', 'sessions.userId')
        .where('token', '=', token)
        .select(['sessions.id', 'userId', 'lockedAt', 'users.name', 'users.email'])
        .executeTakeFirst();
    },

    /** Moves the end forward, at most every five minutes per session and never while it is locked. */
    async touch(token: string): Promise<void> {
      const now = Date.now();
      if (now - (touched.get(token) ?? 0) < touchEvery) return;
      if (touched.size > 10_000) touched.clear();
      touched.set(token, now);
      await db
        .updateTable('sessions')
        .set({
          updatedAt: sql<Date>`now()`,
          expiresAt: sql<Date>`least(now() + ${`${idleSession} ms`}::interval, created_at + ${`${longestSession} ms`}::interval)`,
        })
        .where('token', '=', token)
        .where('lockedAt', 'is', null)
        .where('expiresAt', '>', sql<Date>`now()`)
        .execute();
    },

    async end(token: string): Promise<void> {
      await db.deleteFrom('sessions').where('token', '=', token).execute();
    },

    async lock(token: string): Promise<void> {
      await db
        .updateTable('sessions')
        .set({ lockedAt: sql<Date>`now()` })
        .where('token', '=', token)
        .where('lockedAt', 'is', null)
        .execute();
    },

    async unlock(token: string): Promise<void> {
      await db.updateTable('sessions').set({ lockedAt: null }).where('token', '=', token).execute();
    },

    /** The live sessions of a user, the one used last first. */
    async list(userId: string, currentToken: string): Promise<SessionSummary[]> {
      const rows = await live()
        .where('userId', '=', userId)
        .orderBy('updatedAt', 'desc')
        .selectAll()
        .execute();
      return rows.map((row) => ({
        id: row.id,
        current: row.token === currentToken,
        startedAt: row.createdAt,
        lastUsedAt: row.updatedAt,
        address: row.ipAddress || null,
        device: row.userAgent || null,
      }));
    },

    /** Ends one session of the user; nothing happens when it is not theirs or already over. */
    async revoke(userId: string, id: string): Promise<void> {
      await db.deleteFrom('sessions').where('id', '=', id).where('userId', '=', userId).execute();
    },

    /** Signs the user out everywhere, except in the session whose token is given. */
    async revokeAll(userId: string, exceptToken?: string): Promise<void> {
      let gone = db.deleteFrom('sessions').where('userId', '=', userId);
      if (exceptToken) gone = gone.where('token', '!=', exceptToken);
      await gone.execute();
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;
