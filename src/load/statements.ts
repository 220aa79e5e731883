import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { Job } from './lanes.ts';

/** The text of one file of statements. */
export const read = (name: string): Promise<string> =>
  readFile(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

/** All statements of a file, in one transaction. */
export const statements = (name: string): Job => ({
  label: name,
  run: async (client) => {
    await client.query(await read(name));
  },
});

const howMany = 10;

/** Files that are done once for each of the ten contacts that everybody had. */
export const rounds = (...names: readonly string[]): Job[] =>
  Array.from({ length: howMany }, (_, round) =>
    names.map((name) => ({
      label: `${name}, ${round + 1} of ${howMany}`,
      run: async (client: pg.Client) => {
        await client.query(`SET load.round = '${round}'`);
        await client.query(await read(name));
      },
    })),
  ).flat();

/** One job after the other, in one lane. */
export const inTurn = (...jobs: readonly Job[]): Job => ({
  label: jobs.map(({ label }) => label).join(', '),
  run: async (client) => {
    for (const job of jobs) await job.run(client);
  },
});
