import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientRoutes } from '#features/clients/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { caseRoutes } from './contract.ts';
import { anIntake } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const sees = async (who: 'rosa' | 'marcus' | 'ingrid', clientId: string) =>
  (await app[who].ask(clientRoutes.readClient, { params: { clientId } })).status === 200;

type Made = { clientId: string; caseId: string };
const assign = (
  who: 'rosa' | 'ingrid',
  params: Made,
  body: { workerId: string; reason: string; formerStays?: boolean },
) => app[who].ask(caseRoutes.assignCase, { params, body });
const add = (params: Made, body: { workerId: string; role: 'member' | 'cover'; endsOn?: string }) =>
  app.rosa.ask(caseRoutes.addTeamMember, { params, body });
const end = (params: Made & { memberId: string }) => app.rosa.ask(caseRoutes.endTeamMember, { params });
const seats = async ({ caseId }: Made) =>
  (
    await app.admin.query(
      'SELECT worker_id, role, ends_at IS NULL AS open FROM care_team_members WHERE case_id = $1 ORDER BY started_at',
      [caseId],
    )
  ).rows;

describe('giving a case to somebody else', () => {
  it('passes it on at once: the new worker sees the client, the former no longer, and why is kept', async () => {
    const made = await anIntake(app.rosa);
    expect(
      (await assign('ingrid', made, { workerId: people.marcus.id, reason: 'Rosa moves to another team' }))
        .status,
    ).toBe(204);
    expect([
      await sees('marcus', made.clientId),
      await sees('rosa', made.clientId),
      await sees('ingrid', made.clientId),
    ]).toEqual([true, false, false]);
    const [one] = (await app.marcus.ask(caseRoutes.listCases, { params: { clientId: made.clientId } })).body
      .cases;
    expect(one).toMatchObject({
      responsible: { name: 'Marcus Hill' },
      assignments: [
        {
          from: { name: 'Rosa Delgado' },
          reason: 'Rosa moves to another team',
          by: { name: 'Ingrid Solberg' },
        },
      ],
    });
    const { rows } = await app.admin.query(
      `SELECT why FROM audit_events WHERE what = 'assignment' AND client_ids @> $1`,
      [[made.clientId]],
    );
    expect(rows).toEqual([{ why: 'Rosa moves to another team' }]);
  });

  it('the former may stay in the care team', async () => {
    const made = await anIntake(app.rosa);
    await assign('ingrid', made, {
      workerId: people.marcus.id,
      reason: 'Handing over slowly',
      formerStays: true,
    });
    expect([await sees('marcus', made.clientId), await sees('rosa', made.clientId)]).toEqual([true, true]);
    expect(await seats(made)).toEqual(
      expect.arrayContaining([
        { worker_id: people.rosa.id, role: 'member', open: true },
        { worker_id: people.marcus.id, role: 'responsible', open: true },
      ]),
    );
  });

  it('is for supervisors and directors, and never leaves nobody or somebody who may not see', async () => {
    const made = await anIntake(app.rosa);
    expect((await assign('rosa', made, { workerId: people.marcus.id, reason: 'x' })).status).toBe(403);
    const refused = async (workerId: string) =>
      (await assign('ingrid', made, { workerId, reason: 'x' })).fields;
    expect(await refused(people.rosa.id)).toEqual(['body.workerId']);
    expect(await refused(people.ade.id)).toEqual(['body.workerId']);
    expect(
      (
        await app.dana.ask(caseRoutes.assignCase, {
          params: made,
          body: { workerId: people.dana.id, reason: 'x' },
        })
      ).status,
    ).toBe(404);
    await app.admin.query(
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
      SELECT agency_id, gen_random_uuid(), id, $2, 'cousins', created_by FROM clients WHERE id = $1`,
      [made.clientId, people.marcus.id],
    );
    expect(await refused(people.marcus.id)).toEqual(['body.workerId']);
    expect(await seats(made)).toEqual([{ worker_id: people.rosa.id, role: 'responsible', open: true }]);
  });
});

describe('the care team', () => {
  it('takes somebody in, who then sees the client until they leave', async () => {
    const made = await anIntake(app.rosa);
    const { team } = (await add(made, { workerId: people.marcus.id, role: 'member' })).body;
    expect(await sees('marcus', made.clientId)).toBe(true);
    expect((await add(made, { workerId: people.marcus.id, role: 'member' })).fields).toEqual([
      'body.workerId',
    ]);
    const memberId = team.find((one) => one.worker.id === people.marcus.id)?.id ?? '';
    expect((await end({ ...made, memberId })).status).toBe(204);
    expect(await sees('marcus', made.clientId)).toBe(false);
    expect((await end({ ...made, memberId })).status).toBe(404);
  });

  it('covering ends by itself after its last day', async () => {
    const made = await anIntake(app.rosa);
    expect((await add(made, { workerId: people.marcus.id, role: 'cover' })).fields).toEqual(['body.endsOn']);
    expect(
      (await add(made, { workerId: people.marcus.id, role: 'cover', endsOn: '2026-11-21' })).fields,
    ).toEqual(['body.endsOn']);
    const { team } = (await add(made, { workerId: people.marcus.id, role: 'cover', endsOn: '2200-12-31' }))
      .body;
    expect(team.find((one) => one.role === 'cover')).toMatchObject({
      endsAt: '2201-01-01T06:00:00+00:00',
      active: true,
    });
    expect(await sees('marcus', made.clientId)).toBe(true);
    await app.admin.query(
      `UPDATE care_team_members SET ends_at = now() - interval '1 second' WHERE case_id = $1 AND role = 'cover'`,
      [made.caseId],
    );
    expect(await sees('marcus', made.clientId)).toBe(false);
  });

  it('the responsible worker cannot just leave', async () => {
    const made = await anIntake(app.rosa);
    const [one] = (await app.rosa.ask(caseRoutes.listCases, { params: { clientId: made.clientId } })).body
      .cases;
    const refused = await end({ ...made, memberId: one?.team[0]?.id ?? '' });
    expect([refused.status, refused.fields]).toEqual([422, ['params.memberId']]);
  });

  it('nobody brings themselves in', async () => {
    const made = await anIntake(app.rosa);
    const answer = await app.marcus.ask(caseRoutes.addTeamMember, {
      params: made,
      body: { workerId: people.marcus.id, role: 'member' },
    });
    expect(answer.status).toBe(404);
    expect(
      (
        await app.ade.ask(caseRoutes.addTeamMember, {
          params: made,
          body: { workerId: people.marcus.id, role: 'member' },
        })
      ).status,
    ).toBe(403);
  });
});
