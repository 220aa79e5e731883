import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { createAttempts } from './attempts.ts';
import { createBetter } from './better.ts';
import { tokenReader } from './cookies.ts';
import { createFirstRun } from './first-run.ts';
import { createPasswordLinks } from './password-links.ts';
import { createSecondFactor } from './second-factor.ts';
import { createSessions } from './sessions.ts';
import { createSignIn } from './sign-in.ts';
import { openAuthDatabase } from './tables.ts';
import { createUsers } from './users.ts';

type AuthOptions = {
  /** Connects as role `throughline_auth`. */
  readonly authUrl: string;
  /** The secret of the installation, from which those of sign-in derive; the same on every server. */
  readonly secret: string;
  /** Where browsers find this installation, such as `https://throughline.example`. */
  readonly publicUrl: string;
};

/** Sign-in: who somebody is. What they may see is decided by the database from the token they present. */
export function createAuth({ authUrl, publicUrl, ...options }: AuthOptions) {
  const secret = createHmac('sha256', options.secret).update('sign-in').digest('base64url');
  const db = openAuthDatabase(authUrl);
  const better = createBetter(db, { secret, publicUrl });
  const sessions = createSessions(db);
  const users = createUsers(db, sessions);
  const tokenIn = tokenReader(secret);
  const attempts = createAttempts(db, secret);

  return {
    publicUrl,
    sessions,
    users,
    attempts,
    firstRun: createFirstRun(db),
    signIn: createSignIn(better, attempts),
    secondFactor: createSecondFactor(better),
    passwordLinks: createPasswordLinks(better, users, sessions),

    /** The raw token to present to the database, or undefined. Checks the signature, asks no database. */
    sessionTokenOf: (request: Pick<FastifyRequest, 'headers'>) => tokenIn(request.headers.cookie),

    /** Removes what has run out. */
    async sweep(): Promise<void> {
      const now = new Date();
      await db.deleteFrom('sessions').where('expiresAt', '<', now).execute();
      await db.deleteFrom('verifications').where('expiresAt', '<', now).execute();
      await db.deleteFrom('rateLimits').where('endsAt', '<', now).execute();
    },

    close: () => db.destroy(),
  };
}

export type Auth = ReturnType<typeof createAuth>;
