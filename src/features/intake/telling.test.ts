import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseRoutes } from '#features/cases/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { intakeRoutes } from './contract.ts';
import { neutralWords } from './rules/telling.ts';
import { aPublicPage, aSelfReferral } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await aPublicPage(app, [people.rosa.id]);
});
afterAll(() => app.close());

const revealing = 'Home after Hospital has a place for you.';
const mails = async () =>
  (
    await app.admin.query(
      `SELECT to_address AS to, subject, body FROM mails WHERE kind = 'telling' ORDER BY created_at`,
    )
  ).rows;

async function written(given: Parameters<typeof aSelfReferral>[1]) {
  const reference = await aSelfReferral(app, given);
  const { selfReferrals } = (await app.rosa.ask(intakeRoutes.readQueue, {})).body;
  return { selfReferralId: selfReferrals.find((one) => one.reference === reference)?.id ?? '' };
}

it('somebody who asked for e-mail is written to without a word of who writes, in their language', async () => {
  const params = await written({ contactWay: 'email', contactAt: 'sunny@mail.example' });
  const tell = (words: string) =>
    app.rosa.ask(intakeRoutes.tellSelfReferred, { params, body: { how: 'mail', words } });
  expect((await tell(revealing)).fields).toEqual(['body.words']);
  expect((await tell('Hola de RIVERBEND COMMUNITY SERVICES')).fields).toEqual(['body.words']);
  const words = neutralWords('wait_listed', 'es');
  expect((await tell(words)).body.told).toMatchObject({ how: 'mail', words });
  expect(await mails()).toEqual([
    { to: 'sunny@mail.example', subject: 'Una respuesta para usted', body: words },
  ]);
});

it('the name may stand in it where they allowed it', async () => {
  const params = await written({ contactWay: 'email', contactAt: 'moon@mail.example', maySayWho: true });
  const told = await app.rosa.ask(intakeRoutes.tellSelfReferred, {
    params,
    body: { how: 'mail', words: revealing },
  });
  expect(told.status).toBe(201);
});

it('nobody is mailed who did not ask for it; that they were told is kept all the same', async () => {
  const params = await written({ contactWay: 'call', contactAt: '555-0123' });
  const mailed = await app.rosa.ask(intakeRoutes.tellSelfReferred, {
    params,
    body: { how: 'mail', words: 'Hello' },
  });
  expect(mailed.fields).toEqual(['body.how']);
  const told = await app.rosa.ask(intakeRoutes.tellSelfReferred, {
    params,
    body: { how: 'told', words: 'Called at nine' },
  });
  expect(told.body.told).toMatchObject({ how: 'told' });
});

it('a client is mailed only where e-mail is safe, and only after a decision', async () => {
  const tell = (params: { clientId: string; caseId: string }, who: 'rosa' | 'marcus' = 'rosa') =>
    app[who].ask(intakeRoutes.tellDecision, {
      params,
      body: { how: 'mail', words: neutralWords('accepted', 'en') },
    });
  const accept = (params: { clientId: string; caseId: string }) =>
    app.rosa.ask(caseRoutes.triageCase, { params, body: { decision: 'accepted', reason: 'Room' } });
  const unsafe = await anIntake(app.rosa, { email: 'amal@mail.example' });
  expect((await tell(unsafe)).fields).toEqual(['body.how']);
  await accept(unsafe);
  expect((await tell(unsafe)).fields).toEqual(['body.how']);
  const safe = await anIntake(app.rosa, { email: 'omar@mail.example', safeContactMethods: ['email'] });
  await accept(safe);
  expect((await tell(safe, 'marcus')).status).toBe(404);
  expect((await tell(safe)).status).toBe(204);
  expect((await mails()).at(-1)).toMatchObject({ to: 'omar@mail.example', subject: 'An answer for you' });
  const { rows } = await app.admin.query('SELECT decision, how FROM triage_tellings WHERE case_id = $1', [
    safe.caseId,
  ]);
  expect(rows).toEqual([{ decision: 'accepted', how: 'mail' }]);
});
