import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { readConfig } from '#platform/config/index.ts';
import { Batch } from '#platform/db/batch.ts';
import { startThroughline } from '../src/start.ts';
import { answerParent, usageNow } from './support/child.ts';
import type { Statement } from './support/statement.ts';

/** Throughline as an agency runs it, in a process of its own, with an ear for the benchmark. */
const running = await startThroughline(readConfig(process.env), {
  log: () => {},
  ...(process.env['SEAL_EVERY_MS'] ? { sealEveryMs: Number(process.env['SEAL_EVERY_MS']) } : {}),
});
const { port } = running.app.http.server.address() as AddressInfo;

const query = pg.Client.prototype.query;
let heard: Statement[] = [];

/** While listening, keeps what requests send to the database, not what jobs do; afterwards nothing is in the way. */
function listen(): void {
  heard = [];
  pg.Client.prototype.query = function keep(this: pg.Client, ...given: Parameters<typeof query>) {
    const asked: unknown = given[0];
    if (asked instanceof Batch) heard.push(...asked.statements.map(({ text, values }) => ({ text, values })));
    return Reflect.apply(query, this, given);
  } as typeof query;
}

function heardSoFar(): Statement[] {
  pg.Client.prototype.query = query;
  return heard;
}

const inspector = new Session();

/** From now on, for where the time goes; see `--profile`. */
async function beginProfile(): Promise<void> {
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.start');
}

async function endProfile(file: string): Promise<void> {
  const { profile } = await inspector.post('Profiler.stop');
  inspector.disconnect();
  await writeFile(file, JSON.stringify(profile));
}

answerParent(`http://127.0.0.1:${port}`, {
  usage: usageNow,
  listen,
  heard: heardSoFar,
  beginProfile,
  endProfile,
});
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
