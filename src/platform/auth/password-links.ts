import { randomBytes } from 'node:crypto';
import { Conflict } from '../errors/index.ts';
import type { Better } from './better.ts';
import type { Sessions } from './sessions.ts';
import type { Users } from './users.ts';

/** How long a link to set a password works, in milliseconds. */
export const linkLife = 72 * 3_600_000;

/** Links that let somebody choose a password once: the invitation, and the way back in. Only a hash is stored. */
export function createPasswordLinks(better: Better, users: Users, sessions: Sessions) {
  const verifications = async () => (await better.$context).internalAdapter;
  const named = (token: string) => `set-password:${token}`;

  return {
    /** The secret part of a new link for this user. Earlier ones end: they may have gone to a wrong address. */
    async create(userId: string): Promise<string> {
      await users.dropLinks(userId);
      const token = randomBytes(32).toString('base64url');
      const { createVerificationValue } = await verifications();
      const expiresAt = new Date(Date.now() + linkLife);
      await createVerificationValue({ identifier: named(token), value: userId, expiresAt });
      return token;
    },

    /**
     * Sets the password and ends every session of the user. A refused password (Conflict 422) leaves the link
     * as it was; a link that is over is a Conflict 409.
     */
    async use(token: string, password: string): Promise<void> {
      const { findVerificationValue, consumeVerificationValue } = await verifications();
      const link = await findVerificationValue(named(token));
      if (!link || link.expiresAt < new Date()) throw linkOver();
      await users.assertPasswordFits(link.value, password);
      if (!(await consumeVerificationValue(named(token)))) throw linkOver();
      await users.setPassword(link.value, password);
      await sessions.revokeAll(link.value);
    },
  };
}

const linkOver = () =>
  new Conflict(
    409,
    'link-over',
    /*i18n*/ 'This link was used already or is too old. Ask your administrator for a new one.',
  );
