import { Conflict, NotSignedIn, refuse } from '../errors/index.ts';
import type { Allowance, Attempts } from './attempts.ts';
import type { Better } from './better.ts';
import { type Browser, refusalCode, withoutSession } from './browser.ts';

/** `token` is the raw session token; without it the sign-in still waits for its code. */
export type SignedIn = { readonly cookies: readonly string[]; readonly token?: string };

const quarterHour = 900;
/** One office may stand behind one address, so the address alone is counted generously. */
const perAddress: Allowance = { tries: 300, seconds: quarterHour };
const perAddressAndEmail: Allowance = { tries: 10, seconds: quarterHour };
/** Guessing from many places at once: 50 an hour keeps far below what 15 characters withstand. */
const perEmail: Allowance = { tries: 50, seconds: 3600 };

/**
 * Sign-in with a password, then with a code where one is set up. An unknown address, a wrong password and
 * somebody shut out get the same answer, after the same work and the same counting.
 */
export function createSignIn(better: Better, attempts: Attempts) {
  return {
    /** @throws NotSignedIn when address and password do not go together; Conflict 429 after too many tries. */
    async withPassword(given: { email: string; password: string }, browser: Browser): Promise<SignedIn> {
      const email = given.email.trim().toLowerCase();
      const fromHere = ['sign-in', browser.place, email];
      const anywhere = ['sign-in', email];
      await attempts.count(['address', browser.place], perAddress);
      await attempts.count(fromHere, perAddressAndEmail);
      await attempts.count(anywhere, perEmail);
      const { headers, response } = await better.api
        .signInEmail({
          body: { email, password: given.password },
          headers: withoutSession(browser).headers,
          returnHeaders: true,
        })
        .catch(refuseSignIn);
      await Promise.all([attempts.forget(fromHere), attempts.forget(anywhere)]);
      const cookies = headers.getSetCookie();
      return 'token' in response ? { cookies, token: String(response.token) } : { cookies };
    },

    /**
     * `code` is six digits from the authenticator, or one of the backup codes, which works once.
     * @throws Conflict 422 for a wrong code, 409 when the password must come first again, 429 after too many tries.
     */
    async withCode(code: string, browser: Browser): Promise<SignedIn> {
      await attempts.count(['address', browser.place], perAddress);
      const question = {
        body: { code },
        headers: withoutSession(browser).headers,
        returnHeaders: true,
      } as const;
      const asked = /^\d{6}$/.test(code)
        ? better.api.verifyTOTP(question)
        : better.api.verifyBackupCode(question);
      const { headers, response } = await asked.catch(refuseCode);
      return { cookies: headers.getSetCookie(), token: String(response.token) };
    },
  };
}

/** The one answer for unknown, wrong, shut out and gone. */
export const wrongSignIn = () => new NotSignedIn(/*i18n*/ 'The e-mail address or the password is not right.');

function refuseSignIn(error: unknown): never {
  refusalCode(error);
  throw wrongSignIn();
}

function refuseCode(error: unknown): never {
  switch (refusalCode(error)) {
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      throw refuse('body.code', /*i18n*/ 'That code is not right.', 'wrong-code');
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      throw new Conflict(
        429,
        'too-many-tries',
        /*i18n*/ 'Too many wrong codes. Wait 15 minutes and try again.',
        {
          retryAfterSeconds: quarterHour,
        },
      );
    default:
      throw new Conflict(
        409,
        'start-over',
        /*i18n*/ 'This sign-in took too long or had too many tries. Begin again.',
      );
  }
}
