import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.ts';
import { fingerprint } from './web-build.ts';

const folder = join(root, 'node_modules', '.cache', 'compiled');
const mark = join(folder, 'compiled-from');

/**
 * Compiles the server before its first start, unless it was compiled here, from exactly these sources: a process that takes
 * the types out of a thousand modules itself keeps more memory for as long as it runs. Without it, it starts as well.
 */
export async function ensureCompiled(): Promise<void> {
  const sources = `${process.version} ${root} ${fingerprint()}`;
  if (readMark() === sources) return;
  const read = "await import('./src/main.ts'); process.exit();";
  const preload = './src/platform/memory/keep-compiled.mjs';
  const { ok } = await run(['node', '--import', preload, '--input-type=module', '--eval', read]);
  if (!ok) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(mark, sources);
}

function readMark(): string {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return '';
  }
}
