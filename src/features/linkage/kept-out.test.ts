import { afterAll, beforeAll, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { merging, undoing } from './testing/merging.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Two records of one person in two teams, made one by Ingrid, who leads. */
async function oneOfTwo() {
  const { clientId } = await anIntake(app.ingrid, { givenName: 'Amal' });
  const other = await anIntake(app.marcus, { givenName: 'Amaal', programId: programs.veterans });
  await app.admin.query(
    `INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1`,
    [other.caseId, people.ingrid.id],
  );
  const { id: mergeId } = (await merging(app.ingrid, clientId, other.clientId)).body;
  return { clientId, otherId: other.clientId, otherCase: other.caseId, mergeId };
}
const reads = async (who: 'marcus' | 'ingrid' | 'dana', clientId: string) =>
  (await app[who].ask(clientRoutes.readClient, { params: { clientId } })).status;

it('a sealed record is not parted: what was sealed with it would open', async () => {
  const { clientId, otherId, mergeId } = await oneOfTwo();
  const seal = { reason: 'Her brother works here', openedTo: [people.ingrid.id, people.marcus.id] };
  expect((await app.ingrid.ask(clientRoutes.sealClient, { params: { clientId }, body: seal })).status).toBe(
    204,
  );
  expect(await reads('dana', clientId)).toBe(404);
  expect((await undoing(app.ingrid, clientId, mergeId)).status).toBe(422);
  expect([await reads('dana', otherId), await reads('ingrid', clientId)]).toEqual([404, 200]);
});

it('whoever was kept out while the two were one is kept out of both', async () => {
  const { clientId, otherId, mergeId } = await oneOfTwo();
  const body = { workerId: people.dana.id, reason: 'They were married' };
  expect((await app.ingrid.ask(clientRoutes.excludeWorker, { params: { clientId }, body })).status).toBe(204);
  expect((await undoing(app.ingrid, clientId, mergeId)).status).toBe(201);
  expect([await reads('marcus', otherId), await reads('dana', otherId)]).toEqual([200, 404]);
});
