import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.ts';

const folders = ['src'];
const files = [
  'package-lock.json',
  'vite.config.ts',
  'scripts/head-start.ts',
  'scripts/po-catalogs.ts',
  'scripts/precompressed.ts',
  'scripts/start-chunks.ts',
  'scripts/support/isolate.ts',
];
const built = join(root, 'dist', 'web', 'index.html');
const mark = join(root, 'dist', 'web.built-from');

/**
 * Builds the web pages unless they were built from exactly these sources. Contents decide, not times, which
 * copying and checking out do not keep.
 * @throws Error when the build fails; its output is on the terminal.
 */
export async function ensureWebBuild(): Promise<void> {
  const sources = fingerprint();
  if (existsSync(built) && readMark() === sources) return;
  console.log('Building the web pages…');
  const { ok, output } = await run(['vite', 'build', '--logLevel', 'warn'], { quiet: true });
  if (!ok) {
    console.error(output);
    throw new Error('The web pages could not be built.');
  }
  writeFileSync(mark, sources);
}

/** Changes with everything that the pages and the server are made of. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [...folders.flatMap(filesIn), ...files])
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function readMark(): string {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return '';
  }
}
