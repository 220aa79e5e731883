import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { closedLoad, openLoad, type Tally } from './overload/load.ts';
import { watchMemory } from './overload/memory.ts';
import { meetSleepers } from './overload/sleepers.ts';
import { aDaysWork } from './overload/work.ts';
import { Installation } from './support/installation.ts';
import { conclude, type Line } from './support/table.ts';

/**
 * Ten times the load that it can take, and a pool held by sleepers. `npm run prove -- overload --seconds 60`
 * The one who asks runs on the same machine, so that what is measured is less than what the server could do.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '20' }, times: { type: 'string', default: '10' } },
});
const seconds = Number(values.seconds);
const times = Number(values.times);

const percentile = (of: readonly number[], part: number): number =>
  of.toSorted((one, other) => one - other)[Math.floor(of.length * part)] ?? 0;
const average = (of: readonly number[]): number =>
  of.reduce((sum, one) => sum + one, 0) / Math.max(of.length, 1);
const ms = (value: number): string => `${Math.round(value)} ms`;

async function findPeak(
  at: Installation,
  jobs: Parameters<typeof closedLoad>[1],
): Promise<{ people: number; rate: number }> {
  await closedLoad(at, jobs, 8, 4);
  let peak = { people: 0, rate: 0 };
  for (const people of [4, 8, 16, 32]) {
    const { good } = await closedLoad(at, jobs, people, 6);
    if (good / 6 > peak.rate) peak = { people, rate: good / 6 };
  }
  return peak;
}

async function overload(): Promise<Line[]> {
  const at = await Installation.open({ where: 'embedded' });
  try {
    const jobs = await aDaysWork(at);
    const peak = await findPeak(at, jobs);
    const stopWatching = watchMemory(at.pid);
    const tally: Tally = await openLoad(at, jobs, peak.rate * times, seconds);
    const memory = stopWatching();
    const after = await closedLoad(at, jobs, peak.people, 5);
    const goodput = tally.good / seconds;
    const thirds = [memory.slice(0, memory.length / 3), memory.slice((memory.length * 2) / 3)];
    const [early, late] = thirds.map(average) as [number, number];
    return [
      { what: 'peak', found: `${Math.round(peak.rate)}/s`, bar: `${peak.people} at once` },
      {
        what: 'offered',
        found: `${Math.round(tally.offered / seconds)}/s`,
        bar: `wanted ${Math.round(peak.rate * times)}/s`,
      },
      { what: 'not offered, because nobody was free to ask', found: String(tally.waitingForAnswers) },
      {
        what: 'answered well',
        found: `${Math.round(goodput)}/s`,
        bar: '≥70 % of the peak',
        ok: goodput >= peak.rate * 0.7,
      },
      { what: 'told to come back (503)', found: String(tally.turnedAway) },
      { what: 'connections broken', found: String(tally.broken) },
      { what: 'other answers', found: String(tally.other), bar: '0', ok: tally.other === 0 },
      {
        what: 'good answers, median and 99th of a hundred',
        found: `${ms(percentile(tally.goodMs, 0.5))}, ${ms(percentile(tally.goodMs, 0.99))}`,
      },
      {
        what: '503, median and 99th of a hundred',
        found: `${ms(percentile(tally.awayMs, 0.5))}, ${ms(percentile(tally.awayMs, 0.99))}`,
      },
      {
        what: 'memory, first and last third',
        found: `${Math.round(early)} MB, ${Math.round(late)} MB`,
        bar: 'late ≤ early + 20 %',
        ok: late <= early * 1.2,
      },
      {
        what: 'right afterwards',
        found: `${Math.round(after.good / 5)}/s`,
        bar: '≥70 % of the peak',
        ok: after.good / 5 >= peak.rate * 0.7,
      },
    ];
  } finally {
    await at.close();
  }
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
conclude(`${times} times the load it can take, for ${seconds} s`, await overload());
