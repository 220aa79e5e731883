import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed, aRisk } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aClosedCase } from '#features/closures/testing.ts';
import { aContact, aPromise } from '#features/contacts/testing.ts';
import { aGoal, aStep } from '#features/plans/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { caseloadRoutes } from './contract.ts';
import { daysLater, somebody } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

type Who = 'rosa' | 'marcus' | 'ingrid' | 'dana' | 'ade' | 'noor';
type Query = { workerId?: string; programId?: string; after?: string };
const ask = (who: Who, query: Query = {}) => app[who].ask(caseloadRoutes.readCaseload, { query });
const row = async (clientId: string) =>
  (await ask('rosa')).body.rows.find(({ person }) => person.id === clientId);

describe('A caseload', () => {
  it('lists one’s own open cases by name, with their weight and the limit', async () => {
    const names = ['Zora', 'Amira', 'Mina'];
    for (const givenName of names) await somebody(app.marcus, { givenName, familyName: 'Karimi' });
    const { rows, worker, program, carried, limit, after } = (await ask('marcus')).body;
    expect(rows.map(({ person }) => person.name)).toEqual(['Amira Karimi', 'Mina Karimi', 'Zora Karimi']);
    expect({ worker: worker?.name, program, carried, limit, after }).toEqual({
      worker: 'Marcus Hill',
      program: null,
      carried: 3,
      limit: 40,
      after: null,
    });
    expect(rows[0]).toMatchObject({
      answers: true,
      triage: 'accepted',
      weight: 1,
      lastContactAt: null,
      next: null,
      risk: 'not_assessed',
    });
  });

  it('leaves a case out when it has ended', async () => {
    const ended = await somebody(app.rosa);
    expect(await row(ended.clientId)).toBeDefined();
    await aClosedCase({ worker: app.rosa, supervisor: app.ingrid }, ended);
    expect(await row(ended.clientId)).toBeUndefined();
  });

  it('says when somebody was last reached, what comes next and how grave the danger is', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    await aRisk(app.rosa, clientId, caseId, { kind: 'suicide', level: 'low' });
    await aRisk(app.rosa, clientId, caseId, { kind: 'abuse_or_neglect', level: 'high' });
    await aContact(app.rosa, clientId);
    await aContact(app.rosa, clientId, { outcome: 'no_answer', happenedAt: '2026-11-22T17:30:00Z' });
    await aPromise(app.rosa, clientId, { dueOn: '2026-11-30' });
    expect(await row(clientId)).toMatchObject({
      lastContactAt: '2026-11-22T18:00:00+00:00',
      risk: 'high',
      next: { kind: 'promise', title: 'News about the ramp', on: '2026-11-30', at: null },
    });
    const need = await aNeed(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    await aStep(app.rosa, clientId, goal.id, { title: 'Walk', dueOn: '2026-11-28' });
    expect((await row(clientId))?.next).toEqual({ kind: 'step', title: 'Walk', on: '2026-11-28', at: null });
  });

  it('tells which cases call for somebody, how often and how urgently', async () => {
    const { clientId, caseId } = await anIntake(app.rosa, { immediateDanger: 'No place for the night' });
    await aPromise(app.rosa, clientId, { dueOn: '2026-11-24' });
    const calls = async () =>
      (await app.rosa.ask(caseloadRoutes.readCaseloadSignals, { query: {} })).body.find(
        (one) => one.caseId === caseId,
      );
    expect(await calls()).toEqual({ caseId, signals: 2, urgency: 96 });
    const quiet = await somebody(app.rosa);
    const all = (await app.rosa.ask(caseloadRoutes.readCaseloadSignals, { query: {} })).body;
    expect(all.map((one) => one.caseId)).not.toContain(quiet.caseId);
  });

  it('of a colleague is for their supervisor, and hidden from others', async () => {
    const { clientId } = await somebody(app.rosa);
    const query = { workerId: people.rosa.id };
    const { rows } = (await ask('ingrid', query)).body;
    expect(rows.map(({ person }) => person.id)).toContain(clientId);
    expect((await ask('marcus', query)).status).toBe(404);
    const signals = { query: { workerId: people.rosa.id } };
    expect((await app.ingrid.ask(caseloadRoutes.readCaseloadSignals, signals)).status).toBe(200);
    expect((await app.marcus.ask(caseloadRoutes.readCaseloadSignals, signals)).status).toBe(404);
  });

  it('of a program is for whoever directs it, page by page, newest first', async () => {
    for (let n = 0; n < 51; n++)
      await anIntake(app.marcus, { programId: programs.veterans, givenName: `Vet ${n}` });
    const query = { programId: programs.veterans };
    const first = (await ask('dana', query)).body;
    expect(first.program?.name).toBe('Veterans’ Path'.replace('’', "'"));
    expect(first.rows).toHaveLength(50);
    const second = (await ask('dana', { ...query, after: first.after ?? '' })).body;
    expect(second.rows.map(({ person }) => person.name)).toEqual(['Vet 0 Karimi']);
    expect(second.after).toBeNull();
    expect((await ask('dana', { programId: programs.stroke })).status).toBe(404);
    expect((await ask('marcus', query)).status).toBe(404);
    const { programs: directed } = (await app.dana.ask(caseloadRoutes.readCaseloadChoices, {})).body;
    expect(directed.map(({ id }) => id)).toEqual([programs.veterans]);
  }, 60_000);

  it('is not for those who walk with nobody, and not for a worker and a program at once', async () => {
    expect((await ask('ade')).status).toBe(403);
    expect((await ask('noor')).status).toBe(403);
    const both = await ask('ingrid', { workerId: people.rosa.id, programId: programs.veterans });
    expect(both.fields).toEqual(['query.programId']);
  });

  it('is on record with everybody on it', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    daysLater(app, 40);
    await ask('rosa');
    await app.rosa.ask(caseloadRoutes.readCaseloadSignals, { query: {} });
    const { rows } = await app.admin.query(
      `SELECT what FROM audit_events WHERE actor_id = $1 AND client_ids @> $2 AND subject_ids @> $3 AND what LIKE '%caseload' ORDER BY what`,
      [people.rosa.id, [clientId], [caseId]],
    );
    expect(rows.map(({ what }) => what)).toEqual(['caseload', 'signals of the caseload']);
  });

  it('puts on record only those whose cases it tells of, not who is to be called after an ending', async () => {
    const ended = await somebody(app.rosa);
    await aClosedCase({ worker: app.rosa, supervisor: app.ingrid }, ended);
    daysLater(app, 40);
    const today = (await app.rosa.ask(caseloadRoutes.readToday, {})).text;
    expect(today).toContain(ended.clientId);
    await app.rosa.ask(caseloadRoutes.readCaseloadSignals, { query: {} });
    const { rows } = await app.admin.query(
      `SELECT client_ids FROM audit_events WHERE actor_id = $1 AND what = 'signals of the caseload' ORDER BY transaction_number DESC LIMIT 1`,
      [people.rosa.id],
    );
    expect(rows[0]?.client_ids).not.toContain(ended.clientId);
  });
});
