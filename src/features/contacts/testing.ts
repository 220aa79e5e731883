import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import { contactRoutes, type LogEntry, type NewContact, type Promised } from './contract.ts';

/**
 * Records a contact through the API as `caller`: Rosa phoned an hour ago and wrote a signed note, unless told
 * otherwise.
 */
export async function aContact(
  caller: Caller,
  clientId: string,
  given: z.input<typeof NewContact> = {},
): Promise<LogEntry> {
  const body = { note: 'We spoke about the week. The stairs are easier now.', sign: true, ...given };
  return (await caller.ask(contactRoutes.recordContact, { params: { clientId }, body })).body;
}

/** Records a promise to the client: news about the ramp by the end of November, unless told otherwise. */
export async function aPromise(
  caller: Caller,
  clientId: string,
  given: { promise?: string; dueOn?: string } = {},
): Promise<Promised> {
  const body = { promise: 'News about the ramp', dueOn: '2026-11-30', ...given };
  return (await caller.ask(contactRoutes.makePromise, { params: { clientId }, body })).body;
}
