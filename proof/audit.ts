import { parseArgs } from 'node:util';
import type { Route } from '#platform/http/route.ts';
import type { TestServer } from '#tests/support/application.ts';
import { type Answered, ask, endsSessions, goodRequests, Newest } from './audit/ask.ts';
import { judge, type Verdict } from './audit/judge.ts';
import { canNotBeWritten } from './audit/unwritable.ts';
import { type Agency, openAgency, seedOnce } from './fuzz/agency.ts';
import { type Operation, operationsOf } from './fuzz/operations.ts';
import { withServer } from './support/server.ts';
import { conclude, type Line } from './support/table.ts';
import { routesOf } from './audit/routes.ts';

/**
 * The record of who saw and changed what: random reads and writes of every operation by everybody, each held
 * against what was written about it; then the same while the record cannot be written.
 * `npm run prove -- audit --requests 10000 --seed 1`.
 */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const perAgency = 1000;

type Tally = {
  answered: number;
  recorded: number;
  refused: number;
  unwritable: number;
  readonly done: Set<string>;
  readonly wrong: Map<string, number>;
  readonly examples: Map<string, Answered>;
};

function note(tally: Tally, verdict: string, seen: Answered): void {
  tally.wrong.set(verdict, (tally.wrong.get(verdict) ?? 0) + 1);
  tally.examples.set(`${verdict}: ${seen.route.method} ${seen.route.path}`, seen);
}

async function judgeAgency(agency: Agency, operations: readonly Operation[], seed: number, runs: number, tally: Tally) {
  const routes = routesOf();
  const newest = new Newest(agency);
  await newest.events();
  for (const request of goodRequests(agency, operations, seed, runs)) {
    const route = routes.get(`${request.operation.method} ${request.operation.path}`);
    if (!route) continue;
    const seen = await ask(agency, newest, request, route);
    if (seen.status < 300) tally.answered += 1;
    else tally.refused += 1;
    if (seen.status < 300 && route.audit !== 'no personal data') {
      tally.recorded += 1;
      tally.done.add(`${route.method} ${route.path}`);
    }
    for (const verdict of judge(seen)) note(tally, verdict, seen);
    if (seen.status < 300 && endsSessions.test(request.operation.path)) await agency.signInAgain();
  }
}
