import { createHash } from 'node:crypto';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Where the bytes of documents lie. Keys are made by us, never from what somebody typed. */
export type FileStore = {
  /** Keeps the bytes; answers their SHA-256. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<Buffer>;
  /** The bytes; throws when they are gone. */
  readonly get: (key: string) => Promise<Uint8Array>;
};

/** A file store on disk below `folder` (absolute). */
export function createFileStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: new URL(`file://${folder}/`), visibility: 'private' }));
  return {
    put: async (key, bytes) => {
      await disk.put(key, bytes);
      return createHash('sha256').update(bytes).digest();
    },
    get: (key) => disk.getBytes(key),
  };
}
