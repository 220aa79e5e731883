import pg from 'pg';

/** One piece of work on a connection of its own; its label is for the console. */
export type Job = { readonly label: string; readonly run: (client: pg.Client) => Promise<void> };

/**
 * What a connection is given while it loads. As a replica it fires no triggers and checks no foreign keys: the
 * rows are made to hold them, and the test of the load looks.
 */
const settings = `
  SET session_replication_role = replica;
  SET statement_timeout = 0;
  SET lock_timeout = 0;
  SET work_mem = '192MB';
  SET maintenance_work_mem = '768MB';
  SET max_parallel_maintenance_workers = 0;
  SET max_parallel_workers_per_gather = 0`;

async function connect(adminUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'throughline load' });
  await client.connect();
  await client.query(settings);
  return client;
}

/** Does the jobs in their order on so many connections; says how long each took. Stops at the first that fails. */
export async function inLanes(
  adminUrl: string,
  lanes: number,
  jobs: readonly Job[],
  log: (line: string) => void,
): Promise<void> {
  const waiting = [...jobs];
  const lane = async () => {
    const client = await connect(adminUrl);
    try {
      for (let job = waiting.shift(); job; job = waiting.shift()) {
        const began = performance.now();
        await job.run(client);
        log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${job.label}`);
      }
    } finally {
      waiting.length = 0;
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
