import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../errors/index.ts';

/**
 * Turns requests to the API away at the door while so many are inside that another would wait too long. What has come
 * in is answered: without this, everybody would wait, and most would be gone before it is their turn.
 */
export function limitCrowd(app: FastifyInstance, most: number): void {
  let inside = 0;
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    if (inside >= most) throw new Unavailable();
    inside += 1;
    // Comes once, also when the caller has gone away.
    reply.raw.once('close', () => {
      inside -= 1;
    });
  });
}

/** The answer to every change while the disk is full. */
export function noRoom(): Unavailable {
  return new Unavailable(
    /*i18n*/ 'The disk of this installation is full, so nothing new can be kept. What is there can still be read. Please tell your administrator.',
  );
}
