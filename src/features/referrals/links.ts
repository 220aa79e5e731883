import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 32 random bytes, as base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Where the provider opens it. The token stands after the `#`, which browsers send to nobody: no log sees it. */
export const urlOf = (publicUrl: string, token: string): string => `${publicUrl}/partner/referral#${token}`;
