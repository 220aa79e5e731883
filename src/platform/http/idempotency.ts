import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../db/connection.ts';
import type { Line } from '../db/line.ts';
import { BadInput, Conflict, notFound } from '../errors/index.ts';
import type { Seen } from './context.ts';
import { rightsOf } from './guard.ts';

/** An answer that was already given, or is about to be. */
export type Answered = { readonly status: number; readonly text: string | null };

/** The key as sent, or undefined; throws BadInput when it is longer than 200 characters or empty. */
export function idempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new BadInput('bad-idempotency-key', 'The Idempotency-Key must be 1 to 200 visible characters.', {
    fields: [{ path: 'header.idempotency-key', message: 'Please send 1 to 200 visible characters.' }],
  });
}

/**
 * What makes a repetition the same request: what was asked, and with which rights, so that nobody is answered again
 * with what they could read only then.
 */
export function requestHash(actor: Actor, method: string, url: string, body: unknown): Buffer {
  return createHash('sha256')
    .update(`${rightsOf(actor)} ${method} ${url}\n`)
    .update(JSON.stringify(body) ?? '')
    .digest();
}

/**
 * Claims the key in the open transaction. Undefined: it is new, go on. Otherwise the answer given before.
 * The same key with another request is refused (422), and so is a repetition about somebody whom the actor no longer
 * sees (404). A second request with the key waits for the first.
 */
export async function claimKey(
  db: Db,
  actor: Actor,
  key: string,
  hash: Buffer,
): Promise<(Answered & { readonly seen: Seen }) | undefined> {
  const claimed = await db
    .insertInto('idempotencyKeys')
    .values({ agencyId: actor.agencyId, actorId: actor.id, key, requestHash: hash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return undefined;
  const earlier = await db
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'status', 'answer', 'clientIds', 'subjectIds'])
    .where('agencyId', '=', actor.agencyId)
    .where('actorId', '=', actor.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!hash.equals(earlier.requestHash)) {
    throw new Conflict(422, 'key-used', 'This Idempotency-Key was used for a different request.', {
      fields: [{ path: 'header.idempotency-key', message: 'Already used for a different request.' }],
    });
  }
  await assertStillSeen(db, actor, earlier.clientIds);
  const seen = { clients: earlier.clientIds, subjects: earlier.subjectIds, detail: { repeated: true } };
  return { status: earlier.status ?? 200, text: earlier.answer, seen };
}

/** What was answered about somebody is not answered again to a worker who no longer sees them; throws 404. */
async function assertStillSeen(db: Db, actor: Actor, clientIds: readonly string[]): Promise<void> {
  if (actor.kind !== 'worker' || clientIds.length === 0) return;
  const seen = await db
    .selectFrom('clients')
    .select('id')
    .where('agencyId', '=', actor.agencyId)
    .where('id', 'in', clientIds)
    .execute();
  if (seen.length < new Set(clientIds).size) throw notFound();
}

/** An answer that is to be kept, and whose data it shows. */
export type Kept = {
  readonly key: string;
  readonly hash: Buffer;
  readonly answer: Answered;
  /** Whether the key was claimed before; otherwise it is claimed now. */
  readonly claimed: boolean;
};
type Ids = { readonly clients: readonly string[]; readonly subjects: readonly string[] };

const keepClaimed = `
  UPDATE idempotency_keys SET request_hash = $4, status = $5, answer = $6, client_ids = $7::uuid[], subject_ids = $8::uuid[]
  WHERE agency_id = $1 AND actor_id = $2 AND key = $3`;
const claimAndKeep = `
  INSERT INTO idempotency_keys (agency_id, actor_id, key, request_hash, status, answer, client_ids, subject_ids)
  VALUES ($1, $2, $3, $4, $5, $6, $7::uuid[], $8::uuid[])`;

/**
 * Keeps the answer and whose data it shows beside its key, in the same transaction as its effect. Sent without waiting,
 * so that it travels with the record and COMMIT; rejects when it cannot be kept, and then nothing is committed: so
 * also when another request with the key was there first.
 */
export async function keepAnswer(
  line: Line,
  actor: Actor,
  { key, hash, answer, claimed }: Kept,
  { clients, subjects }: Ids,
): Promise<void> {
  const { status, text } = answer;
  const values = [actor.agencyId, actor.id, key, hash, status, text, clients, subjects];
  await line.send(claimed ? keepClaimed : claimAndKeep, values);
}
