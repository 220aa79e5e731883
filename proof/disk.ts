import { setTimeout as pause } from 'node:timers/promises';
import { SmallDisk } from './disk/filesystem.ts';
import { aDaysWork, type Job } from './overload/work.ts';
import { Installation } from './support/installation.ts';
import { conclude, type Line } from './support/table.ts';

/**
 * The disk of the data is full: nearly, wholly, and with a program beside us that takes every byte that becomes free,
 * our reserve too. Only then reading ends as well. Takes the right to mount: `npm run prove -- disk`
 */
type Seen = { readonly statuses: Map<string, number>; readonly sentences: Set<string>; unclear: number };

async function ask(at: Installation, job: Job, seen: Seen): Promise<number> {
  const body = job.body === undefined ? undefined : JSON.parse(job.body);
  const answer = await at.ask('rosa', job.method, job.path.replace('/api', ''), body).catch(() => undefined);
  const status = answer?.status ?? 0;
  seen.statuses.set(`${job.method} ${status}`, (seen.statuses.get(`${job.method} ${status}`) ?? 0) + 1);
  const said = (await answer?.json().catch(() => undefined)) as { detail?: string } | undefined;
  if (status === 503) {
    const isProblem = answer?.headers.get('content-type')?.startsWith('application/problem+json');
    if (!isProblem || !said?.detail || !answer?.headers.get('retry-after')) seen.unclear += 1;
    if (said?.detail) seen.sentences.add(said.detail);
  } else if (status === 0 || status >= 500) seen.unclear += 1;
  return status;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const newSeen = (): Seen => ({ statuses: new Map(), sentences: new Set(), unclear: 0 });
const count = (seen: Seen, what: string): number => seen.statuses.get(what) ?? 0;
const told = (seen: Seen): string => [...seen.statuses].map(([what, n]) => `${what}: ${n}`).join(', ');

async function until(what: () => Promise<boolean>, withinMs: number): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < withinMs) {
    if (await what()) return performance.now() - began;
    await pause(100);
  }
  return Number.POSITIVE_INFINITY;
}

type Scenario = {
  readonly what: string;
  readonly fill: (name: string) => Promise<void>;
  readonly reads: boolean;
};

async function live(
  at: Installation,
  jobs: readonly Job[],
  scenario: Scenario,
  name: string,
): Promise<Line[]> {
  const [look] = jobs.filter(({ method }) => method === 'GET') as [Job];
  const [write] = jobs.filter(({ method }) => method === 'POST') as [Job];
  await scenario.fill(name);
  const refused = await until(async () => (await ask(at, write, newSeen())) === 503, 20_000);
  const readable = scenario.reads
    ? await until(async () => (await ask(at, look, newSeen())) === 200, 40_000)
    : 0;
  const full = newSeen();
  for (let round = 0; round < 300; round++) await ask(at, round % 3 === 0 ? write : look, full);
  await disk.remove(name);
  const recovered = await until(async () => (await ask(at, write, newSeen())) === 201, 60_000);
  const after = newSeen();
  for (let round = 0; round < 100; round++) await ask(at, round % 2 === 0 ? write : look, after);
  for (const sentence of full.sentences) console.log(`${scenario.what}: ${sentence}`);
  const reads = count(full, 'GET 200');
  return [
    { what: `${scenario.what}: changes refused after`, found: seconds(refused), ok: refused < 20_000 },
    ...(scenario.reads
      ? [{ what: '  reading goes on after', found: seconds(readable), bar: '≤30 s', ok: readable <= 30_000 }]
      : []),
    {
      what: '  changes refused with 503',
      found: `${count(full, 'POST 503')} of 100`,
      bar: '100',
      ok: count(full, 'POST 503') === 100,
    },
    {
      what: '  reads answered',
      found: `${reads} of 200`,
      ...(scenario.reads ? { bar: '200', ok: reads === 200 } : {}),
    },
    { what: '  answers that are neither', found: String(full.unclear), bar: '0', ok: full.unclear === 0 },
    {
      what: '  all well by itself, with room again, after',
      found: seconds(recovered),
      ok: recovered < 60_000,
    },
    {
      what: '  then',
      found: told(after),
      ok: count(after, 'POST 201') === 50 && count(after, 'GET 200') === 50,
    },
  ];
}

const disk = await SmallDisk.mount(700);
const lines: Line[] = [];
const at = await Installation.open({ where: 'embedded', folder: disk.folder });
try {
  const jobs = await aDaysWork(at);
  const scenarios: Scenario[] = [
    { what: '30 MB left', fill: (name) => disk.fill(name, 30), reads: true },
    { what: 'nothing left', fill: (name) => disk.fill(name, 0), reads: true },
    { what: 'every byte taken for 10 s', fill: (name) => disk.fillAgainAndAgain(name, 10_000), reads: false },
  ];
  for (const [nth, scenario] of scenarios.entries()) {
    await pause(7_000);
    lines.push(...(await live(at, jobs, scenario, `filler${nth}`)));
  }
} finally {
  await at.close();
  await disk.unmount();
}
conclude('The disk of the data is full', lines);
