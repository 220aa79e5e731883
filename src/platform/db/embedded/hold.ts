import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseStartError } from './errors.ts';
import { birthOf } from './processes.ts';

const prefix = 'held-by-';
const heartbeatMs = 5_000;
const silentMs = 20_000;

type Tag = { pid: number; birth: string | undefined; host: string };

/**
 * Holds a folder for this process alone, until the returned function is called or the process is gone.
 *
 * Everybody who wants the folder first hangs out a tag and then looks for others, so two who come at the
 * same moment may both step back, but never both go ahead. A tag whose process is gone is removed.
 * @throws DatabaseStartError naming the process that holds it.
 */
export async function hold(folder: string): Promise<() => Promise<void>> {
  for (let attempt = 1; ; attempt++) {
    const other = await tryToHold(folder);
    if (typeof other === 'function') return other;
    if (attempt === 3) throw new DatabaseStartError(inUse(folder, other));
    await pause(50 + Math.random() * 200);
  }
}

async function tryToHold(folder: string): Promise<Tag | (() => Promise<void>)> {
  const before = await findOther(folder);
  if (before) return before;
  const tag: Tag = { pid: process.pid, birth: birthOf(process.pid), host: hostname() };
  const mine = join(folder, `${prefix}${tag.host}-${tag.pid}`);
  // Hung out whole: half a tag would be taken for nobody's, and removed.
  const draft = join(folder, `draft-${tag.host}-${tag.pid}`);
  await writeFile(draft, JSON.stringify(tag), { mode: 0o600 });
  await rename(draft, mine);
  const other = await findOther(folder, mine);
  if (other) {
    await rm(mine, { force: true });
    return other;
  }
  const heartbeat = setInterval(() => void utimes(mine, new Date(), new Date()).catch(() => {}), heartbeatMs);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    await rm(mine, { force: true });
  };
}

async function findOther(folder: string, mine?: string): Promise<Tag | undefined> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!name.startsWith(prefix) || path === mine) continue;
    const tag = await readTag(path);
    if (tag && (await isAlive(tag, path))) return tag;
    await rm(path, { force: true });
  }
  return undefined;
}

/** A tag without readable content was cut off while being written and holds nothing. */
async function readTag(path: string): Promise<Tag | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Another machine (or container) on the same folder cannot be asked, but its tag is touched while it lives. */
async function isAlive(tag: Tag, path: string): Promise<boolean> {
  if (tag.host === hostname()) return tag.birth !== undefined && birthOf(tag.pid) === tag.birth;
  const touched = await stat(path).catch(() => undefined);
  return touched !== undefined && Date.now() - touched.mtimeMs < silentMs;
}

function inUse(folder: string, { pid, host }: Tag): string {
  const where = host === hostname() ? '' : ` on ${host}`;
  return `Throughline is already running on this data (process ${pid}${where}, folder ${folder}). Use that one, stop it first, or set THROUGHLINE_DATA to another folder. Nothing was changed.`;
}
