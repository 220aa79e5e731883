import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { clientRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const reads = async (who: 'rosa' | 'ingrid' | 'dana', clientId: string) =>
  (await app[who].ask(clientRoutes.readClient, { params: { clientId } })).status;
const protection = async (clientId: string) =>
  (await app.rosa.ask(clientRoutes.readProtection, { params: { clientId } })).body;
const seal = (who: 'rosa' | 'ingrid' | 'dana', clientId: string, openedTo: string[]) =>
  app[who].ask(clientRoutes.sealClient, {
    params: { clientId },
    body: { reason: 'Her brother works here', openedTo },
  });
const { rosa, ingrid, dana, marcus, ade } = people;

describe('a sealed record', () => {
  it('opens only to the named, also in a search, until it is opened again', async () => {
    const { clientId } = await anIntake(app.rosa, { familyName: 'Sealington' });
    expect((await seal('ingrid', clientId, [rosa.id, dana.id])).status).toBe(204);
    expect([
      await reads('rosa', clientId),
      await reads('dana', clientId),
      await reads('ingrid', clientId),
    ]).toEqual([200, 200, 404]);
    const found = async (who: 'rosa' | 'ingrid') =>
      (await app[who].ask(clientRoutes.findClients, { query: { q: 'Sealington' } })).body.people.length;
    expect([await found('rosa'), await found('ingrid')]).toEqual([1, 0]);
    const { seal: now } = await protection(clientId);
    expect(now).toMatchObject({
      reason: 'Her brother works here',
      sealedBy: { name: 'Ingrid Solberg' },
      openedTo: [{ name: 'Dana Whitfield' }, { name: 'Rosa Delgado' }],
    });
    expect((await app.rosa.ask(clientRoutes.readClient, { params: { clientId } })).body.sealed).toBe(true);
    const params = { clientId, sealId: now?.id ?? '' };
    expect((await app.rosa.ask(clientRoutes.unsealClient, { params })).status).toBe(403);
    expect((await app.ingrid.ask(clientRoutes.unsealClient, { params })).status).toBe(404);
    expect((await app.dana.ask(clientRoutes.unsealClient, { params })).status).toBe(204);
    expect([await reads('ingrid', clientId), await reads('dana', clientId)]).toEqual([200, 404]);
  });

  it('never shuts out the responsible worker, nor everybody who could open it again', async () => {
    const { clientId } = await anIntake(app.rosa);
    expect((await seal('ingrid', clientId, [ingrid.id])).fields).toEqual(['body.openedTo']);
    expect((await seal('ingrid', clientId, [rosa.id])).fields).toEqual(['body.openedTo']);
    expect((await seal('ingrid', clientId, [rosa.id, ingrid.id, ade.id])).fields).toEqual(['body.openedTo']);
    expect((await seal('ingrid', clientId, [])).fields).toEqual(['body.openedTo']);
    expect((await seal('rosa', clientId, [rosa.id, ingrid.id])).status).toBe(403);
    expect((await seal('dana', clientId, [rosa.id, dana.id])).status).toBe(404);
    expect((await protection(clientId)).seal).toBeNull();
    await seal('ingrid', clientId, [rosa.id, ingrid.id]);
    expect((await seal('ingrid', clientId, [rosa.id, ingrid.id])).status).toBe(409);
  });
});

describe('an excluded colleague', () => {
  const exclude = (clientId: string, workerId: string) =>
    app.ingrid.ask(clientRoutes.excludeWorker, {
      params: { clientId },
      body: { workerId, reason: 'They were married' },
    });

  it('sees nothing of this client until it ends, and the reason is on record', async () => {
    const { clientId } = await anIntake(app.rosa);
    expect((await exclude(clientId, marcus.id)).status).toBe(204);
    const [exclusion] = (await protection(clientId)).exclusions;
    expect(exclusion).toMatchObject({
      worker: { name: 'Marcus Hill' },
      reason: 'They were married',
      by: { name: 'Ingrid Solberg' },
    });
    expect((await exclude(clientId, marcus.id)).fields).toEqual(['body.workerId']);
    const params = { clientId, exclusionId: exclusion?.id ?? '' };
    expect((await app.rosa.ask(clientRoutes.endExclusion, { params })).status).toBe(403);
    expect((await app.ingrid.ask(clientRoutes.endExclusion, { params })).status).toBe(204);
    expect((await app.ingrid.ask(clientRoutes.endExclusion, { params })).status).toBe(404);
    const { rows } = await app.admin.query(
      `SELECT why FROM audit_events WHERE what = 'exclusion' AND client_ids @> $1 ORDER BY at`,
      [[clientId]],
    );
    expect(rows[0]).toEqual({ why: 'They were married' });
  });

  it('is nobody’s only worker, and somebody who works with clients', async () => {
    const { clientId } = await anIntake(app.rosa);
    for (const workerId of [rosa.id, ade.id])
      expect((await exclude(clientId, workerId)).fields).toEqual(['body.workerId']);
    expect(
      (
        await app.dana.ask(clientRoutes.excludeWorker, {
          params: { clientId },
          body: { workerId: marcus.id, reason: 'x' },
        })
      ).status,
    ).toBe(404);
    expect((await app.dana.ask(clientRoutes.readProtection, { params: { clientId } })).status).toBe(404);
  });
});
