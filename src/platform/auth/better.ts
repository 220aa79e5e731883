import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { v7 as uuidv7 } from 'uuid';
import { sessionCookie } from './cookies.ts';
import { hashPassword, longestPassword, verifyPassword } from './passwords.ts';
import { firstExpiry, longestSession } from './sessions.ts';
import type { AuthDatabase } from './tables.ts';

/** Set by the plugin from what the server knows; a browser's own header of this name never gets here. */
export const addressHeader = 'x-throughline-address';

/** better-auth over our tables. Nothing of it is reachable from outside except through the plugin's routes. */
export function createBetter(db: AuthDatabase, given: { secret: string; publicUrl: string }) {
  return betterAuth({
    appName: 'Throughline',
    baseURL: given.publicUrl,
    secret: given.secret,
    database: { db, type: 'postgres', transaction: true },
    user: { modelName: 'users' },
    account: { modelName: 'accounts' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      modelName: 'sessions',
      expiresIn: longestSession / 1000,
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: { lockedAt: { type: 'date', required: false, input: false } },
    },
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    plugins: [
      twoFactor({
        issuer: 'Throughline',
        accountLockout: { maxFailedAttempts: 10, durationSeconds: 900 },
        schema: { twoFactor: { modelName: 'twoFactors' } },
      }),
    ],
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, expiresAt: firstExpiry() } }) },
      },
    },
    advanced: {
      cookiePrefix: sessionCookie,
      cookies: { session_token: { name: sessionCookie } },
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

export type Better = ReturnType<typeof createBetter>;
