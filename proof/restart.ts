import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { closedLoad } from './overload/load.ts';
import { aDaysWork } from './overload/work.ts';
import { Installation } from './support/installation.ts';
import { conclude } from './support/table.ts';

/** PostgreSQL is restarted while people work: for how long do they hear errors? `npm run prove -- restart --times 10` */
const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } });
const times = Number(values.times);
const seconds = 8;

type Spell = { readonly failingMs: number; readonly good: number; readonly failed: number };

/** Asks every few milliseconds, and notes the first and the last time that it failed. */
async function watchFailures(at: Installation, path: string, until: () => boolean): Promise<number> {
  let first: number | undefined;
  let last = 0;
  while (!until()) {
    const answer = await fetch(`${at.url}${path}`, {
      headers: at.headersOf('rosa'),
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    if (answer?.status !== 200) {
      first ??= performance.now();
      last = performance.now();
    }
    await pause(10);
  }
  return first === undefined ? 0 : last - first;
}

async function restartOnce(at: Installation, jobs: Parameters<typeof closedLoad>[1]): Promise<Spell> {
  let over = false;
  const failing = watchFailures(at, jobs[0]?.path ?? '', () => over);
  const load = closedLoad(at, jobs, 8, seconds);
  await pause(1_500);
  process.kill(await at.postmasterPid(), 'SIGINT');
  const tally = await load;
  over = true;
  return { failingMs: await failing, good: tally.good, failed: tally.offered - tally.good };
}

const at = await Installation.open({ where: 'outside' });
const spells: Spell[] = [];
const before = at.pid;
try {
  const jobs = await aDaysWork(at);
  for (let nth = 0; nth < times; nth++) spells.push(await restartOnce(at, jobs));
  await at.ready();
} finally {
  await at.close();
}
const longest = Math.max(...spells.map(({ failingMs }) => failingMs));
const sum = (of: 'good' | 'failed') => String(spells.reduce((total, spell) => total + spell[of], 0));
conclude('PostgreSQL restarted while people work', [
  { what: 'restarts', found: String(times) },
  { what: 'answered well', found: sum('good') },
  { what: 'failed meanwhile', found: sum('failed') },
  {
    what: 'errors lasted at most',
    found: `${(longest / 1000).toFixed(1)} s`,
    bar: '≤10 s',
    ok: longest <= 10_000,
  },
  {
    what: 'the application is the same process',
    found: at.pid === before ? 'yes' : 'no',
    bar: 'yes',
    ok: at.pid === before,
  },
]);
