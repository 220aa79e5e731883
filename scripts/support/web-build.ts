import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.ts';

const sources = ['src', 'scripts', 'package-lock.json', 'vite.config.ts'];
const built = join(root, 'dist', 'web', '.vite', 'manifest.json');

/**
 * Builds the web pages if anything they could be made of is newer than they are.
 * @throws Error when the build fails; its output is on the terminal.
 */
export async function ensureWebBuild(): Promise<void> {
  if (changedAt(built) >= Math.max(...sources.map((source) => newestIn(join(root, source))))) return;
  console.log('Building the web pages…');
  const { ok, output } = await run(['vite', 'build'], { quiet: true });
  if (ok) return;
  console.error(output);
  throw new Error('The web pages could not be built.');
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  const entries = readdirSync(path, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'));
  return Math.max(0, ...files.map((entry) => changedAt(join(entry.parentPath, entry.name))));
}

/** Milliseconds since 1970; 0 when there is no such file. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
