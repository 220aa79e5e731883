import { setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { closedLoad, openLoad, type Tally } from './overload/load.ts';
import { residentMegabytes, watchMemory } from './overload/memory.ts';
import { meetSleepers } from './overload/sleepers.ts';
import { aDaysWork } from './overload/work.ts';
import { Installation } from './support/installation.ts';
import { conclude, type Line } from './support/table.ts';

/**
 * Ten times the load that it can take, and a pool held by sleepers. `npm run prove -- overload --rounds 4`
 * The one who asks runs on the same machine, so that what is measured is less than what the server could do; and as
 * others may work on it too, peak and overload take turns. The same is done three times: memory that is held at rest
 * after the first time was needed, what comes on top of it with each further time would be lost.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '4' }, times: { type: 'string', default: '10' } },
});
const rounds = Number(values.rounds);
const times = Number(values.times);
const peakSeconds = 4;
const overSeconds = 8;
const phases = 3;
const restMs = 10_000;

const percentile = (of: readonly number[], part: number): number =>
  of.toSorted((one, other) => one - other)[Math.floor(of.length * part)] ?? 0;
const average = (of: readonly number[]): number =>
  of.reduce((sum, one) => sum + one, 0) / Math.max(of.length, 1);
const ms = (value: number): string => `${Math.round(value)} ms`;

type Jobs = Parameters<typeof closedLoad>[1];

/** How many at once are answered most. */
async function findPeople(at: Installation, jobs: Jobs): Promise<number> {
  await closedLoad(at, jobs, 8, 4);
  const tried: { people: number; good: number }[] = [];
  for (const people of [4, 8, 16, 32])
    tried.push({ people, good: (await closedLoad(at, jobs, people, 3)).good });
  return tried.toSorted((one, other) => other.good - one.good)[0]?.people ?? 8;
}

async function overload(): Promise<Line[]> {
  const at = await Installation.open({ where: 'embedded' });
  try {
    const jobs = await aDaysWork(at);
    const people = await findPeople(at, jobs);
    const peaks: number[] = [];
    const overs: Tally[] = [];
    const stopWatching = watchMemory(at.pid);
    const atRest: number[] = [];
    while (atRest.length < phases) {
      for (let round = 0; round < rounds; round++) {
        const rate = (await closedLoad(at, jobs, people, peakSeconds)).good / peakSeconds;
        const over = await openLoad(at, jobs, rate * times, overSeconds);
        peaks.push(rate);
        overs.push(over);
        console.error(
          `peak ${Math.round(rate)}/s; ${times} times that: ${Math.round(over.good / overSeconds)}/s`,
        );
      }
      await pause(restMs);
      atRest.push(await residentMegabytes(at.pid));
    }
    const most = Math.max(...stopWatching());
    const after = (await closedLoad(at, jobs, people, peakSeconds)).good / peakSeconds;
    return linesOf({ people, peaks, overs, most, atRest, after });
  } finally {
    await at.close();
  }
}

type Findings = {
  readonly people: number;
  readonly peaks: readonly number[];
  readonly overs: readonly Tally[];
  /** Megabytes: the most at any time, and after each time that the same was done. */
  readonly most: number;
  readonly atRest: readonly number[];
  readonly after: number;
};

function linesOf({ people, peaks, overs, most, atRest, after }: Findings): Line[] {
  const peak = average(peaks);
  const sum = (of: 'good' | 'offered' | 'turnedAway' | 'broken' | 'other' | 'waitingForAnswers') =>
    overs.reduce((total, tally) => total + tally[of], 0);
  const goodput = sum('good') / (overs.length * overSeconds);
  const [, second = 0, third = 0] = atRest;
  const both = (of: 'goodMs' | 'awayMs') => {
    const all = overs.flatMap((tally) => tally[of]);
    return `${ms(percentile(all, 0.5))}, ${ms(percentile(all, 0.99))}`;
  };
  return [
    { what: 'peak', found: `${Math.round(peak)}/s`, bar: `${people} at once` },
    { what: 'offered', found: `${Math.round(sum('offered') / (overs.length * overSeconds))}/s` },
    { what: 'not offered, because nobody was free to ask', found: String(sum('waitingForAnswers')) },
    {
      what: 'answered well',
      found: `${Math.round(goodput)}/s = ${Math.round((goodput / peak) * 100)} %`,
      bar: '≥70 % of the peak',
      ok: goodput >= peak * 0.7,
    },
    { what: 'told to come back (503)', found: String(sum('turnedAway')) },
    { what: 'connections broken', found: String(sum('broken')) },
    { what: 'other answers', found: String(sum('other')), bar: '0', ok: sum('other') === 0 },
    { what: 'good answers, median and 99th of a hundred', found: both('goodMs') },
    { what: '503, median and 99th of a hundred', found: both('awayMs') },
    { what: 'memory, most while it lasted', found: `${most} MB` },
    {
      what: `memory at rest after each of ${phases} times the same`,
      found: `${atRest.join(', ')} MB`,
      bar: 'third ≤ second + 10 %',
      ok: third <= second * 1.1,
    },
    {
      what: 'right afterwards',
      found: `${Math.round(after)}/s`,
      bar: '≥70 % of the peak',
      ok: after >= peak * 0.7,
    },
  ];
}

// The one who asks gives way to the server, as if it were far away.
setPriority(10);
const sleepers = await meetSleepers();
conclude('A pool held by sleepers', [
  { what: 'asked meanwhile', found: String(sleepers.asked) },
  {
    what: 'told to come back (503)',
    found: String(sleepers.told503),
    bar: `${sleepers.asked}`,
    ok: sleepers.told503 === sleepers.asked,
  },
  {
    what: 'with Retry-After',
    found: String(sleepers.withRetryAfter),
    bar: `${sleepers.asked}`,
    ok: sleepers.withRetryAfter === sleepers.asked,
  },
  {
    what: 'slowest to hear it',
    found: ms(sleepers.slowestMs),
    bar: '≤2000 ms',
    ok: sleepers.slowestMs <= 2000,
  },
  { what: '/healthz meanwhile', found: ms(sleepers.healthMs), bar: 'alive', ok: sleepers.healthy },
  {
    what: 'once they are gone',
    found: String(sleepers.afterwards),
    bar: '200',
    ok: sleepers.afterwards === 200,
  },
]);
conclude(
  `${times} times the load it can take, ${rounds * phases} times for ${overSeconds} s`,
  await overload(),
);
