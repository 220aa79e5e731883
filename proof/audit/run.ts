import type { Route } from '#platform/http/route.ts';
import type { TestServer } from '#tests/support/application.ts';
import { Random } from '../../src/sample/core/random.ts';
import { seedOnce } from '../fuzz/agency.ts';
import type { Operation } from '../fuzz/operations.ts';
import { type Answered, ask, endsSessions, refusalOf } from './ask.ts';
import { cook } from './cook.ts';
import { Drafts } from './drafts.ts';
import { Findings, isAudited } from './findings.ts';
import { rarely } from './fitting.ts';
import { readRoutes } from './routes.ts';
import { type Scene, type Stage, withScene } from './scene.ts';
import { unwritable } from './unwritable.ts';

export type AuditOptions = {
  /** So many answers of routes that must be on record. */
  readonly requests: number;
  readonly seed: number;
  /** So many requests in each way in which nothing can be recorded. */
  readonly perWay?: number;
  readonly log: (line: string) => void;
  /** What the server itself says: nothing, unless asked for. */
  readonly logLevel?: string;
};

/** So many requests share an agency; then it is made anew, because some of them close cases and end workers. */
const perAgency = 5000;
/** So often a refused request is mended by what the refusal says. */
const mostTries = 8;

/** How often an operation is passed over: what ends much, and what need not be on record. */
const skipped = ({ path }: Operation, route: Route): number =>
  rarely.test(path) ? 7 / 8 : isAudited(route) ? 0 : 2 / 3;

/** Asks at random, and learns from the answers how to ask. */
class Asking {
  readonly #drafts: Drafts;
  readonly #random: Random;

  constructor(seed: number) {
    this.#drafts = new Drafts(`drafts ${seed}`);
    this.#random = new Random(`order ${seed}`);
  }

  /** One operation, about whatever fits, until it is answered or was tried often enough. */
  async one(
    { agency, places, newest, operations }: Scene,
    judge: (seen: Answered) => void,
    tries: number,
  ): Promise<void> {
    const [operation, route] = this.#random.pick(operations);
    if (this.#random.chance(skipped(operation, route))) return;
    let draft = this.#drafts.next(operation);
    for (let nth = 0; nth < tries; nth++) {
      const { near, fits } = await places.forPath(operation.method, operation.path, draft.choice);
      if (!fits && this.#random.chance(0.9)) return;
      const request = await cook({ operation, route, draft }, agency, places, near);
      const seen = await ask(agency, newest, request, route);
      judge(seen);
      if (endsSessions.test(operation.path)) await agency.signInAgain();
      if (seen.status < 300) return this.#drafts.keep(operation, draft);
      draft = this.#drafts.mend(operation, draft, refusalOf(seen));
    }
  }
}

/** Random reads and writes of every operation, each held against its record; then the same while none can be written. */
export async function auditEverything(server: TestServer, options: AuditOptions): Promise<Findings> {
  const { requests, seed, perWay = 400, log, logLevel = 'silent' } = options;
  const routes = await readRoutes();
  const findings = new Findings([...routes.values()]);
  const asking = new Asking(seed);
  const seeded = await seedOnce(server);
  const stage: Stage = { server, seeded: seeded.name, routes, logLevel };
  try {
    while (findings.recorded < requests)
      await withScene(stage, async (scene) => {
        const most = findings.requests + perAgency;
        while (findings.requests < most && findings.recorded < requests)
          await asking.one(scene, (seen) => findings.addRecorded(seen), mostTries);
        log(`${findings.requests} requests, ${findings.recorded} on record, ${findings.wrong.length} wrong`);
      });
    await withScene(stage, async (scene) => {
      for (const { breaks, mends } of Object.values(unwritable)) {
        await scene.agency.admin.query(breaks);
        const most = findings.unrecorded + perWay;
        while (findings.unrecorded < most) await asking.one(scene, (seen) => findings.addUnrecorded(seen), 1);
        await scene.agency.admin.query(mends);
        log(`${findings.unrecorded} without a record, ${findings.wrong.length} wrong`);
      }
    });
  } finally {
    await seeded.drop();
  }
  return findings;
}
