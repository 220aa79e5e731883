import type { Route } from '#platform/http/route.ts';
import type { TestServer } from '#tests/support/application.ts';
import { type Agency, openAgency } from '../fuzz/agency.ts';
import { type Operation, operationsOf } from '../fuzz/operations.ts';
import { Newest } from './ask.ts';
import { linkReferrals } from './partners.ts';
import { Places } from './places.ts';
import { noteWhose } from './whose.ts';

/** An agency to ask, and what is needed to ask it well and to judge what it answers. */
export type Scene = {
  readonly agency: Agency;
  readonly places: Places;
  readonly newest: Newest;
  readonly operations: readonly (readonly [Operation, Route])[];
};

export type Stage = {
  readonly server: TestServer;
  /** The database to clone. */
  readonly seeded: string;
  readonly routes: ReadonlyMap<string, Route>;
  readonly logLevel: string;
};

async function setUp(agency: Agency, routes: ReadonlyMap<string, Route>): Promise<Scene> {
  await noteWhose(agency.admin);
  await linkReferrals(agency.admin);
  const places = await Places.open(agency.admin);
  const newest = new Newest(agency);
  await newest.events();
  await agency.signInAgain();
  const document = await agency.http.inject({ method: 'GET', url: '/api/openapi.json' });
  const operations = operationsOf(document.body).flatMap((operation) => {
    const route = routes.get(`${operation.method} ${operation.path}`);
    return route ? [[operation, route] as const] : [];
  });
  return { agency, places, newest, operations };
}

/** Works on an agency of its own, which is gone afterwards. */
export async function withScene(stage: Stage, work: (scene: Scene) => Promise<void>): Promise<void> {
  const agency = await openAgency(stage.server, stage.seeded, stage.logLevel);
  try {
    await work(await setUp(agency, stage.routes));
  } finally {
    await agency.close();
  }
}
