import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

const password = z
  .string(/*i18n*/ 'Please give your password.')
  .min(1, /*i18n*/ 'Please give your password.')
  .max(256, /*i18n*/ 'Use at most 256 characters.');
const email = z
  .email(/*i18n*/ 'Please give an e-mail address, such as rosa@example.org.')
  .max(254, /*i18n*/ 'This is too long for an e-mail address.');
const code = z
  .string(/*i18n*/ 'Please give the code.')
  .trim()
  .min(6, /*i18n*/ 'The code has six digits.')
  .max(20, /*i18n*/ 'This is too long for a code.');

const nothing = z.void();
export const SignInStep = z.object({ next: z.enum(['signed in', 'code']) });
export type SignInStep = z.infer<typeof SignInStep>;

export const Session = z.object({
  state: z.enum(['signed in', 'locked', 'signed out']),
  /** Who is signed in or must unlock; null when nobody is. */
  name: z.string().nullable(),
});
export type Session = z.infer<typeof Session>;

export const OwnSession = z.object({
  id: z.uuid(),
  /** True for the browser that asks. */
  current: z.boolean(),
  startedAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  /** The network address it came from; null when unknown. */
  address: z.string().nullable(),
  /** What the browser calls itself; null when it did not say. */
  device: z.string().nullable(),
});
export type OwnSession = z.infer<typeof OwnSession>;

const open = { may: 'anyone', audit: 'no personal data' } as const;
const own = { may: 'signed in', audit: 'no personal data' } as const;

/** Sign-in and what people do with their own way in. A `token` is the secret of a mailed link. */
export const authRoutes = {
  readSession: defineRoute({
    method: 'GET',
    path: '/session',
    summary: 'Is somebody signed in here?',
    ...open,
    input: {},
    output: Session,
  }),
  signIn: defineRoute({
    method: 'POST',
    path: '/session',
    summary: 'Sign in with e-mail address and password',
    ...open,
    input: { body: z.strictObject({ email, password }) },
    output: SignInStep,
  }),
  enterCode: defineRoute({
    method: 'POST',
    path: '/session/code',
    summary: 'Finish signing in with a code of the authenticator, or a backup code',
    ...open,
    input: { body: z.strictObject({ code }) },
    output: SignInStep,
  }),
  signOut: defineRoute({
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out',
    ...open,
    input: {},
    output: nothing,
  }),
  lock: defineRoute({
    method: 'POST',
    path: '/session/lock',
    summary: 'Lock the session until the password is given',
    ...open,
    input: {},
    output: nothing,
  }),
  unlock: defineRoute({
    method: 'POST',
    path: '/session/unlock',
    summary: 'Unlock the session',
    ...open,
    input: { body: z.strictObject({ password }) },
    output: nothing,
  }),
  choosePassword: defineRoute({
    method: 'PUT',
    path: '/password/by-link',
    summary: 'Choose a password with a mailed link',
    ...open,
    input: { body: z.strictObject({ token: z.string().min(1).max(100), password }) },
    output: nothing,
  }),

  listSessions: defineRoute({
    method: 'GET',
    path: '/sessions',
    summary: 'Where am I signed in?',
    ...own,
    input: {},
    output: z.array(OwnSession),
  }),
  revokeSession: defineRoute({
    method: 'DELETE',
    path: '/sessions/:sessionId',
    summary: 'Sign out one of my sessions',
    ...own,
    input: { params: z.object({ sessionId: z.uuid() }) },
    output: nothing,
  }),
  revokeOtherSessions: defineRoute({
    method: 'DELETE',
    path: '/sessions',
    summary: 'Sign out everywhere else',
    ...own,
    input: {},
    output: nothing,
  }),
  changePassword: defineRoute({
    method: 'PUT',
    path: '/password',
    summary: 'Change my password',
    ...own,
    input: { body: z.strictObject({ current: password, password }) },
    output: nothing,
  }),

  readAuthenticator: defineRoute({
    method: 'GET',
    path: '/authenticator',
    summary: 'Do I sign in with a code?',
    ...own,
    input: {},
    output: z.object({ on: z.boolean() }),
  }),
  beginAuthenticator: defineRoute({
    method: 'POST',
    path: '/authenticator',
    summary: 'Begin to set up an authenticator app',
    ...own,
    input: { body: z.strictObject({ password }) },
    output: z.object({ uri: z.string(), backupCodes: z.array(z.string()) }),
  }),
  confirmAuthenticator: defineRoute({
    method: 'PUT',
    path: '/authenticator',
    summary: 'Finish setting up the authenticator app',
    ...own,
    input: { body: z.strictObject({ code }) },
    output: nothing,
  }),
  removeAuthenticator: defineRoute({
    method: 'POST',
    path: '/authenticator/removal',
    summary: 'Sign in without a code again',
    ...own,
    input: { body: z.strictObject({ password }) },
    output: nothing,
  }),
  renewBackupCodes: defineRoute({
    method: 'POST',
    path: '/authenticator/backup-codes',
    summary: 'Make new backup codes',
    ...own,
    input: { body: z.strictObject({ password }) },
    output: z.object({ backupCodes: z.array(z.string()) }),
  }),
};
