import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyServerFactory } from 'fastify';
import { Unavailable } from '../errors/index.ts';
import { type Patience, usualPatience, watchArrival } from './arrival.ts';
import { uploadType } from './upload-type.ts';

/** Asked for so, because to import it loads what Node brings to fetch with too, which nothing here needs. */
const { createServer } = process.getBuiltinModule('node:http');

/** What is sent as a file takes as long as its line takes, and is counted apart: it keeps nobody else out. */
const isFile = ({ headers }: IncomingMessage) => headers['content-type'] === uploadType;

/**
 * The server's front door: it turns requests to the API away while so many are inside that another would wait too
 * long. What has come in is answered: without this, everybody would wait, and most would be gone before it is their
 * turn. It stands before everything else, because telling nine of ten to come back must cost nearly nothing.
 */
export function doorFor(most: number, patience: Patience = usualPatience): FastifyServerFactory {
  const rooms = { rest: { inside: 0, most }, files: { inside: 0, most: Math.max(1, Math.ceil(most / 4)) } };
  return (handle, { keepAliveTimeout }) => {
    const server = createServer((request, response) => {
      const file = isFile(request);
      if (request.url?.startsWith('/api/')) {
        const room = file ? rooms.files : rooms.rest;
        if (room.inside >= room.most) return turnAway(response);
        room.inside += 1;
        // Comes once, also when the caller has gone away.
        response.once('close', () => {
          room.inside -= 1;
        });
      }
      watchArrival(request, response, patience, file);
      return handle(request, response);
    });
    server.headersTimeout = patience.wholeMs;
    // A limit for the whole request would end files on slow lines; `watchArrival` looks after it.
    server.requestTimeout = 0;
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
