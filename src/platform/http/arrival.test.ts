import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { doorFor } from './door.ts';
import { uploadType } from './upload-type.ts';

let app: FastifyInstance;
let port: number;
beforeEach(async () => {
  const patience = { wholeMs: 300, leastBytesPerSecond: 500, lullMs: 500 };
  app = Fastify({ serverFactory: doorFor(16, patience) });
  app.addContentTypeParser(uploadType, (_request, payload, done) => done(null, payload));
  app.put('/api/file', async ({ body }) => {
    let length = 0;
    for await (const some of body as AsyncIterable<Buffer>) length += some.length;
    return { length };
  });
  app.put('/api/file/refused', async (_request, reply) => reply.code(401).send({ no: true }));
  app.post('/api/words', async ({ body }) => body);
  app.get('/api/words', async () => 'hello');
  port = Number(new URL(await app.listen()).port);
});
afterEach(() => app.close());

/** Sends the head at once and the body piece by piece; tells what came back when the connection has closed. */
function trickle(head: string, pieces: readonly string[], everyMs: number): Promise<string> {
  return new Promise((done) => {
    let heard = '';
    const socket: Socket = connect(port, '127.0.0.1', async () => {
      socket.write(`${head}\r\nhost: x\r\nconnection: close\r\n\r\n`);
      for (const piece of pieces) {
        await pause(everyMs);
        if (socket.destroyed) return;
        socket.write(piece);
      }
    });
    socket.on('data', (bytes) => {
      heard += bytes.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(heard.split('\r\n')[0] ?? ''));
  });
}

const file = (length: number, path = '/api/file') =>
  `PUT ${path} HTTP/1.1\r\ncontent-type: ${uploadType}\r\ncontent-length: ${length}`;
const words = (length: number) =>
  `POST /api/words HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: ${length}`;

it('a file takes as long as a slow line takes, far longer than anything else may', async () => {
  const pieces = Array.from({ length: 30 }, () => 'x'.repeat(100));
  const began = Date.now();
  expect(await trickle(file(3000), pieces, 40)).toContain('200');
  expect(Date.now() - began).toBeGreaterThan(1000);
});

it('a file whose line has died is given up, and so is one that comes a byte at a time', async () => {
  expect(await trickle(file(3000), ['x'.repeat(500)], 10)).toContain('408');
  expect(await trickle(file(3000), Array<string>(100).fill('x'), 30)).toContain('408');
});

it('words that come a letter at a time are given up, and what comes in time is answered', async () => {
  expect(await trickle(words(50), Array<string>(50).fill('x'), 50)).toContain('408');
  expect(await trickle(words(2), ['{', '}'], 20)).toContain('200');
});

it('whoever was refused cannot keep the line by going on sending', async () => {
  const began = Date.now();
  expect(
    await trickle(file(1_000_000, '/api/file/refused'), Array<string>(200).fill('x'.repeat(900)), 30),
  ).toContain('401');
  expect(Date.now() - began).toBeLessThan(4000);
});

it('slow files keep nobody else out', async () => {
  const slow = Array.from({ length: 4 }, () =>
    trickle(file(3000), Array<string>(30).fill('x'.repeat(100)), 40),
  );
  await pause(200);
  expect(await trickle(file(1), ['x'], 1)).toContain('503');
  expect((await fetch(`http://127.0.0.1:${port}/api/words`)).status).toBe(200);
  expect((await Promise.all(slow)).every((line) => line.includes('200'))).toBe(true);
});
