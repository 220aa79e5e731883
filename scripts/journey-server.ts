import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { removeAbandoned } from '#platform/db/embedded/testing.ts';
import { notePath, type ServerNote } from '#tests/e2e/support/server-note.ts';
import { root } from './support/run.ts';

/**
 * Throughline on a database that vanishes with it, for the journeys in a browser: without an agency, or with the
 * sample. The server is a process of its own, which a journey may kill: it is started again. Where to find it stands
 * in a note.
 */
const [port = '4310', content = 'empty'] = process.argv.slice(2);
const program = content === 'sample' ? 'scripts/demo.ts' : 'src/main.ts';
const prefix = 'throughline-journeys-';
await removeAbandoned(tmpdir(), prefix);
const dataFolder = await mkdtemp(join(tmpdir(), prefix));
await chmod(dataFolder, 0o711);
const database = await startEmbedded({ dataFolder, log: console.error, ephemeral: true });

const secret = randomBytes(32).toString('hex');
let stopping = false;
let server = start();

function start() {
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.adminUrl,
      THROUGHLINE_DATA: dataFolder,
      THROUGHLINE_PORT: port,
      THROUGHLINE_SECRET: secret,
      THROUGHLINE_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let firstRunCode = '';
  createInterface(child.stdout).on('line', (line) => {
    firstRunCode = /first-run.*: (\w+)$/.exec(line)?.[1] ?? firstRunCode;
    leaveNote({ pid: child.pid ?? 0, adminUrl: database.adminUrl, firstRunCode });
  });
  child.once('exit', (_code, signal) => {
    if (signal === 'SIGKILL' && !stopping) server = start();
  });
  return child;
}

/** Only the one who runs the journeys may read it; it is whole at every moment, however fast lines come. */
function leaveNote(note: ServerNote): void {
  const beside = `${notePath(port)}.new`;
  writeFileSync(beside, JSON.stringify(note), { mode: 0o600 });
  renameSync(beside, notePath(port));
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    stopping = true;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await database.stop();
    await rm(dataFolder, { recursive: true, force: true });
    await rm(notePath(port), { force: true });
    process.exit(0);
  });
}
