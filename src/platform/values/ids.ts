import { v7 } from 'uuid';
import { z } from 'zod';

/** An identifier made by the application (UUIDv7: sorted by time). */
export const Id = z.uuid({ error: /*i18n*/ 'This is not an identifier of ours.' });
export type Id = z.output<typeof Id>;

export function newId(): Id {
  return v7();
}
