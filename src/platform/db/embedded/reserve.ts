import { existsSync } from 'node:fs';
import { open, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const megabyte = 1024 * 1024;

export type RoomOptions = {
  /** The database's own folder. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Once each time the disk becomes tight: what frees room at once. */
  readonly whenTight?: () => Promise<void>;
  /** Held back in a file, and given to the database when the disk is full: enough for a day of reading. */
  readonly reserveBytes?: number;
  /** With less than this left, nothing new is taken in. */
  readonly tightBytes?: number;
  /** The reserve is filled once the start is over. */
  readonly fillAfterMs?: number;
  /** Bytes that may still be used where the folder is. */
  readonly freeBytes?: () => Promise<number>;
};

/** Whether there is room for anything new, and the end of looking. */
export type Room = { readonly hasRoom: () => boolean; readonly stop: () => Promise<void> };

const lookEveryMs = 250;

/** Random bytes, so that no file system saves itself the trouble of keeping them. */
async function fill(path: string, bytes: number): Promise<void> {
  const block = crypto.getRandomValues(Buffer.alloc(65_536));
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    for (let written = 0; written < bytes; written += block.length) await file.write(block);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/**
 * Looks after the disk that the data is on. Reading writes too, because every look is on record: so a reserve is held
 * back while there is room, and given up when there is none. Then nothing new is taken in, reading goes on, and when
 * there is room again the reserve is filled first.
 */
export function watchRoom(options: RoomOptions): Room {
  const { folder, log, reserveBytes = 128 * megabyte, tightBytes = 64 * megabyte } = options;
  const path = join(folder, 'reserve');
  const freeBytes = options.freeBytes ?? (() => statfs(folder).then(({ bavail, bsize }) => bavail * bsize));
  const fillFrom = Date.now() + (options.fillAfterMs ?? 5_000);
  let filled = existsSync(path);
  let gaveUp = false;
  let tight = false;
  let stopping = false;

  async function giveUp(): Promise<void> {
    tight = true;
    gaveUp = filled;
    filled = false;
    await rm(`${path}.new`, { force: true });
    await rm(path, { force: true });
    log('The disk is full. Nothing new is taken in until there is room; what is there can be read.');
    await options.whenTight?.();
  }

  async function look(): Promise<void> {
    const free = await freeBytes();
    if (!tight && free < tightBytes) return await giveUp();
    if (!filled && free > reserveBytes + 2 * tightBytes && Date.now() >= fillFrom) {
      await fill(path, reserveBytes);
      filled = true;
    }
    if (tight && (filled || (!gaveUp && free > 2 * tightBytes))) {
      tight = false;
      log('There is room on the disk again.');
    }
  }

  const looking = (async () => {
    while (!stopping) {
      await look().catch(() => undefined);
      await pause(lookEveryMs);
    }
  })();
  return {
    hasRoom: () => !tight,
    stop: async () => {
      stopping = true;
      await looking;
    },
  };
}
