import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupError, type Sum } from './format.ts';

/** Files on their way in: beside the folder until all is right, then in its place. */
export type StagedFiles = {
  readonly take: (key: string, bytes: AsyncIterable<Buffer>) => Promise<void>;
  readonly sums: ReadonlyMap<string, Sum>;
  readonly keep: () => Promise<void>;
  readonly drop: () => Promise<void>;
};

/** @throws BackupError when there are files in the folder already. */
export async function stageFiles(folder: string): Promise<StagedFiles> {
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new BackupError(`There are files in ${folder} already. Nothing was changed.`);
  const stage = `${folder}.restoring`;
  await rm(stage, { recursive: true, force: true });
  const sums = new Map<string, Sum>();
  let kept = false;
  return {
    sums,
    take: async (key, bytes) => {
      const path = join(stage, key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      let size = 0;
      const counted = Readable.from(bytes).on('data', (chunk: Buffer) => {
        hash.update(chunk);
        size += chunk.length;
      });
      await pipeline(counted, createWriteStream(path, { mode: 0o600, flush: true }));
      sums.set(key, { bytes: size, sha256: hash.digest('hex') });
    },
    keep: async () => {
      if (sums.size === 0) return;
      await rmdir(folder).catch(() => undefined);
      await rename(stage, folder);
      kept = true;
    },
    drop: async () => {
      await rm(stage, { recursive: true, force: true });
      if (kept) await rm(folder, { recursive: true, force: true });
    },
  };
}
