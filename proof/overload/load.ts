import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '../../bench/support/connection.ts';
import type { Installation } from '../support/installation.ts';
import type { Job } from './work.ts';

export type Tally = {
  offered: number;
  good: number;
  turnedAway: number;
  other: number;
  broken: number;
  /** Wanted to ask, and no connection was free: the server is late with its answers. */
  waitingForAnswers: number;
  readonly goodMs: number[];
  readonly awayMs: number[];
};

const newTally = (): Tally => ({
  offered: 0,
  good: 0,
  turnedAway: 0,
  other: 0,
  broken: 0,
  waitingForAnswers: 0,
  goodMs: [],
  awayMs: [],
});

const linesOf = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** Asks as one of many; a connection that broke is made again. */
class Line {
  busy = false;
  readonly #at: Installation;
  readonly #headers: string;
  #connection: Connection | undefined;

  constructor(at: Installation) {
    this.#at = at;
    this.#headers = linesOf(at.headersOf('rosa'));
  }

  async ask({ method, path, body }: Job, tally: Tally): Promise<void> {
    this.busy = true;
    tally.offered += 1;
    const began = performance.now();
    try {
      this.#connection ??= await Connection.open(new URL(this.#at.url));
      const { status } = await this.#connection.ask(method, path, this.#headers, body);
      const took = performance.now() - began;
      if (status < 300) {
        tally.good += 1;
        tally.goodMs.push(took);
      } else if (status === 503) {
        tally.turnedAway += 1;
        tally.awayMs.push(took);
      } else tally.other += 1;
    } catch {
      tally.broken += 1;
      this.#connection?.close();
      this.#connection = undefined;
    }
    this.busy = false;
  }

  close(): void {
    this.#connection?.close();
  }
}

/** So many people ask without pause, each waiting for their answer, for so many seconds. */
export async function closedLoad(
  at: Installation,
  jobs: readonly Job[],
  people: number,
  seconds: number,
): Promise<Tally> {
  const tally = newTally();
  const until = performance.now() + seconds * 1000;
  const person = async (place: number) => {
    const line = new Line(at);
    for (let nth = place * 7; performance.now() < until; nth++)
      await line.ask(jobs[nth % jobs.length] as Job, tally);
    line.close();
  };
  await Promise.all(Array.from({ length: people }, (_none, place) => person(place)));
  return tally;
}

const mostLines = 2_000;
const tickMs = 10;

/** So many requests a second, whether or not the earlier ones are answered. */
export async function openLoad(
  at: Installation,
  jobs: readonly Job[],
  rate: number,
  seconds: number,
): Promise<Tally> {
  const tally = newTally();
  const lines: Line[] = [];
  const began = performance.now();
  const under: Promise<void>[] = [];
  let sent = 0;
  for (let now = 0; now < seconds * 1000; now = performance.now() - began) {
    const due = Math.floor((now / 1000) * rate) - sent;
    const free = lines.filter((line) => !line.busy);
    for (let nth = 0; nth < due; nth++) {
      const job = jobs[sent++ % jobs.length] as Job;
      let line = free.pop();
      if (!line && lines.length < mostLines) {
        line = new Line(at);
        lines.push(line);
      }
      if (line) void line.ask(job, tally);
      else tally.waitingForAnswers += 1;
    }
    await pause(tickMs);
  }
  await Promise.race([Promise.all(under), pause(3_000)]);
  for (const line of lines) line.close();
  return tally;
}
