import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileStore, KeptFile } from './store.ts';

/** Files that are ciphertext on disk. `write` takes them piece by piece, `read` gives them back so. */
export type SealedFiles = {
  readonly write: (name: string, plain: AsyncIterable<Buffer>) => Promise<void>;
  /** Throws in the middle where a byte was changed or the end is missing; nothing after that is given. */
  readonly read: (name: string) => AsyncIterable<Buffer>;
  /** What is kept below a folder; the names tell nothing of what is in the files. */
  readonly list: (folder: string) => AsyncIterable<readonly KeptFile[]>;
  readonly remove: (name: string) => Promise<void>;
};

type Bytes = AsyncIterable<Buffer>;

const magic = Buffer.from('TLF1');
const piece = 65_536;
const tagLength = 16;
const ivLength = 12;
const prefixLength = 7;
const headerLength = magic.length + ivLength + 32 + tagLength + prefixLength;

/**
 * Seals files with AES-256-GCM, each under a key of its own, which stands in the file's head sealed by the
 * installation's key (derived from its secret, which is never in the database). The name is part of the seal: a file
 * put in another's place does not open. Pieces of 64 KiB are sealed one by one with their number and whether they are
 * the last (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár 2015), so that nothing is held whole in
 * memory and nothing is given out before it is checked.
 */
export function createSealedFiles(store: FileStore, secret: string): SealedFiles {
  const installationKey = Buffer.from(hkdfSync('sha256', secret, '', 'throughline files 1', 32));
  return {
    write: (name, plain) => store.putStream(name, Readable.from(seal(installationKey, name, plain))),
    read: (name) => open(installationKey, name, store),
    list: (folder) => store.list(folder),
    remove: (name) => store.remove(name),
  };
}

/** The nonce of a piece: the file's prefix, the piece's number, and whether it is the last. */
function nonce(prefix: Buffer, number: number, last: boolean): Buffer {
  const made = Buffer.alloc(ivLength);
  prefix.copy(made);
  made.writeUInt32BE(number, prefixLength);
  made[ivLength - 1] = last ? 1 : 0;
  return made;
}

function encrypt(key: Buffer, iv: Buffer, plain: Buffer, name = ''): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, iv: Buffer, sealed: Buffer, name = ''): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]);
}

async function* seal(installationKey: Buffer, name: string, plain: Bytes): Bytes {
  const [key, iv, prefix] = [randomBytes(32), randomBytes(ivLength), randomBytes(prefixLength)];
  yield Buffer.concat([magic, iv, encrypt(installationKey, iv, key, name), prefix]);
  let number = 0;
  for await (const { bytes, last } of inPieces(plain, piece)) {
    yield encrypt(key, nonce(prefix, number, last), bytes);
    number += 1;
  }
}

async function* open(installationKey: Buffer, name: string, store: FileStore): Bytes {
  const sealed: Bytes = await store.getStream(name);
  let opened: { key: Buffer; prefix: Buffer } | undefined;
  let number = 0;
  for await (const { bytes, last } of inPieces(sealed, piece + tagLength, headerLength)) {
    if (!opened) {
      opened = readHeader(installationKey, name, bytes);
      continue;
    }
    yield decrypt(opened.key, nonce(opened.prefix, number, last), bytes);
    number += 1;
  }
  if (number === 0) throw new Error('a stored file has lost its end');
}

function readHeader(installationKey: Buffer, name: string, header: Buffer) {
  if (header.length < headerLength || !header.subarray(0, magic.length).equals(magic))
    throw new Error('a stored file is not one of ours');
  const iv = header.subarray(magic.length, magic.length + ivLength);
  const sealedKey = header.subarray(magic.length + ivLength, headerLength - prefixLength);
  const prefix = header.subarray(headerLength - prefixLength);
  return { key: decrypt(installationKey, iv, sealedKey, name), prefix: Buffer.from(prefix) };
}

/** Cuts what comes into a head of `first` bytes, if asked for, and pieces of one size; the last may be shorter. */
async function* inPieces(
  bytes: Bytes,
  length: number,
  first = 0,
): AsyncIterable<{ bytes: Buffer; last: boolean }> {
  let held = Buffer.alloc(0);
  let next = first || length;
  for await (const some of bytes) {
    held = Buffer.concat([held, some]);
    while (held.length > next) {
      yield { bytes: held.subarray(0, next), last: false };
      held = held.subarray(next);
      next = length;
    }
  }
  yield { bytes: held, last: true };
}
