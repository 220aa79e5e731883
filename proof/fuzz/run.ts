import fc from 'fast-check';
import type { TestServer } from '#tests/support/application.ts';
import { type Agency, openAgency, seedOnce } from './agency.ts';
import { changesSince } from './changes.ts';
import { type Answer, answerOf, judge, type Verdict } from './judge.ts';
import { type Operation, operationsOf } from './operations.ts';
import { type Asked, cook, recipesOf } from './requests.ts';

export type Defect = {
  readonly verdict: Verdict;
  readonly request: Asked;
  readonly answer: Answer;
  readonly changes: readonly string[];
};

export type Findings = {
  requests: number;
  operations: number;
  slowestMs: number;
  readonly byStatus: Map<number, number>;
  readonly bySpoil: Map<string, number>;
  readonly done: Set<string>;
  readonly defects: Defect[];
};

export type FuzzOptions = {
  readonly requests: number;
  readonly seed: number;
  /** How many agencies are asked at once, each on a database of its own. */
  readonly lanes: number;
  readonly log: (line: string) => void;
};

/** So many requests share an agency; then it is made anew, because some of them close cases and end workers. */
const perAgency = 1000;

export function urlOf({ segments, query }: Asked): string {
  return query ? `${segments.join('/')}?${query}` : segments.join('/');
}

async function send(agency: Agency, request: Asked): Promise<Answer> {
  const { body } = request;
  const payload =
    body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const began = performance.now();
  const response = await agency.http.inject({
    method: request.method,
    url: urlOf(request),
    headers: { ...request.headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return answerOf(response, performance.now() - began);
}

const count = <K>(counts: Map<K, number>, key: K): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

/** These end sessions; whoever asked must be able to ask again. */
const endsSessions = /^\/api\/(session|password|authenticator)|\/workers\//;

async function ask(agency: Agency, request: Asked, findings: Findings): Promise<void> {
  const answer = await send(agency, request);
  const changes = await changesSince(agency.admin);
  const { method, path } = request.operation;
  findings.requests += 1;
  findings.slowestMs = Math.max(findings.slowestMs, answer.ms);
  count(findings.byStatus, answer.status);
  count(findings.bySpoil, request.spoiled);
  if (answer.status < 300) findings.done.add(`${method} ${path}`);
  for (const verdict of judge(request, answer, changes))
    findings.defects.push({ verdict, request, answer, changes });
  if (answer.status < 300 && endsSessions.test(path)) await agency.signInAgain();
}

async function fuzzOneAgency(
  server: TestServer,
  seeded: string,
  operations: readonly Operation[],
  settings: { seed: number; numRuns: number },
  findings: Findings,
): Promise<void> {
  const agency = await openAgency(server, seeded);
  try {
    for (const recipe of fc.sample(recipesOf(operations), settings))
      await ask(agency, cook(recipe, agency.rows, agency.askers), findings);
  } finally {
    await agency.close();
  }
}

async function readOperations(server: TestServer, seeded: string): Promise<Operation[]> {
  const agency = await openAgency(server, seeded);
  const document = await agency.http.inject({ method: 'GET', url: '/api/openapi.json' });
  await agency.close();
  return operationsOf(document.body);
}

/** Sends generated requests of every operation by everybody, one after the other in each agency, and judges each answer. */
export async function fuzz(server: TestServer, options: FuzzOptions): Promise<Findings> {
  const seeded = await seedOnce(server);
  const findings: Findings = {
    requests: 0,
    operations: 0,
    slowestMs: 0,
    byStatus: new Map(),
    bySpoil: new Map(),
    done: new Set(),
    defects: [],
  };
  try {
    const operations = await readOperations(server, seeded.name);
    findings.operations = operations.length;
    const chunks = Array.from({ length: Math.ceil(options.requests / perAgency) }, (_none, nth) => nth);
    const lane = async () => {
      for (let nth = chunks.shift(); nth !== undefined; nth = chunks.shift()) {
        const numRuns = Math.min(perAgency, options.requests - nth * perAgency);
        await fuzzOneAgency(server, seeded.name, operations, { seed: options.seed + nth, numRuns }, findings);
        options.log(`${findings.requests} requests, ${findings.defects.length} defects`);
      }
    };
    await Promise.all(Array.from({ length: options.lanes }, lane));
  } finally {
    await seeded.drop();
  }
  return findings;
}
