import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Secret } from '../access/actor.ts';
import { inTransaction } from '../db/transaction.ts';
import { Failure } from '../errors/index.ts';

/** Where something is found that was asked for at an old address. */
export class Moved {
  readonly location: string;
  constructor(location: string) {
    this.location = location;
  }
}

type Asked = {
  readonly pool: pg.Pool;
  readonly secret: Secret;
  readonly request: FastifyRequest;
  readonly clientId: string | undefined;
};

/**
 * Two records of one person became one: an old address leads to the record that stayed, if the reader may see it.
 * Undefined for everything else. Only for reading: whoever writes must have seen what they write into.
 */
export async function movedFrom(
  error: unknown,
  { pool, secret, request, clientId }: Asked,
): Promise<Moved | undefined> {
  const missing = error instanceof Failure && error.status === 404;
  if (!missing || !clientId || request.method !== 'GET' || secret.kind !== 'session') return undefined;
  const survivor = await inTransaction(pool, secret, async ({ actor, line }) => {
    await actor;
    const { rows } = await line.send<{ id: string | null }>('SELECT access.moved_to($1) AS id', [clientId]);
    return { value: rows[0]?.id ?? undefined };
  }).catch(() => undefined);
  return survivor ? new Moved(request.url.replace(clientId, survivor)) : undefined;
}

/** A merge can be undone: nobody keeps the new address for good. */
export const sendMoved = (reply: FastifyReply, { location }: Moved): FastifyReply =>
  reply.code(307).header('cache-control', 'no-store').header('location', location).send();
