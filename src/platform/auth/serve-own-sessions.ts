import { notFound, refuse } from '../errors/index.ts';
import { authRoutes } from './contract.ts';
import type { Auth } from './create.ts';
import type { Serve } from './serve.ts';

const done = { body: undefined };
const passwordTries = { tries: 10, seconds: 900 };

/** Where somebody is signed in, and their password. */
export function serveOwnSessions(serve: Serve, auth: Auth): void {
  serve(authRoutes.listSessions, async ({ holder }) => {
    const sessions = await auth.sessions.list(holder.userId, holder.token);
    const body = sessions.map(({ startedAt, lastUsedAt, ...session }) => ({
      ...session,
      startedAt: startedAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    }));
    return { body };
  });

  serve(authRoutes.revokeSession, async ({ holder, params, record }) => {
    const own = await auth.sessions.list(holder.userId, holder.token);
    if (!own.some(({ id }) => id === params.sessionId)) throw notFound();
    await record('signed out elsewhere', holder.token);
    await auth.sessions.revoke(holder.userId, params.sessionId);
    return done;
  });

  serve(authRoutes.revokeOtherSessions, async ({ holder, record }) => {
    await auth.sessions.revokeAll(holder.userId, holder.token);
    await record('signed out elsewhere', holder.token);
    return done;
  });

  serve(authRoutes.changePassword, async ({ holder, body, record }) => {
    const tries = ['password', holder.userId];
    await auth.attempts.count(tries, passwordTries);
    const right = await auth.users.checkPassword(holder.userId, body.current);
    if (!right) throw refuse('body.current', /*i18n*/ 'That is not your password.', 'wrong-password');
    await auth.users.setPassword(holder.userId, body.password);
    await auth.attempts.forget(tries);
    await auth.sessions.revokeAll(holder.userId, holder.token);
    await record('changed the password', holder.token);
    return done;
  });
}
