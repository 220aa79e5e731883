import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { SlowHand } from '#tests/support/slowly.ts';
import { type ClosureRequest, closureRoutes as routes } from './contract.ts';
import { anEnding } from './testing.ts';

let app: TestApp;
let slow: SlowHand;
let one: { readonly clientId: string; readonly caseId: string };
let request: ClosureRequest;
beforeAll(async () => {
  app = await startTestApp();
  slow = await SlowHand.open(app);
});
afterAll(async () => {
  await slow.close();
  await app.close();
});
beforeEach(async () => {
  one = await anIntake(app.rosa);
  const body = { ...anEnding(), why: 'They want to end here.' };
  request = (await app.rosa.ask(routes.requestClosure, { params: one, body })).body;
});

const need = () => ({ caseId: one.caseId, domain: 'housing' as const, title: 'The rent is behind' });

it('what is being added to a case when it ends is there, and stops the ending', async () => {
  const adding = async (db: pg.Client) => {
    await db.query('SELECT closed_at FROM cases WHERE id = $1 FOR SHARE', [one.caseId]);
    await db.query(
      `INSERT INTO needs (agency_id, id, client_id, case_id, domain, title, recorded_at, recorded_by)
       SELECT agency_id, gen_random_uuid(), client_id, id, 'housing', 'The rent is behind', now(), $2 FROM cases WHERE id = $1`,
      [one.caseId, people.rosa.id],
    );
  };
  const signed = await slow.writes('rosa', adding, () =>
    app.ingrid.ask(routes.signClosure, {
      params: { clientId: one.clientId, requestId: request.id },
      body: { words: null },
      ifMatch: request.version,
    }),
  );
  expect(signed.problem.code).toBe('more-open');
});

it('nothing is added any more to a case that is just ending', async () => {
  const ending = (db: pg.Client) =>
    db.query(
      `INSERT INTO closures (agency_id, id, client_id, case_id, reason, summary, discussed_with_client, transition_plan, closed_at, closed_by)
       SELECT agency_id, gen_random_uuid(), client_id, id, 'goals met', 'Done', true, 'On', now(), $2 FROM cases WHERE id = $1`,
      [one.caseId, people.rosa.id],
    );
  const params = { clientId: one.clientId };
  const added = await slow.writes('rosa', ending, () =>
    app.rosa.ask(assessmentRoutes.recordNeed, { params, body: need() }),
  );
  expect(added.problem.code).toBe('case-closed');
});
