import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { contactRoutes } from '#features/contacts/contract.ts';
import { aContact, aPromise } from '#features/contacts/testing.ts';
import { planRoutes } from '#features/plans/contract.ts';
import { aGoal, aStep } from '#features/plans/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { chartRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Reader = 'rosa' | 'ingrid' | 'marcus' | 'ade' | 'noor' | 'stranger';
const chart = (who: Reader, clientId: string) =>
  app[who].ask(chartRoutes.readChart, { params: { clientId } });

/** The same by three requests. */
async function single(who: 'rosa' | 'ingrid', clientId: string) {
  const params = { clientId };
  const [client, log, plan] = await Promise.all([
    app[who].ask(clientRoutes.readClient, { params }),
    app[who].ask(contactRoutes.readLog, { params, query: {} }),
    app[who].ask(planRoutes.readPlan, { params, query: {} }),
  ]);
  return { client: client.body, log: log.body, plan: plan.body };
}

async function aThread() {
  const made = await anIntake(app.rosa);
  const need = await aNeed(app.rosa, made.clientId, made.caseId);
  const goal = await aGoal(app.rosa, made.clientId, made.caseId, { needIds: [need.id] });
  await aStep(app.rosa, made.clientId, goal.id);
  await aPromise(app.rosa, made.clientId);
  for (let nth = 0; nth < 22; nth++) await aContact(app.rosa, made.clientId, { note: `The ${nth}th` });
  await aContact(app.rosa, made.clientId, { note: 'The last', sign: false });
  return made;
}

const eventsOf = async (clientId: string) =>
  (
    await app.admin.query(
      `SELECT actor_id, action, what, client_ids, subject_ids, detail FROM audit_events WHERE $1 = ANY (client_ids || subject_ids) AND action <> 'create' ORDER BY at`,
      [clientId],
    )
  ).rows;

describe('the chart', () => {
  it('is what its three parts are by themselves, for each who reads it', async () => {
    const { clientId } = await aThread();
    await app.admin.query(
      `UPDATE notes SET sensitivity = 'mental_health' WHERE client_id = $1 AND text = 'The last'`,
      [clientId],
    );
    for (const who of ['rosa', 'ingrid'] as const) {
      const { body } = await chart(who, clientId);
      expect(body).toEqual(await single(who, clientId));
      expect(body.log.days.flatMap(({ entries }) => entries)).toHaveLength(20);
      expect(body.plan.goals).toHaveLength(1);
    }
  });

  it('is there for somebody who has no plan yet and of whom nothing was written', async () => {
    const { clientId } = await anIntake(app.rosa);
    const { body } = await chart('rosa', clientId);
    expect(body).toEqual(await single('rosa', clientId));
    expect(body.plan.id).toBeNull();
  });

  it('is on record once, with the client, the plan and what it showed', async () => {
    const { clientId } = await aThread();
    const { body } = await chart('rosa', clientId);
    const read = (await eventsOf(clientId)).filter(({ action }) => action === 'read');
    expect(read).toEqual([
      {
        actor_id: people.rosa.id,
        action: 'read',
        what: 'chart',
        client_ids: [clientId],
        subject_ids: [clientId, body.plan.id],
        detail: { parts: ['client', 'log', 'plan'] },
      },
    ]);
  });

  it('is missing for who does not see the client, and that they tried is all that is on record', async () => {
    const { clientId } = await anIntake(app.rosa);
    for (const who of ['marcus', 'stranger'] as const) {
      expect((await chart(who, clientId)).problem.code).toBe('not-found');
    }
    for (const who of ['ade', 'noor'] as const) expect((await chart(who, clientId)).status).toBe(403);
    const events = await eventsOf(clientId);
    expect(events.map(({ action, what }) => [action, what])).toEqual(
      events.map(() => ['refused', 'GET /clients/:clientId/chart']),
    );
    expect((await app.nobody.ask(chartRoutes.readChart, { params: { clientId } })).status).toBe(401);
  });

  it('names the field when the address holds no identifier', async () => {
    const answer = await app.rosa.send('GET', '/clients/somebody/chart');
    expect(answer.status).toBe(400);
    expect(answer.fields).toEqual(['params.clientId']);
  });
});
