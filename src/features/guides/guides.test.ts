import { afterAll, beforeAll, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { guidesRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const version = { name: 'Our own', questions: [{ domain: 'housing' as const, question: 'How is home?' }] };
const guides = async () => (await app.rosa.ask(guidesRoutes.listGuides, {})).body.guides;

it('there is a guide from the first day, which asks about every part of life and begins with what carries', async () => {
  const [shipped] = await guides();
  expect(shipped).toMatchObject({ id: null, name: 'Getting to know each other' });
  expect(new Set(shipped?.questions.map(({ domain }) => domain)).size).toBe(15);
  expect(new Set(shipped?.questions.map(({ id }) => id)).size).toBe(shipped?.questions.length);
  expect(shipped?.questions[0]?.question).toContain('good');
});

it('an agency writes its own; an interview keeps the version it was held with', async () => {
  const made = (await app.ade.ask(guidesRoutes.writeGuide, { body: version })).body;
  const { clientId, caseId } = await anIntake(app.rosa);
  const held = (
    await app.rosa.ask(guidesRoutes.startInterview, {
      params: { clientId },
      body: { caseId, guideId: made.id },
    })
  ).body;
  const changed = await app.ade.ask(guidesRoutes.changeGuide, {
    params: { guideId: made.id ?? '' },
    body: { ...version, questions: [{ domain: 'food', question: 'What do you eat?' }] },
  });
  expect(changed.body).toMatchObject({ number: 2, used: 0 });
  const params = { clientId, interviewId: held.id };
  const read = (await app.rosa.ask(guidesRoutes.readInterview, { params })).body;
  expect(read.questions.map(({ question }) => question)).toEqual(['How is home?']);
  const { rows } = await app.admin.query(
    `SELECT has_table_privilege('throughline_app', 'interview_guide_versions', 'UPDATE') AS may`,
  );
  expect(rows[0].may).toBe(false);
});

it('a guide that is out of use is offered no more', async () => {
  const made = (await app.ade.ask(guidesRoutes.writeGuide, { body: { ...version, name: 'Short' } })).body;
  const params = { guideId: made.id ?? '' };
  expect((await guides()).map(({ name }) => name)).toContain('Short');
  expect((await app.ade.ask(guidesRoutes.retireGuide, { params })).status).toBe(204);
  expect((await guides()).map(({ name }) => name)).not.toContain('Short');
  expect((await app.ade.ask(guidesRoutes.changeGuide, { params, body: version })).status).toBe(404);
});

it('only administrators write guides, and a guide without a question is none', async () => {
  for (const who of ['rosa', 'ingrid', 'noor'] as const)
    expect((await app[who].ask(guidesRoutes.writeGuide, { body: version })).status).toBe(403);
  const empty = await app.ade.ask(guidesRoutes.writeGuide, { body: { ...version, questions: [] } });
  expect(empty.fields).toEqual(['body.questions']);
});
