import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import { documentRoutes, type NewUpload, type Upload } from './contract.ts';

/** What a page sends a file as. */
export const asFile = { headers: { 'content-type': 'application/octet-stream' } };

/** A file kept with a client by `caller`: a letter in plain text, unless told otherwise. */
export async function anUpload(
  caller: Caller,
  clientId: string,
  given: Partial<z.input<typeof NewUpload>> = {},
  content = Buffer.from('The housing office writes that the date has moved.\n'),
): Promise<Upload> {
  const body = { kind: 'letter' as const, title: 'Letter', source: 'client' as const, ...given };
  const { id } = (await caller.ask(documentRoutes.announceUpload, { params: { clientId }, body })).body;
  const path = `/clients/${clientId}/uploads/${id}/content`;
  return (await caller.send<Upload>('PUT', path, content, asFile)).body;
}
