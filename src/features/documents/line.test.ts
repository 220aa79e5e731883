import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startApplication, type TestApp } from '#tests/support/application.ts';
import { documentRoutes as routes } from './contract.ts';
import { asFile } from './testing.ts';

let app: TestApp;
let port: number;
let clientId: string;
let id: string;
beforeAll(async () => {
  const server = { adminUrl: inject('adminUrl'), template: inject('template'), secret: inject('secret') };
  const patience = { wholeMs: 700, leastBytesPerSecond: 200, lullMs: 700 };
  app = await startApplication(server, { patience });
  port = Number(new URL(await app.app.http.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ clientId } = await anIntake(app.rosa));
  const body = { kind: 'photo' as const, title: 'Photo', source: 'client' as const };
  ({ id } = (await app.rosa.ask(routes.announceUpload, { params: { clientId }, body })).body);
});

const text = Buffer.from('The housing office writes that the date has moved.\n'.repeat(40));
const uploads = async () => (await app.rosa.ask(routes.listUploads, { params: { clientId } })).body.uploads;
const onDisk = async () => (await readdir(`${app.filesFolder}/uploads`).catch(() => [])).length;

type Line = {
  readonly length: number | string;
  readonly bytes: Buffer;
  readonly everyMs?: number;
  readonly cutAfter?: number;
};

/** Sends a file over a line of its own; answers the first line of what came back, empty when there was none. */
function overALine({ length, bytes, everyMs = 0, cutAfter = bytes.length }: Line): Promise<string> {
  return new Promise((done) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', async () => {
      const size = length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`;
      socket.write(
        `PUT /api/clients/${clientId}/uploads/${id}/content HTTP/1.1\r\nhost: localhost:3000\r\nconnection: close\r\n` +
          `cookie: ${app.cookies.rosa}\r\nx-throughline: web\r\ncontent-type: application/octet-stream\r\n${size}\r\n\r\n`,
      );
      for (let at = 0; at < cutAfter; at += 100) {
        if (socket.destroyed) return;
        socket.write(bytes.subarray(at, at + 100));
        if (everyMs > 0) await pause(everyMs);
      }
      if (cutAfter < bytes.length) socket.destroy();
    });
    socket.on('data', (some) => {
      heard += some.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(heard.split('\r\n')[0] ?? ''));
  });
}

it('a photo over a slow line arrives, though it takes far longer than words may', async () => {
  const began = Date.now();
  expect(await overALine({ length: text.length, bytes: text, everyMs: 70 })).toContain('200');
  expect(Date.now() - began).toBeGreaterThan(1200);
  expect(await uploads()).toMatchObject([{ bytes: text.length }]);
});

it.each([
  ['is cut in the middle', { length: text.length, bytes: text, cutAfter: 900 }],
  ['dies without a word', { length: text.length, bytes: text.subarray(0, 300) }],
  ['promises more than it brings', { length: text.length + 5000, bytes: text }],
])('a line that %s leaves nothing half done, and the file can be sent again', async (_how, line) => {
  const before = await onDisk();
  expect(await overALine(line)).not.toContain('200');
  await vi.waitFor(async () => expect(await onDisk()).toBe(before), 3000);
  expect(await uploads()).toEqual([]);
  const again = await app.rosa.send('PUT', `/clients/${clientId}/uploads/${id}/content`, text, asFile);
  expect(again.status).toBe(200);
  expect(await uploads()).toHaveLength(1);
});

it('a length that cannot be, or one that is far too large, is refused before anything is kept', async () => {
  const before = await onDisk();
  for (const [length, status] of [
    ['-1', '400'],
    ['1x', '400'],
    ['26000000', '413'],
    ['99999999999999999999', '400'],
  ] as const)
    expect(await overALine({ length, bytes: Buffer.alloc(0) }), length).toContain(status);
  expect(await onDisk()).toBe(before);
});
