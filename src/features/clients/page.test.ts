import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId, people } from '#tests/support/people.ts';
import { clientRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const page = async (who: 'rosa' | 'ingrid', clientId: string) =>
  (await app[who].ask(clientRoutes.readClient, { params: { clientId } })).body;

type Made = { clientId: string; caseId: string };
const assessed = (made: Made, kind: string, level: string, at: string, sensitivity: string | null = null) =>
  app.admin.query(
    `INSERT INTO risk_assessments (agency_id, id, client_id, case_id, kind, level, evidence, assessed_at, assessed_by, sensitivity)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'said so', $6, $7, $8)`,
    [agencyId, made.clientId, made.caseId, kind, level, at, people.rosa.id, sensitivity],
  );

describe('the top of a client’s page', () => {
  it('says the latest of each kind of risk, the gravest in front, and that nobody assessed one', async () => {
    const made = await anIntake(app.rosa);
    expect((await page('rosa', made.clientId)).risk).toEqual({
      level: 'not_assessed',
      kinds: [],
      assessedAt: null,
    });
    await assessed(made, 'suicide', 'high', '2026-10-01T10:00:00Z');
    await assessed(made, 'suicide', 'low', '2026-11-01T10:00:00Z');
    await assessed(made, 'self_neglect', 'moderate', '2026-09-01T10:00:00Z');
    expect((await page('rosa', made.clientId)).risk).toMatchObject({
      level: 'moderate',
      kinds: ['self_neglect'],
      assessedAt: '2026-11-01T10:00:00+00:00',
    });
  });

  it('keeps a risk in a sensitive category from whoever is not cleared for it', async () => {
    const made = await anIntake(app.rosa);
    await assessed(made, 'suicide', 'high', '2026-11-01T10:00:00Z', 'mental_health');
    expect((await page('rosa', made.clientId)).risk.level).toBe('not_assessed');
    expect((await page('ingrid', made.clientId)).risk.level).toBe('high');
  });

  it('says what is next, soonest first, and not what is done', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    await app.admin.query(
      `INSERT INTO promises (agency_id, id, client_id, case_id, promise, due_on, made_by) VALUES ($1, gen_random_uuid(), $2, $3, 'Call the landlord', '2026-11-25', $4)`,
      [agencyId, clientId, caseId, people.rosa.id],
    );
    await app.admin.query(
      `INSERT INTO appointments (agency_id, id, client_id, case_id, title, place, starts_at, status) VALUES
        ($1, gen_random_uuid(), $2, $3, 'Physical therapy', 'River Clinic', '2026-11-23T20:00:00Z', 'planned'),
        ($1, gen_random_uuid(), $2, $3, 'Cancelled', NULL, '2026-11-23T15:00:00Z', 'cancelled'),
        ($1, gen_random_uuid(), $2, $3, 'Long ago', NULL, '2026-11-01T15:00:00Z', 'planned')`,
      [agencyId, clientId, caseId],
    );
    expect((await page('rosa', clientId)).next).toMatchObject([
      {
        kind: 'appointment',
        title: 'Physical therapy',
        place: 'River Clinic',
        at: '2026-11-23T20:00:00+00:00',
      },
      { kind: 'promise', title: 'Call the landlord', on: '2026-11-25' },
    ]);
  });

  it('tells what the reader may do here', async () => {
    const { clientId } = await anIntake(app.rosa);
    expect((await page('rosa', clientId)).can).toEqual(['change', 'open case']);
    expect((await page('ingrid', clientId)).can).toEqual([
      'change',
      'open case',
      'assign',
      'seal',
      'read access log',
    ]);
  });

  it('is on record, and so is a look that was refused', async () => {
    const { clientId } = await anIntake(app.rosa);
    await page('ingrid', clientId);
    expect((await app.marcus.ask(clientRoutes.readClient, { params: { clientId } })).status).toBe(404);
    const { rows } = await app.admin.query(
      `SELECT actor_id, action FROM audit_events WHERE what <> 'intake' AND (client_ids @> $1 OR subject_ids @> $1) ORDER BY at`,
      [[clientId]],
    );
    expect(rows).toEqual([
      { actor_id: people.ingrid.id, action: 'read' },
      { actor_id: people.marcus.id, action: 'refused' },
    ]);
  });

  it('is the same 404 for somebody hidden, somebody who never was, and an address that is none', async () => {
    const { clientId } = await anIntake(app.rosa);
    const shape = async (id: string) => {
      const { status, text } = await app.marcus.ask(clientRoutes.readClient, { params: { clientId: id } });
      return `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`;
    };
    expect(await shape(clientId)).toBe(await shape('01900000-0000-7000-8000-000000000000'));
    const wild = await app.rosa.send('GET', '/clients/not-an-id');
    expect([wild.status, wild.fields]).toEqual([400, ['params.clientId']]);
  });
});
