import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId, people, programs } from '#tests/support/people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('does not repeat an answer about somebody whose record was sealed in between', async () => {
  const [clientId, caseId] = [newId(), newId()];
  await app.admin.query(
    `INSERT INTO clients (agency_id, id, given_name, created_by) VALUES ($1, $2, 'Amal', $3)`,
    [agencyId, clientId, people.rosa.id],
  );
  await app.admin.query(
    `INSERT INTO cases (agency_id, id, client_id, program_id, responsible_worker_id, reason_for_contact, opened_by)
    VALUES ($1, $2, $3, $4, $5, 'I need help', $5)`,
    [agencyId, caseId, clientId, programs.stroke, people.rosa.id],
  );
  const key = newId();
  const body = { caseId, domain: 'housing', title: 'A warm place', horizon: 'immediate' } as const;
  const record = () => app.rosa.ask(assessmentRoutes.recordNeed, { params: { clientId }, body, key });
  const first = await record();
  expect((await record()).body).toEqual(first.body);
  await app.admin.query(
    `INSERT INTO client_seals (agency_id, id, client_id, reason, opened_to, sealed_by) VALUES ($1, $2, $3, 'works here', $4, $5)`,
    [agencyId, newId(), clientId, [people.ingrid.id], people.ingrid.id],
  );
  expect((await record()).problem.code).toBe('not-found');
});
