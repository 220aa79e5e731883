import { Connection } from './connection.ts';

/** What a connection does over and over; `turn` counts its turns. */
export type Visit = (connection: Connection, place: number, turn: number) => Promise<void>;

/** Times in milliseconds. */
export type Measured = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly visits: number;
};

const warmUpMs = 1500;

/**
 * Lets so many connections make their visits one after the other, without a pause, for `seconds`; what happens
 * in the first moments is not counted.
 */
export async function measure(
  address: URL,
  connections: number,
  seconds: number,
  visit: Visit,
  begin: () => Promise<void> = async () => {},
): Promise<Measured> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(address)));
  await run(open, warmUpMs, visit, 0);
  await begin();
  const began = performance.now();
  const times = await run(open, seconds * 1000, visit, 1_000_000);
  const took = performance.now() - began;
  for (const connection of open) connection.close();
  return summary(times, took);
}

async function run(
  connections: readonly Connection[],
  forMs: number,
  visit: Visit,
  from: number,
): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + forMs;
  await Promise.all(
    connections.map(async (connection, place) => {
      for (let turn = from; performance.now() < until; turn++) {
        const began = performance.now();
        await visit(connection, place, turn);
        times.push(performance.now() - began);
      }
    }),
  );
  return times;
}

function summary(times: number[], took: number): Measured {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    visits: times.length,
    perSecond: (times.length * 1000) / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}
