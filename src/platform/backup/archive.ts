import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import tar from 'tar-stream';
import { BackupError } from './format.ts';

/** Puts entries into a new archive; each is in, and memory free again, when its promise is done. */
export type ArchiveWriter = {
  readonly add: (name: string, bytes: Buffer) => Promise<void>;
  readonly addStream: (name: string, size: number, bytes: Readable) => Promise<void>;
};

const compression = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

/** Writes an encrypted archive into a new file, whole when the promise is done. */
export async function writeArchive(
  file: string,
  passphrase: string,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const pack = tar.pack();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const compressed = pack.pipe(createZstdCompress(compression) as Transform);
  pack.on('error', (error) => compressed.destroy(error));
  const encrypted = await encrypter.encrypt(
    Readable.toWeb(compressed) as globalThis.ReadableStream<Uint8Array>,
  );
  const writing = pipeline(
    Readable.fromWeb(encrypted as ReadableStream<Uint8Array>),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
  const filling = fill(writerOn(pack)).then(
    () => pack.finalize(),
    (error: Error) => {
      pack.destroy(error);
      throw error;
    },
  );
  const [filled, written] = await Promise.allSettled([filling, writing]);
  if (filled.status === 'rejected') throw filled.reason;
  if (written.status === 'rejected') throw written.reason;
}

function writerOn(pack: tar.Pack): ArchiveWriter {
  const entry = (name: string, size: number, put: (sink: NodeJS.WritableStream) => void) =>
    new Promise<void>((resolve, reject) => {
      put(pack.entry({ name, size }, (error) => (error ? reject(error) : resolve())));
    });
  return {
    add: (name, bytes) => entry(name, bytes.length, (sink) => sink.end(bytes)),
    addStream: (name, size, bytes) =>
      entry(name, size, (sink) => {
        bytes.on('error', (error) => pack.destroy(error));
        bytes.pipe(sink);
      }),
  };
}

export type ArchiveEntry = { readonly name: string; readonly bytes: AsyncIterable<Buffer> };

/**
 * The entries of an encrypted archive in their order; each must be read to its end.
 * @throws BackupError when it is no such archive, the passphrase does not fit, or it is damaged or cut off.
 */
export async function* readArchive(file: string, passphrase: string): AsyncGenerator<ArchiveEntry> {
  const plain = await decrypt(file, passphrase);
  const extract = tar.extract();
  const reading = pipeline(
    Readable.fromWeb(plain as ReadableStream<Uint8Array>),
    createZstdDecompress(),
    extract,
  );
  reading.catch(() => undefined);
  try {
    for await (const entry of extract) yield { name: entry.header.name, bytes: guarded(entry) };
    await reading;
  } catch (cause) {
    throw damaged(cause);
  }
}

/** Damage shows while an entry is read. */
async function* guarded(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (cause) {
    throw damaged(cause);
  }
}

async function decrypt(file: string, passphrase: string): Promise<globalThis.ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const source = Readable.toWeb(createReadStream(file)) as globalThis.ReadableStream<Uint8Array>;
  try {
    return await decrypter.decrypt(source);
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : '';
    if (/no identity matched/i.test(words))
      throw new BackupError('The passphrase does not fit this backup.', { cause });
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new BackupError(`There is no file ${file}.`, { cause });
    throw new BackupError(`${file} is not a backup of Throughline, or its beginning is damaged.`, { cause });
  }
}

const damaged = (cause: unknown): BackupError =>
  new BackupError('The backup is damaged or was cut off. Take another copy of it.', { cause });
