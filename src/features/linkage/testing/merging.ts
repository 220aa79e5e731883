import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import { linkageRoutes, type NewMerge } from '../contract.ts';

/** Lets the other record go into this one, as `caller`, with the versions as they are. */
export async function merging(
  caller: Caller,
  clientId: string,
  otherId: string,
  given: Partial<z.input<typeof NewMerge>> = {},
) {
  const shown = await caller.ask(linkageRoutes.previewMerge, { params: { clientId, otherId } });
  const { survivor, other } = shown.body;
  return caller.ask(linkageRoutes.mergeClients, {
    params: { clientId },
    body: { otherId, otherVersion: other.version, reason: 'She showed both letters.', ...given },
    ifMatch: survivor.version,
  });
}

/** Makes two records again. */
export const undoing = (caller: Caller, clientId: string, mergeId: string) =>
  caller.ask(linkageRoutes.undoMerge, {
    params: { clientId, mergeId },
    body: { reason: 'They are sisters.' },
  });
