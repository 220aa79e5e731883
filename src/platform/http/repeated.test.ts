import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('a repeated request tells nothing that its sender is no longer cleared for', async () => {
  const { clientId, caseId } = await anIntake(app.marcus);
  const body = {
    caseId,
    domain: 'mental_health' as const,
    title: 'The voices come back at night',
    sensitivity: 'mental_health' as const,
  };
  const ask = () =>
    app.marcus.ask(assessmentRoutes.recordNeed, { params: { clientId }, body, key: 'voices' });
  const [first, again] = [await ask(), await ask()];
  expect([first.status, again.text]).toEqual([201, first.text]);
  await app.admin.query(`UPDATE workers SET clearances = '{}' WHERE id = $1`, [people.marcus.id]);
  const later = await ask();
  expect(later.status).toBe(422);
  expect(later.text).not.toContain('voices');
  const { rows } = await app.admin.query('SELECT FROM needs WHERE client_id = $1', [clientId]);
  expect(rows).toHaveLength(1);
});
