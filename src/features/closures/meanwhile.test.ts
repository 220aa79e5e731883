import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { type ClosureRequest, closureRoutes as routes } from './contract.ts';
import { anEnding } from './testing.ts';

let app: TestApp;
let slow: pg.Client;
let one: { readonly clientId: string; readonly caseId: string };
let request: ClosureRequest;
beforeAll(async () => {
  app = await startTestApp();
  slow = new pg.Client(app.urls.appUrl);
  await slow.connect();
});
afterAll(async () => {
  await slow.end();
  await app.close();
});
beforeEach(async () => {
  one = await anIntake(app.rosa);
  const body = { ...anEnding(), why: 'They want to end here.' };
  request = (await app.rosa.ask(routes.requestClosure, { params: one, body })).body;
});

/** What `first` writes as Rosa is not committed yet when `then` begins. */
async function slowly<T>(first: () => Promise<unknown>, then: () => Promise<T>): Promise<T> {
  await slow.query('BEGIN');
  await slow.query('SELECT access.present($1)', [app.tokens.rosa]);
  await first();
  const second = then();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await slow.query('COMMIT');
  return second;
}
const need = () => ({ caseId: one.caseId, domain: 'housing' as const, title: 'The rent is behind' });

it('what is being added to a case when it ends is there, and stops the ending', async () => {
  const adding = async () => {
    await slow.query('SELECT closed_at FROM cases WHERE id = $1 FOR SHARE', [one.caseId]);
    await slow.query(
      `INSERT INTO needs (agency_id, id, client_id, case_id, domain, title, recorded_at, recorded_by)
       SELECT agency_id, gen_random_uuid(), client_id, id, 'housing', 'The rent is behind', now(), $2 FROM cases WHERE id = $1`,
      [one.caseId, people.rosa.id],
    );
  };
  const signed = await slowly(adding, () =>
    app.ingrid.ask(routes.signClosure, {
      params: { clientId: one.clientId, requestId: request.id },
      body: { words: null },
      ifMatch: request.version,
    }),
  );
  expect(signed.problem.code).toBe('more-open');
});

it('nothing is added any more to a case that is just ending', async () => {
  const ending = () =>
    slow.query(
      `INSERT INTO closures (agency_id, id, client_id, case_id, reason, summary, discussed_with_client, transition_plan, closed_at, closed_by)
       SELECT agency_id, gen_random_uuid(), client_id, id, 'goals met', 'Done', true, 'On', now(), $2 FROM cases WHERE id = $1`,
      [one.caseId, people.rosa.id],
    );
  const params = { clientId: one.clientId };
  const added = await slowly(ending, () =>
    app.rosa.ask(assessmentRoutes.recordNeed, { params, body: need() }),
  );
  expect(added.problem.code).toBe('case-closed');
});
