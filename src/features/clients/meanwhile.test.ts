import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { caseRoutes } from '#features/cases/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { SlowHand } from '#tests/support/slowly.ts';
import { clientRoutes } from './contract.ts';

let app: TestApp;
let slow: SlowHand;
beforeAll(async () => {
  app = await startTestApp();
  slow = await SlowHand.open(app);
});
afterAll(async () => {
  await slow.close();
  await app.close();
});

let one: { readonly clientId: string; readonly caseId: string };
beforeEach(async () => {
  one = await anIntake(app.rosa);
});

const reads = async (who: 'rosa' | 'ingrid' | 'marcus' | 'dana') =>
  (await app[who].ask(clientRoutes.readClient, { params: { clientId: one.clientId } })).status;

/** Ingrid seals the record; the seal is written and not yet committed when `meanwhile` begins. */
async function sealing(meanwhile: () => Promise<{ readonly status: number }>): Promise<number> {
  const seal = (db: pg.Client) =>
    db.query(
      `INSERT INTO client_seals (agency_id, id, client_id, reason, opened_to, sealed_by)
       SELECT agency_id, gen_random_uuid(), id, 'Her brother works here', $2, $3 FROM clients WHERE id = $1`,
      [one.clientId, [people.rosa.id, people.dana.id], people.ingrid.id],
    );
  return (await slow.writes('ingrid', seal, meanwhile)).status;
}

it('a colleague who joins the care team at the moment of sealing opens nothing', async () => {
  const status = await sealing(() =>
    app.rosa.ask(caseRoutes.addTeamMember, {
      params: one,
      body: { workerId: people.marcus.id, role: 'member' },
    }),
  );
  expect(status).toBeLessThan(500);
  expect([await reads('rosa'), await reads('dana')]).toEqual([200, 200]);
  expect([await reads('marcus'), await reads('ingrid')]).toEqual([404, 404]);
});

it('nor does an emergency access', async () => {
  one = await anIntake(app.rosa, { familyName: 'Farewell', birthDate: '1957-02-17' });
  await sealing(() =>
    app.marcus.ask(clientRoutes.openInEmergency, {
      body: {
        givenName: 'Amal',
        familyName: 'Farewell',
        birthDate: '1957-02-17',
        reason: 'She called and said goodbye.',
      },
    }),
  );
  expect([await reads('rosa'), await reads('marcus'), await reads('ingrid')]).toEqual([200, 404, 404]);
});

it('a colleague who joins the care team at the moment of being excluded sees nothing', async () => {
  const exclude = (db: pg.Client) =>
    db.query(
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
       SELECT agency_id, gen_random_uuid(), id, $2, 'They are neighbors', $3 FROM clients WHERE id = $1`,
      [one.clientId, people.marcus.id, people.ingrid.id],
    );
  const joining = () =>
    app.rosa.ask(caseRoutes.addTeamMember, {
      params: one,
      body: { workerId: people.marcus.id, role: 'member' },
    });
  const { status } = await slow.writes('ingrid', exclude, joining);
  expect(status).toBeLessThan(500);
  expect([await reads('rosa'), await reads('marcus')]).toEqual([200, 404]);
});
