import { Conflict, refuse } from '../errors/index.ts';
import type { Better } from './better.ts';
import { type Browser, refusalCode } from './browser.ts';
import { passwordProblem } from './passwords.ts';

/** `uri` is what the authenticator app scans; each backup code signs in once. */
export type Enrolment = { readonly uri: string; readonly backupCodes: string[] };

/**
 * The authenticator app of whoever holds the session in the browser's cookie. Confirming and ending give the
 * session a new secret, which the answered cookies carry. Wrong password or code: Conflict 422.
 */
export function createSecondFactor(better: Better) {
  return {
    /** Starts an enrolment; it counts from the first right code on. */
    async begin(password: string, { headers }: Browser): Promise<Enrolment> {
      const body = { password, method: 'totp' } as const;
      const begun = await better.api.enableTwoFactor({ body, headers }).catch(explain);
      if (begun.method !== 'totp')
        throw new Error('better-auth began something other than an authenticator app');
      return { uri: begun.totpURI, backupCodes: begun.backupCodes };
    },

    async confirm(code: string, { headers }: Browser): Promise<{ cookies: string[] }> {
      const done = await better.api
        .verifyTOTP({ body: { code }, headers, returnHeaders: true })
        .catch(explain);
      return { cookies: done.headers.getSetCookie() };
    },

    /** Only for a password that is long enough alone. */
    async end(password: string, { headers }: Browser): Promise<{ cookies: string[] }> {
      const question = { body: { password }, headers, returnHeaders: true } as const;
      if (passwordProblem(password, { withCode: false, about: [] })) {
        await better.api.verifyPassword({ body: { password }, headers }).catch(explain);
        throw refuse(
          'body.password',
          /*i18n*/ 'Your password is too short to stand alone. Choose one of 15 characters or more first.',
        );
      }
      const done = await better.api.disableTwoFactor(question).catch(explain);
      return { cookies: done.headers.getSetCookie() };
    },

    /** New backup codes; those from before stop working. */
    async renewBackupCodes(password: string, { headers }: Browser): Promise<string[]> {
      const done = await better.api.generateBackupCodes({ body: { password }, headers }).catch(explain);
      return done.backupCodes;
    },
  };
}

function explain(error: unknown): never {
  switch (refusalCode(error)) {
    case 'INVALID_PASSWORD':
      throw refuse('body.password', /*i18n*/ 'That is not your password.', 'wrong-password');
    case 'INVALID_CODE':
      throw refuse(
        'body.code',
        /*i18n*/ 'That code is not right. Wait for the next one, and check the clock of your phone.',
        'wrong-code',
      );
    case 'TOTP_ALREADY_ENABLED':
      throw new Conflict(409, 'already', /*i18n*/ 'An authenticator app is already set up.');
    default:
      throw new Conflict(409, 'not-begun', /*i18n*/ 'Begin with setting up the authenticator app.');
  }
}
