import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { keptSecret } from '#platform/config/secret.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { gather } from './support/cast.ts';
import { startServer } from './support/child.ts';
import { Connection } from './support/connection.ts';
import { scenarios } from './support/scenarios.ts';
import type { Statement } from './support/statement.ts';

/**
 * How PostgreSQL goes about what a scenario reads, under row security, warm, statements within functions too. Wants a
 * database that `npm run bench` has filled: `node bench/plans.ts --clients 1000000 --only 'search among all'`.
 */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '10000' },
    data: { type: 'string' },
    only: { type: 'string', default: 'search among all' },
    turn: { type: 'string', default: '3' },
  },
});
const warm = 6;
const leastShare = 0.1;
const clients = Number(values.clients);
const data = resolve(values.data ?? `data/bench-${clients}`);
const secret = keptSecret(data);
const server = await startEmbedded({ dataFolder: data, log: console.error });
const cast = await gather(server.adminUrl, secret, clients);

/** What the application sends for it, from BEGIN to COMMIT. */
async function heardOf(name: string): Promise<readonly Statement[]> {
  const scenario = scenarios.find((one) => one.name === name);
  if (!scenario) throw new Error(`There is no "${name}"; there are: ${scenarios.map((one) => one.name)}.`);
  const app = startServer({ adminUrl: server.adminUrl, secret, data });
  const connection = await Connection.open(await app.address);
  const visit = scenario.visit(cast);
  await visit(connection, 0, Number(values.turn));
  await app.ask('listen');
  await visit(connection, 0, Number(values.turn));
  const heard = await app.ask<Statement[]>('heard');
  connection.close();
  await app.stop();
  return heard;
}

type Plan = { readonly ms: number; readonly text: string };

/** `duration: 1.234 ms  plan: …` as auto_explain tells it. */
function planIn(notice: string): Plan | undefined {
  const [, ms, text] = /^duration: ([\d.]+) ms\s+plan:\n(.*)$/s.exec(notice) ?? [];
  return ms && text ? { ms: Number(ms), text } : undefined;
}

async function plansOf(heard: readonly Statement[]): Promise<readonly Plan[]> {
  const db = new pg.Client(server.adminUrl);
  await db.connect();
  let plans: Plan[] = [];
  db.on('notice', ({ message = '' }) => {
    const plan = planIn(message);
    if (plan) plans.push(plan);
  });
  await db.query(`LOAD 'auto_explain'`);
  await db.query(`SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on;
    SET auto_explain.log_analyze = on; SET auto_explain.log_timing = off; SET auto_explain.log_buffers = on;
    SET auto_explain.log_level = notice; SET plan_cache_mode = force_generic_plan; SET ROLE throughline_app`);
  for (let time = 0; time < warm; time++) {
    plans = [];
    for (const [nth, { text, values: given }] of heard.entries())
      await db.query({ name: `s${nth}`, text, values: [...given] });
  }
  await db.end();
  return plans;
}

const plans = await plansOf(await heardOf(values.only));
const longest = Math.max(...plans.map(({ ms }) => ms));
for (const { ms, text } of plans) if (ms >= longest * leastShare) console.log(`\n${ms} ms\n${text}`);
await server.stop();
