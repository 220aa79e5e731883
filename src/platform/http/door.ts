import { createServer, type ServerResponse } from 'node:http';
import type { FastifyServerFactory } from 'fastify';
import { Unavailable } from '../errors/index.ts';

/**
 * The server's front door: it turns requests to the API away while so many are inside that another would wait too
 * long. What has come in is answered: without this, everybody would wait, and most would be gone before it is their
 * turn. It stands before everything else, because telling nine of ten to come back must cost nearly nothing.
 */
export function doorFor(most: number, requestTimeoutMs: number): FastifyServerFactory {
  let inside = 0;
  return (handle, { keepAliveTimeout }) => {
    const server = createServer((request, response) => {
      if (request.url?.startsWith('/api/')) {
        if (inside >= most) return turnAway(response);
        inside += 1;
        // Comes once, also when the caller has gone away.
        response.once('close', () => {
          inside -= 1;
        });
      }
      return handle(request, response);
    });
    server.requestTimeout = requestTimeoutMs;
    if (typeof keepAliveTimeout === 'number') server.keepAliveTimeout = keepAliveTimeout;
    return server;
  };
}

const { status, title, code, message: detail, retryAfterSeconds } = new Unavailable();

/** Made once: a stack trace for each refusal would cost more than the refusal. */
const body = JSON.stringify({ type: 'about:blank', title, status, code, detail, requestId: 'at the door' });
const headers = {
  'content-type': 'application/problem+json',
  'content-length': String(Buffer.byteLength(body)),
  'cache-control': 'no-store',
  'retry-after': String(retryAfterSeconds),
};

function turnAway(response: ServerResponse): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** The answer to every change while the disk is full. */
export function noRoom(): Unavailable {
  return new Unavailable(
    /*i18n*/ 'The disk of this installation is full, so nothing new can be kept. What is there can still be read. Please tell your administrator.',
  );
}
