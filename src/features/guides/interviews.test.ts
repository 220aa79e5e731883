import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { expectGuarded } from '#tests/support/guarded.ts';
import { guidesRoutes, type Interview } from './contract.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.rosa));
});
afterAll(() => app.close());

type Who = 'rosa' | 'ingrid';
const start = async (who: Who = 'rosa'): Promise<Interview> =>
  (await app[who].ask(guidesRoutes.startInterview, { params: { clientId }, body: { caseId } })).body;
const answer = (interview: Interview, questionId: string, words: string, ifMatch = 0, who: Who = 'rosa') =>
  app[who].ask(guidesRoutes.answerQuestion, {
    params: { clientId, interviewId: interview.id, questionId },
    body: { words },
    ifMatch,
  });
const make = (
  interview: Interview,
  questionId: string,
  body: { what: 'need' | 'strength' | 'support' | 'hope'; words?: string },
) =>
  app.rosa.ask(guidesRoutes.makeOfAnswer, {
    params: { clientId, interviewId: interview.id, questionId },
    body,
  });
const assessment = async () =>
  (await app.rosa.ask(assessmentRoutes.readAssessment, { params: { clientId }, query: {} })).body;

const told = 'The stairs are steep. My sister comes on Sundays. I want to cook again.';

it('several things are made of one answer, each with its words and a way back to it', async () => {
  const interview = await start();
  const kept = (await answer(interview, 'housing', told)).body;
  await make(interview, 'housing', { what: 'need', words: 'The stairs are steep.' });
  await make(interview, 'housing', { what: 'support', words: 'My sister comes on Sundays.' });
  await make(interview, 'housing', { what: 'hope', words: 'I want to cook again.' });
  const housing = (await assessment()).domains.find(({ domain }) => domain === 'housing');
  expect(housing?.needs).toMatchObject([
    {
      title: 'The stairs are steep',
      words: 'The stairs are steep.',
      raisedBy: 'client',
      sourceAnswerId: kept.id,
    },
  ]);
  expect(housing?.strengths).toMatchObject([{ kind: 'support', sourceAnswerId: kept.id }]);
  expect(housing?.hopes).toMatchObject([{ words: 'I want to cook again.', sourceAnswerId: kept.id }]);
  const params = { clientId, interviewId: interview.id };
  const read = (await app.rosa.ask(guidesRoutes.readInterview, { params })).body;
  expect(read.questions.find(({ id }) => id === 'housing')?.made.map(({ what }) => what)).toEqual([
    'need',
    'support',
    'hope',
  ]);
});

it('nothing is made of words that nobody said', async () => {
  const interview = await start();
  expect((await make(interview, 'food', { what: 'need' })).fields).toEqual(['body.what']);
  await answer(interview, 'food', 'We eat well.');
  expect((await make(interview, 'food', { what: 'need', words: 'We starve.' })).fields).toEqual([
    'body.words',
  ]);
  expect((await make(interview, 'nothing-like-it', { what: 'need' })).status).toBe(404);
});

it('an answer that was changed on another device is not overwritten', async () => {
  const interview = await start();
  const first = (await answer(interview, 'work', 'I drove a bus.')).body;
  const second = (await answer(interview, 'work', 'I drove a bus for years.', first.version)).body;
  expect(second.version).toBe(first.version + 1);
  const stale = await answer(interview, 'work', 'I never worked.', first.version);
  expect([stale.status, stale.problem.current]).toMatchObject([412, { words: 'I drove a bus for years.' }]);
});

it('an interview that is over says what was asked; the rest stays not asked', async () => {
  const interview = await start();
  await answer(interview, 'income', 'My pension lasts.');
  await app.rosa.ask(guidesRoutes.recordFinding, {
    params: { clientId, interviewId: interview.id, questionId: 'legal' },
    body: { finding: 'rather_not_say' },
  });
  const params = { clientId, interviewId: interview.id };
  const over = (await app.rosa.ask(guidesRoutes.finishInterview, { params })).body;
  expect(over).toMatchObject({ mayWrite: false, finishedAt: expect.any(String) });
  const finding = async (wanted: string) =>
    (await assessment()).domains.find(({ domain }) => domain === wanted)?.finding;
  expect([await finding('income'), await finding('legal'), await finding('transportation')]).toEqual([
    'spoken_of',
    'rather_not_say',
    'not_asked',
  ]);
  expect((await answer(interview, 'income', 'More', 1)).problem.code).toBe('finished');
});

it('whoever leads it writes it, others around the person read it', async () => {
  const interview = await start('ingrid');
  expect((await answer(interview, 'food', 'x')).problem.code).toBe('led-by-another');
  const lines = (await app.rosa.ask(guidesRoutes.listInterviews, { params: { clientId } })).body.interviews;
  expect(lines.map(({ id }) => id)).toContain(interview.id);
});

it('what is told about a protected matter is hidden from who is not cleared, and so is what is made of it', async () => {
  const interview = await start('ingrid');
  await answer(interview, 'mental_health', 'I hear voices.', 0, 'ingrid');
  const params = { clientId, interviewId: interview.id, questionId: 'mental_health' };
  await app.ingrid.ask(guidesRoutes.makeOfAnswer, { params, body: { what: 'need' } });
  const read = await app.rosa.ask(guidesRoutes.readInterview, { params });
  expect(read.text).not.toContain('voices');
  expect((await app.ingrid.ask(guidesRoutes.readInterview, { params })).text).toContain('voices');
  const mind = (await assessment()).domains.find(({ domain }) => domain === 'mental_health');
  expect(mind?.needs).toEqual([]);
});

it('every route is closed to those who are not around the client, and on record for those who are', async () => {
  const interview = await start();
  await answer(interview, 'food', 'Soup.');
  const params = { clientId, interviewId: interview.id, questionId: 'food' };
  const {
    listInterviews,
    startInterview,
    readInterview,
    answerQuestion,
    recordFinding,
    makeOfAnswer,
    finishInterview,
    readCollateral,
    addCollateral,
  } = guidesRoutes;
  const collateral = {
    who: 'Omar',
    relation: 'son',
    saidOn: '2026-11-20',
    words: 'x',
    noConsentBecause: 'She was there.',
  };
  await expectGuarded(
    app,
    {
      listInterviews,
      startInterview,
      readInterview,
      answerQuestion,
      recordFinding,
      makeOfAnswer,
      finishInterview,
      readCollateral,
      addCollateral,
    },
    {
      listInterviews: async () => ({ params }),
      startInterview: async () => ({ params, body: { caseId } }),
      readInterview: async () => ({ params }),
      answerQuestion: async () => ({ params, body: { words: 'Soup and bread.' }, ifMatch: 1 }),
      recordFinding: async () => ({ params, body: { finding: 'nothing_now' } }),
      makeOfAnswer: async () => ({ params, body: { what: 'strength' } }),
      finishInterview: async () => ({ params }),
      readCollateral: async () => ({ params }),
      addCollateral: async () => ({ params, body: { ...collateral, caseId, clientMaySee: true } }),
    },
  );
});
