import { authRoutes } from './contract.ts';
import type { Auth } from './create.ts';
import type { Serve } from './serve.ts';

const passwordTries = { tries: 10, seconds: 900 };

/** The authenticator app: begin, confirm with a first code, remove, new backup codes. */
export function serveAuthenticator(serve: Serve, auth: Auth): void {
  const countPassword = (userId: string) => auth.attempts.count(['password', userId], passwordTries);

  const tokenIn = (cookies: readonly string[]) =>
    auth.sessionTokenOf({ headers: { cookie: cookies.join('; ') } }) ?? '';

  serve(authRoutes.readAuthenticator, async ({ holder }) => {
    const user = await auth.users.find(holder.userId);
    return { body: { on: user?.withCode ?? false } };
  });

  serve(authRoutes.beginAuthenticator, async ({ holder, body, browser }) => {
    await countPassword(holder.userId);
    return { body: await auth.secondFactor.begin(body.password, browser) };
  });

  serve(authRoutes.confirmAuthenticator, async ({ holder, body, browser, record }) => {
    await auth.attempts.count(['authenticator code', holder.userId], passwordTries);
    const { cookies } = await auth.secondFactor.confirm(body.code, browser);
    await record('set up an authenticator', tokenIn(cookies));
    return { body: undefined, cookies };
  });

  serve(authRoutes.removeAuthenticator, async ({ holder, body, browser, record }) => {
    await countPassword(holder.userId);
    const { cookies } = await auth.secondFactor.end(body.password, browser);
    await record('removed the authenticator', tokenIn(cookies));
    return { body: undefined, cookies };
  });

  serve(authRoutes.renewBackupCodes, async ({ holder, body, browser, record }) => {
    await countPassword(holder.userId);
    const backupCodes = await auth.secondFactor.renewBackupCodes(body.password, browser);
    await record('made new backup codes', holder.token);
    return { body: { backupCodes } };
  });
}
