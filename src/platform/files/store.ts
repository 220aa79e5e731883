import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

export type KeptFile = { readonly name: string; readonly changedAt: Date };

/** Where the bytes of documents lie. Keys are made by us, never from what somebody typed. */
export type FileStore = {
  /** Keeps the bytes; answers their SHA-256. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<Buffer>;
  /** Keeps what comes, piece by piece. */
  readonly putStream: (key: string, bytes: Readable) => Promise<void>;
  /** The bytes; throws when they are gone. */
  readonly getStream: (key: string) => Promise<Readable>;
  /** Everything that is kept below a folder, some at a time, with when it was last written. */
  readonly list: (folder: string) => AsyncIterable<readonly KeptFile[]>;
  /** Does nothing when there is no such file. */
  readonly remove: (key: string) => Promise<void>;
};

/** A file store on disk below `folder` (absolute), which only the process's own user may enter. */
export function createFileStore(folder: string): FileStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const disk = new Disk(new FSDriver({ location: new URL(`file://${folder}/`), visibility: 'private' }));
  return {
    put: async (key, bytes) => {
      await disk.put(key, bytes);
      return createHash('sha256').update(bytes).digest();
    },
    putStream: (key, bytes) => disk.putStream(key, bytes),
    getStream: (key) => disk.getStream(key),
    list: (below) => listed(disk, below),
    remove: (key) => disk.delete(key),
  };
}

const atOnce = 1000;

/** The whole disk is gone through: a folder in which nothing was ever put is not there. */
async function* listed(disk: Disk, folder: string): AsyncIterable<readonly KeptFile[]> {
  let page: string | undefined;
  let some: KeptFile[] = [];
  do {
    const found = await disk.listAll('/', { recursive: true, ...(page ? { paginationToken: page } : {}) });
    for (const one of found.objects) {
      if (!one.isFile || !one.key.startsWith(`${folder}/`)) continue;
      const { lastModified } = await disk.getMetaData(one.key);
      some.push({ name: one.key, changedAt: lastModified });
      if (some.length < atOnce) continue;
      yield some;
      some = [];
    }
    page = found.paginationToken;
  } while (page);
  if (some.length > 0) yield some;
}
