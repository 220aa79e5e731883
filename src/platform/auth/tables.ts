import { CamelCasePlugin, type Generated, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { surviveLosses } from '../db/pool.ts';

/** The tables of schema `auth` as the code sees them; better-auth fills the rest of their columns. */
export type AuthTables = {
  users: { id: string; name: string; email: string; twoFactorEnabled: Generated<boolean> };
  sessions: {
    id: string;
    token: string;
    userId: string;
    expiresAt: Date;
    lockedAt: Date | null;
    ipAddress: string | null;
    userAgent: string | null;
    createdAt: Date;
    updatedAt: Date;
  };
  accounts: { id: string; accountId: string; userId: string; providerId: string; password: string | null };
  twoFactors: { userId: string; verified: boolean };
  verifications: { value: string; expiresAt: Date };
  rateLimits: { key: string; count: number; endsAt: Date };
};

export type AuthDatabase = Kysely<AuthTables>;

/** Connects as role `throughline_auth`, which reaches schema `auth` and nothing else. */
export function openAuthDatabase(authUrl: string): AuthDatabase {
  const pool = new Pool({
    connectionString: authUrl,
    max: 5,
    connectionTimeoutMillis: 1_500,
    statement_timeout: 10_000,
    application_name: 'throughline sign-in',
  });
  surviveLosses(pool);
  return new Kysely<AuthTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  }).withSchema('auth');
}
