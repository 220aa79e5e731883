import { NotSignedIn, refuse } from '../errors/index.ts';
import { authRoutes } from './contract.ts';
import { clearedSessionCookie } from './cookies.ts';
import type { Auth } from './create.ts';
import type { Serve } from './serve.ts';
import { type SignedIn, wrongSignIn } from './sign-in.ts';

const done = { body: undefined };
/** Unlocking is guessed at by whoever sits before the screen; more than this means starting over. */
const unlockTries = { tries: 10, seconds: 900 };
const linkTries = { tries: 50, seconds: 900 };

/** Signing in, locking, unlocking, signing out. */
export function serveSession(serve: Serve, auth: Auth): void {
  serve(authRoutes.readSession, async ({ token }) => {
    const session = token ? await auth.sessions.find(token) : undefined;
    if (!session) return { body: { state: 'signed out' as const, name: null } };
    const state = session.lockedAt ? ('locked' as const) : ('signed in' as const);
    return { body: { state, name: session.name } };
  });

  serve(authRoutes.signIn, async ({ body, browser, record }) => {
    return await finish(auth, await auth.signIn.withPassword(body, browser), record);
  });

  serve(authRoutes.enterCode, async ({ body, browser, record }) => {
    return await finish(auth, await auth.signIn.withCode(body.code, browser), record);
  });

  serve(authRoutes.signOut, async ({ token, record }) => {
    if (token && (await isOpen(auth, token))) await record('signed out', token);
    if (token) await auth.sessions.end(token);
    return { ...done, cookies: [clearedSessionCookie] };
  });

  serve(authRoutes.lock, async ({ token, record }) => {
    if (!token || !(await isOpen(auth, token))) return done;
    await record('locked', token);
    await auth.sessions.lock(token);
    return done;
  });

  serve(authRoutes.unlock, async ({ body, token, record }) => {
    const session = token ? await auth.sessions.find(token) : undefined;
    if (!token || !session) throw new NotSignedIn(/*i18n*/ 'Your session has ended. Sign in again.');
    const tries = ['unlock', session.id];
    await auth.attempts.count(tries, unlockTries);
    const right = await auth.users.checkPassword(session.userId, body.password);
    if (!right) throw refuse('body.password', /*i18n*/ 'That is not your password.', 'wrong-password');
    await auth.attempts.forget(tries);
    await auth.sessions.unlock(token);
    await record('unlocked', token);
    return done;
  });

  serve(authRoutes.choosePassword, async ({ body, browser }) => {
    await auth.attempts.count(['password link', browser.place], linkTries);
    await auth.passwordLinks.use(body.token, body.password);
    return done;
  });
}

async function isOpen(auth: Auth, token: string): Promise<boolean> {
  const session = await auth.sessions.find(token);
  return session !== undefined && session.lockedAt === null;
}

/** Somebody who no longer works here is told the same as somebody who never did. */
async function finish(
  auth: Auth,
  { token, cookies }: SignedIn,
  record: (event: 'signed in', token: string) => Promise<void>,
) {
  if (!token) return { body: { next: 'code' as const }, cookies };
  await record('signed in', token).catch(async (error: unknown) => {
    await auth.sessions.end(token);
    throw error instanceof NotSignedIn ? wrongSignIn() : error;
  });
  return { body: { next: 'signed in' as const }, cookies };
}
