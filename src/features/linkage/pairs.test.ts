import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { createPool } from '#platform/db/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import type { Caller } from '#tests/support/caller.ts';
import { people, programs } from '#tests/support/people.ts';
import { linkageRoutes } from './contract.ts';
import { duplicateFinder, nameCounter } from './index.ts';
import { merging } from './testing/merging.ts';

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

const compare = async () => {
  await nameCounter(pool)();
  await duplicateFinder(pool, 'https://cases.example.org')();
};
const list = async (caller: Caller) => (await caller.ask(linkageRoutes.listDuplicates, {})).body;
let others = 0;
/** Two records of one person, who is nobody of the others here. */
function twice(familyName: string) {
  others += 1;
  const birthDate = `${1930 + 7 * others}-0${1 + (others % 9)}-${10 + others}`;
  const same = { familyName, birthDate, phone: String(1_234_567 * others) };
  return [
    { givenName: 'Amal', ...same },
    { givenName: 'Amaal', ...same },
  ];
}

async function inTwoTeams(familyName: string) {
  const [one, other] = twice(familyName);
  const known = await anIntake(app.rosa, one);
  const taken = await anIntake(app.marcus, { ...other, programId: programs.veterans });
  await compare();
  return { known, taken };
}

describe('two records of one person', () => {
  it('are found in the background and shown, side by side, to who sees both', async () => {
    for (const person of twice('Found')) await anIntake(app.rosa, person);
    await compare();
    const { pairs } = await list(app.rosa);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({
      sure: 'very_likely',
      agreement: { givenName: 'nearly', familyName: 'same', birthDate: 'same', phone: 'same' },
    });
    expect((await list(app.ingrid)).pairs).toHaveLength(1);
    expect(await list(app.marcus)).toEqual({
      pairs: [],
      questions: [],
      colleagues: [],
      merges: [],
      apart: [],
    });
  });

  it('that are of two people are remembered as such, with who and why, until that is taken back', async () => {
    for (const person of twice('Apart')) await anIntake(app.rosa, person);
    await compare();
    const pair = (await list(app.rosa)).pairs.find(({ one }) => one.familyName === 'Apart');
    const params = { pairId: pair?.id ?? '' };
    const body = { reason: 'They are cousins.' };
    expect((await app.marcus.ask(linkageRoutes.setApart, { params, body })).status).toBe(404);
    expect((await app.ade.ask(linkageRoutes.setApart, { params, body })).status).toBe(403);
    expect((await app.rosa.ask(linkageRoutes.setApart, { params, body: { reason: ' ' } })).fields).toEqual([
      'body.reason',
    ]);
    await app.rosa.ask(linkageRoutes.setApart, { params, body });
    await app.admin.query('UPDATE clients SET phone = phone WHERE id = $1', [pair?.one.id]);
    await compare();
    expect((await list(app.rosa)).pairs.map(({ id }) => id)).not.toContain(pair?.id);
    expect((await list(app.rosa)).apart).toMatchObject([{ by: 'Rosa Delgado', reason: 'They are cousins.' }]);
    expect((await app.marcus.ask(linkageRoutes.takeBackApart, { params })).status).toBe(404);
    expect((await app.rosa.ask(linkageRoutes.takeBackApart, { params })).status).toBe(204);
    expect((await list(app.rosa)).pairs.map(({ id }) => id)).toContain(pair?.id);
  });

  it('are gone from the list when they have become one', async () => {
    const [one, other] = twice('Merged');
    const kept = await anIntake(app.rosa, one);
    const gone = await anIntake(app.rosa, other);
    await compare();
    await merging(app.rosa, kept.clientId, gone.clientId);
    await compare();
    const found = await list(app.rosa);
    expect(found.pairs.filter(({ one: { familyName } }) => familyName === 'Merged')).toEqual([]);
    expect(found.merges).toMatchObject([{ mergedName: 'Amaal Merged', by: 'Rosa Delgado', mayUndo: true }]);
  });
});

