import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTransaction } from '../db/transaction.ts';
import { Failure, NotSignedIn, Refused, Unacceptable } from '../errors/index.ts';
import { type Received, type Receiving, receiveFile, tooLarge } from '../files/index.ts';
import { checkPermission } from './guard.ts';
import { answer, type PipelineDeps } from './pipeline.ts';
import type { ServedRoute } from './room.ts';
import type { Route } from './route.ts';

/**
 * Takes the file of an upload before the request's own transaction begins, so that a slow line holds no connection of
 * the database; but only from who may call the route. Throws 401, 403, 413 or 415; then nothing is left behind.
 */
async function takeUpload(
  deps: PipelineDeps,
  receiving: Receiving,
  route: Route,
  request: FastifyRequest,
): Promise<Received> {
  const secret = deps.secretOf(request, route);
  if (!secret) throw new NotSignedIn();
  await inTransaction(deps.pool, secret, async ({ actor }) => {
    checkPermission(route, await actor);
    return { value: undefined };
  });
  if (Number(request.headers['content-length'] ?? 0) > receiving.mostBytes)
    throw tooLarge(receiving.mostBytes);
  if (!isStream(request.body))
    throw new Unacceptable(415, 'no-file', /*i18n*/ 'Please send the file itself.', 'body');
  return receiveFile(receiving, request.body);
}

/** Answers a request that brings a file: takes it, hands it to the route, and lets it go when the route refuses. */
export async function answerUpload(
  receiving: Receiving,
  pipeline: PipelineDeps,
  served: ServedRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const received = await takeUpload(pipeline, receiving, served.route, request).catch((error: unknown) => {
    if (error instanceof Refused) return undefined;
    throw error;
  });
  request.body = received;
  // Refused again on the way that puts refusals on record.
  if (!received) return answer(pipeline, served, request, reply);
  try {
    return await answer(pipeline, served, request, reply);
  } catch (error) {
    // Where the database did not answer, the row may be there: then the file must be, too.
    if (error instanceof Failure && error.status < 500) await receiving.files.remove(received.name);
    throw error;
  }
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
