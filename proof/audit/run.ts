import type { Route } from '#platform/http/route.ts';
import type { TestServer } from '#tests/support/application.ts';
import { type Agency, openAgency, seedOnce } from '../fuzz/agency.ts';
import { type Operation, operationsOf } from '../fuzz/operations.ts';
import { type Answered, ask, endsSessions, goodRequests, Newest } from './ask.ts';
import { judge } from './judge.ts';
import { readRoutes } from './routes.ts';
import { unwritable } from './unwritable.ts';

export type Findings = {
  requests: number;
  /** Answered routes that must be on record. */
  recorded: number;
  refused: number;
  /** Asked while nothing could be recorded. */
  unrecorded: number;
  /** Of the routes that must be on record, those of which one was answered. */
  readonly done: Set<string>;
  audited: number;
  readonly wrong: { readonly verdict: string; readonly seen: Answered }[];
};

type Scene = {
  readonly agency: Agency;
  readonly operations: readonly Operation[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly findings: Findings;
};

const perAgency = 1000;
const perWay = 400;

async function askAll(
  { agency, operations, routes }: Scene,
  seed: number,
  runs: number,
  judgeOne: (seen: Answered) => void,
) {
  const newest = new Newest(agency);
  await newest.events();
  for (const request of goodRequests(agency, operations, seed, runs)) {
    const route = routes.get(`${request.operation.method} ${request.operation.path}`);
    if (!route) continue;
    judgeOne(await ask(agency, newest, request, route));
    if (endsSessions.test(request.operation.path)) await agency.signInAgain();
  }
}

const isAudited = (route: Route): boolean => route.audit !== 'no personal data';

function judgeRecorded({ findings }: Scene, seen: Answered): void {
  const { route, status } = seen;
  findings.requests += 1;
  if (status >= 300) findings.refused += 1;
  else if (isAudited(route)) {
    findings.recorded += 1;
    findings.done.add(`${route.method} ${route.path}`);
  }
  for (const verdict of judge(seen)) findings.wrong.push({ verdict, seen });
}

function judgeUnrecorded({ findings }: Scene, seen: Answered): void {
  if (!isAudited(seen.route)) return;
  findings.unrecorded += 1;
  const beyond = seen.shown.some((id) => !seen.asked.includes(id));
  if (seen.status < 300) findings.wrong.push({ verdict: 'answered without a record', seen });
  if (beyond) findings.wrong.push({ verdict: 'a client shown without a record', seen });
  if (seen.changes.length > 0) findings.wrong.push({ verdict: 'changed something without a record', seen });
}

async function withAgency(server: TestServer, seeded: string, work: (agency: Agency) => Promise<void>) {
  const agency = await openAgency(server, seeded);
  try {
    await work(agency);
  } finally {
    await agency.close();
  }
}

/** Random reads and writes of every operation, each held against its record; then the same while none can be written. */
export async function auditEverything(
  server: TestServer,
  options: { requests: number; seed: number; log: (line: string) => void },
): Promise<Findings> {
  const routes = await readRoutes();
  const audited = [...routes.values()].filter(isAudited).length;
  const findings: Findings = {
    requests: 0,
    recorded: 0,
    refused: 0,
    unrecorded: 0,
    done: new Set(),
    audited,
    wrong: [],
  };
  const seeded = await seedOnce(server);
  try {
    for (let nth = 0; nth * perAgency < options.requests; nth++)
      await withAgency(server, seeded.name, async (agency) => {
        const scene = { agency, operations: await readOperations(agency), routes, findings };
        const runs = Math.min(perAgency, options.requests - nth * perAgency);
        await askAll(scene, options.seed + nth, runs, (seen) => judgeRecorded(scene, seen));
        options.log(`${findings.requests} requests, ${findings.wrong.length} wrong`);
      });
    for (const { breaks, mends } of Object.values(unwritable))
      await withAgency(server, seeded.name, async (agency) => {
        const scene = { agency, operations: await readOperations(agency), routes, findings };
        await agency.admin.query(breaks);
        await askAll(scene, options.seed, perWay, (seen) => judgeUnrecorded(scene, seen));
        await agency.admin.query(mends);
        options.log(`${findings.unrecorded} without a record, ${findings.wrong.length} wrong`);
      });
  } finally {
    await seeded.drop();
  }
  return findings;
}

async function readOperations(agency: Agency): Promise<Operation[]> {
  const document = await agency.http.inject({ method: 'GET', url: '/api/openapi.json' });
  return operationsOf(document.body);
}