describe('somebody who may be taking in a person of another team', () => {
  it('learns nothing; whoever answers for the record is asked, and told nothing of the other', async () => {
    const { known, taken } = await inTwoTeams('Hidden');
    const asked = (await app.rosa.ask(linkageRoutes.listDuplicates, {})).text;
    expect(asked).not.toContain(taken.clientId);
    expect(asked).not.toContain('Amaal Hidden');
    const { questions } = await list(app.rosa);
    expect(questions).toMatchObject([{ client: { id: known.clientId }, sure: 'very_likely' }]);
    expect((await app.marcus.ask(linkageRoutes.listDuplicates, {})).text).not.toContain(known.clientId);
    expect((await list(app.marcus)).colleagues).toEqual([]);
    expect((await list(app.ingrid)).questions).toHaveLength(1);
  });

  it('is asked about by a mail that names nobody and says nothing, once in half a day', async () => {
    const { known } = await inTwoTeams('Written');
    await inTwoTeams('Writtenagain');
    const { rows } = await app.admin.query(
      `SELECT to_address, subject, body FROM mails WHERE kind = 'duplicate-question'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ subject: 'Somebody asks for your help' });
    const rosa = await app.admin.query('SELECT email FROM workers WHERE id = $1', [people.rosa.id]);
    expect(rows[0].to_address).toBe(rosa.rows[0].email);
    expect(rows[0].body).toContain('https://cases.example.org/duplicates');
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Written|Amal|Marcus|${known.clientId}`));
    const queued = await app.admin.query(
      `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'`,
    );
    expect(queued.rows[0].n).toBeGreaterThan(0);
  });

  it('is told of a colleague only when that one wants to be called', async () => {
    const { known, taken } = await inTwoTeams('Called');
    const question = (await list(app.rosa)).questions.find(({ client }) => client.id === known.clientId);
    const params = { questionId: question?.id ?? '' };
    const body = { answer: 'in_touch' as const };
    expect((await app.marcus.ask(linkageRoutes.answerQuestion, { params, body })).status).toBe(404);
    expect((await app.noor.ask(linkageRoutes.answerQuestion, { params, body })).status).toBe(403);
    expect((await app.rosa.ask(linkageRoutes.answerQuestion, { params, body })).status).toBe(204);
    expect((await app.rosa.ask(linkageRoutes.answerQuestion, { params, body })).status).toBe(404);
    const { colleagues } = await list(app.marcus);
    expect(colleagues).toMatchObject([{ client: { id: taken.clientId }, worker: { name: 'Rosa Delgado' } }]);
    expect(JSON.stringify(colleagues)).not.toContain(known.clientId);
    expect((await app.rosa.ask(linkageRoutes.callColleague, { params })).status).toBe(404);
    expect((await app.marcus.ask(linkageRoutes.callColleague, { params })).status).toBe(204);
    expect((await list(app.marcus)).colleagues).toEqual([]);
  });

  it('is told of no colleague any more once a record is sealed or somebody is kept out of it', async () => {
    for (const protect of [
      `INSERT INTO client_seals (agency_id, id, client_id, reason, opened_to, sealed_by)
       SELECT agency_id, gen_random_uuid(), id, 'His wife', ARRAY[$2::uuid], $3 FROM clients WHERE id = $1`,
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
       SELECT agency_id, gen_random_uuid(), id, $2, 'His wife', $3 FROM clients WHERE id = $1`,
    ]) {
      const { known, taken } = await inTwoTeams(`Later${protect.length}`);
      const asked = (await list(app.rosa)).questions.find(({ client }) => client.id === known.clientId);
      const params = { questionId: asked?.id ?? '' };
      await app.rosa.ask(linkageRoutes.answerQuestion, { params, body: { answer: 'in_touch' } });
      const told = async () => (await list(app.marcus)).colleagues.map(({ client }) => client.id);
      expect(await told()).toContain(taken.clientId);
      const keptOut = protect.includes('client_seals') ? people.rosa.id : people.marcus.id;
      await app.admin.query(protect, [known.clientId, keptOut, people.ingrid.id]);
      expect(await told()).not.toContain(taken.clientId);
      expect((await app.marcus.ask(linkageRoutes.callColleague, { params })).status).toBe(404);
    }
  });

  it('is not asked about when a record is sealed or somebody is kept out of it', async () => {
    const [one, other] = twice('Barred');
    const known = await anIntake(app.rosa, one);
    await app.admin.query(
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
       SELECT agency_id, gen_random_uuid(), id, $2, 'His wife', $3 FROM clients WHERE id = $1`,
      [known.clientId, people.marcus.id, people.ingrid.id],
    );
    await anIntake(app.marcus, { ...other, programId: programs.veterans });
    await compare();
    const asked = (await list(app.rosa)).questions.map(({ client }) => client.id);
    expect(asked).not.toContain(known.clientId);
  });
});
