import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkageRoutes } from '#features/linkage/contract.ts';
import { duplicateFinder } from '#features/linkage/index.ts';
import { createPool } from '#platform/db/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import type { Caller } from '#tests/support/caller.ts';
import { programs } from '#tests/support/people.ts';
import { daysLater, somebody, told } from './testing.ts';

let app: TestApp;
let pool: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.workerUrl, size: 1, waitMs: 5000 });
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

/** Rosa cares for somebody whom Marcus takes in again; neither sees the other's record. */
async function inTwoTeams(familyName: string) {
  const same = { familyName, birthDate: '1958-02-03', phone: '312 555 0199' };
  const known = await somebody(app.rosa, { ...same, givenName: 'Amal' });
  const taken = await somebody(app.marcus, { ...same, givenName: 'Amaal', programId: programs.veterans });
  await duplicateFinder(pool, 'https://cases.example.org')();
  return { known: known.clientId, taken: taken.clientId };
}

async function answer(caller: Caller, clientId: string, said: 'in_touch' | 'not_them') {
  const { questions } = (await caller.ask(linkageRoutes.listDuplicates, {})).body;
  const questionId = questions.find(({ client }) => client.id === clientId)?.id ?? '';
  await caller.ask(linkageRoutes.answerQuestion, { params: { questionId }, body: { answer: said } });
  return questionId;
}

describe('About colleagues who may know the same person, Today says', () => {
  it('to whoever answers for the record that they are asked, and to the other that they should call', async () => {
    const { known, taken } = await inTwoTeams('Farsi');
    const asked = () => told(app.rosa, known, 'question_asked');
    expect(await asked()).toEqual({
      sentence: 'A colleague who does not see your record may be taking in Amal. Do you want to be in touch?',
      facts: { days: 0 },
      urgency: 48,
      path: '/duplicates',
    });
    expect(await told(app.marcus, taken, 'question_asked')).toBeUndefined();
    expect(await told(app.marcus, taken, 'colleague_to_call')).toBeUndefined();
    daysLater(app, 5);
    expect(await asked()).toMatchObject({ facts: { days: 5 }, urgency: 60 });
    daysLater(app, 0);
    const questionId = await answer(app.rosa, known, 'in_touch');
    expect(await asked()).toBeUndefined();
    expect(await told(app.marcus, taken, 'colleague_to_call')).toMatchObject({
      sentence: 'Rosa Delgado may know Amaal already, and asks you to call.',
      path: '/duplicates',
    });
    await app.marcus.ask(linkageRoutes.callColleague, { params: { questionId } });
    expect(await told(app.marcus, taken, 'colleague_to_call')).toBeUndefined();
  });

  it('nothing more to anybody once it is answered with no', async () => {
    const { known, taken } = await inTwoTeams('Haddad');
    expect(await told(app.rosa, known, 'question_asked')).toBeDefined();
    expect(await told(app.ingrid, known, 'question_asked')).toBeUndefined();
    await answer(app.rosa, known, 'not_them');
    expect(await told(app.rosa, known, 'question_asked')).toBeUndefined();
    expect(await told(app.marcus, taken, 'colleague_to_call')).toBeUndefined();
  });
});
