import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { caseRoutes } from '#features/cases/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { closureRoutes as routes } from './contract.ts';
import { aClosedCase, anEnding } from './testing.ts';

const words = 'The voices come back at night';

let app: TestApp;
let one: { readonly clientId: string; readonly caseId: string };
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  one = await anIntake(app.rosa);
  const body = { workerId: people.marcus.id, role: 'member' as const };
  await app.rosa.ask(caseRoutes.addTeamMember, { params: one, body });
  await aNeed(app.marcus, one.clientId, one.caseId, { title: words, sensitivity: 'mental_health' });
});

it('what is protected and left open is told only to the cleared, in the request', async () => {
  const body = { ...anEnding(), why: 'They want to end here.' };
  expect((await app.marcus.ask(routes.requestClosure, { params: one, body })).text).toContain(words);
  const seen = async (who: 'rosa' | 'ingrid') =>
    (await app[who].ask(routes.checkClosure, { params: one })).body.request?.exceptions ?? [];
  expect((await seen('ingrid')).map(({ kind }) => kind)).toContain('need_without_end');
  expect((await seen('rosa')).map(({ kind }) => kind)).toEqual(['no_agreement']);
});

it('and in the ending, also when it was marked as protected only afterwards', async () => {
  const rent = await aNeed(app.rosa, one.clientId, one.caseId);
  await aClosedCase({ worker: app.marcus, supervisor: app.ingrid }, one);
  const seen = async (who: 'rosa' | 'ingrid') =>
    (await app[who].ask(routes.readClosures, { params: { clientId: one.clientId } })).text;
  expect(await seen('ingrid')).toContain(words);
  expect(await seen('rosa')).not.toContain(words);
  expect(await seen('rosa')).toContain(rent.title);
  await app.admin.query(`UPDATE needs SET sensitivity = 'hiv' WHERE id = $1`, [rent.id]);
  expect(await seen('rosa')).not.toContain(rent.title);
});
