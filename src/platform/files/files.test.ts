import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clamdScanner, createFileStore, createSealedFiles, receiveFile, type SealedFiles } from './index.ts';

let folder: string;
let files: SealedFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-sealed-'));
  files = createSealedFiles(createFileStore(join(folder, 'files')), 'a secret of at least 32 characters');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* inParts(bytes: Buffer, size = 10_000): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const whole = async (name: string, from = files) => {
  const parts: Buffer[] = [];
  for await (const part of from.read(name)) parts.push(part);
  return Buffer.concat(parts);
};
const pathOf = (name: string) => join(folder, 'files', name);

describe('a sealed file', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000])(
    'of %i bytes comes back as it was, and lies on disk unreadable',
    async (length) => {
      const plain = randomBytes(length);
      await files.write('uploads/one', inParts(plain));
      expect((await whole('uploads/one')).equals(plain)).toBe(true);
      const stored = await readFile(pathOf('uploads/one'));
      expect(stored.length).toBeGreaterThan(length);
      if (length > 32) expect(stored.includes(plain.subarray(0, 32))).toBe(false);
    },
  );

  it('does not open when a byte was changed, the end is missing, or pieces have changed places', async () => {
    await files.write('uploads/one', inParts(randomBytes(200_000)));
    const stored = await readFile(pathOf('uploads/one'));
    const changed = Buffer.from(stored);
    changed[100_000] = (changed[100_000] ?? 0) ^ 1;
    const sealed = 65_536 + 16;
    const head = 71;
    const swapped = Buffer.concat([
      stored.subarray(0, head),
      stored.subarray(head + sealed, head + 2 * sealed),
      stored.subarray(head, head + sealed),
      stored.subarray(head + 2 * sealed),
    ]);
    const cut = stored.subarray(0, head + 2 * sealed);
    for (const bytes of [changed, swapped, cut, stored.subarray(0, head), Buffer.alloc(0)]) {
      await writeFile(pathOf('uploads/one'), bytes);
      await expect(whole('uploads/one')).rejects.toThrow();
    }
  });

  it('opens neither in the place of another, nor with another secret', async () => {
    await files.write('uploads/one', inParts(Buffer.from('Hers alone')));
    await writeFile(pathOf('uploads/two'), await readFile(pathOf('uploads/one')));
    await expect(whole('uploads/two')).rejects.toThrow();
    const other = createSealedFiles(
      createFileStore(join(folder, 'files')),
      'another secret of 32 characters!',
    );
    await expect(whole('uploads/one', other)).rejects.toThrow();
    expect((await stat(join(folder, 'files'))).mode & 0o077).toBe(0);
  });
});

const take = (bytes: Buffer, scanner?: ReturnType<typeof clamdScanner>) =>
  receiveFile({ files, scanner, mostBytes: 100_000 }, inParts(bytes));
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const left = async () => (await readdir(join(folder, 'files', 'uploads')).catch(() => [])).length;

describe('a file that arrives', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'), 'application/pdf'],
    ['a picture', png, 'image/png'],
    ['plain text', Buffer.from('La carta llegó el lunes.\n'), 'text/plain'],
  ])('is known by its content: %s', async (_what, bytes, kind) => {
    expect(await take(bytes)).toMatchObject({ kind, bytes: bytes.length, scan: { state: 'not_scanned' } });
    expect(await left()).toBe(1);
  });

  it.each([
    ['a program', Buffer.from('7f454c4602010100000000000000000003003e00', 'hex')],
    ['a page that would run', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that could run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['nothing', Buffer.alloc(0)],
    ['bytes without sense', randomBytes(500)],
  ])('is refused, and leaves nothing behind: %s', async (_what, bytes) => {
    await expect(take(bytes)).rejects.toMatchObject({ status: 415, code: 'kind-not-taken' });
    expect(await left()).toBe(0);
  });

  it('is refused when it is too large, and leaves nothing behind', async () => {
    await expect(take(Buffer.alloc(100_001, 'a'))).rejects.toMatchObject({ status: 413 });
    expect(await left()).toBe(0);
  });
});

/** A scanner that finds a virus in whatever holds the word, and hears the whole file. */
function fakeClamd(): Promise<Server> {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes]);
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(heard.includes('virus') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0');
    });
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

describe('a scanner', () => {
  it('says what it found, or that it found nothing; one that does not answer says nothing', async () => {
    const server = await fakeClamd();
    const { port } = server.address() as { port: number };
    const scanner = clamdScanner(`tcp://127.0.0.1:${port}`);
    expect((await take(Buffer.from('A letter.'), scanner)).scan).toEqual({ state: 'clean' });
    const found = await take(Buffer.from('A virus.'), scanner);
    expect(found.scan).toEqual({ state: 'found', what: 'Eicar-Test' });
    await new Promise((done) => server.close(done));
    expect((await take(Buffer.from('A letter.'), scanner)).scan).toEqual({ state: 'not_scanned' });
  });
});
