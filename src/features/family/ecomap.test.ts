import { afterAll, beforeAll, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { familyRoutes as routes } from './contract.ts';

let app: TestApp;
let clientId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ clientId } = await anIntake(app.rosa));
});
afterAll(() => app.close());

const school = {
  kind: 'school' as const,
  name: 'Evening school',
  strength: 'thin' as const,
  energy: 'both' as const,
};
const read = async (who = app.rosa) => (await who.ask(routes.readEcomap, { params: { clientId } })).body;

it('What the household lives among is put on the map, changed, and taken off again', async () => {
  const made = await app.rosa.ask(routes.addSystem, { params: { clientId }, body: school });
  const params = { clientId, systemId: made.body.id };
  const change = (ifMatch: number) =>
    app.rosa.ask(routes.changeSystem, { params, body: { ...school, strength: 'strong' }, ifMatch });
  expect((await change(1)).body).toMatchObject({ strength: 'strong', version: 2 });
  expect((await change(1)).problem).toMatchObject({ status: 412, current: { strength: 'strong' } });
  expect(await read()).toMatchObject({ household: ['Amal Karimi'], systems: [{ name: 'Evening school' }] });
  const end = () => app.rosa.ask(routes.endSystem, { params, body: { reason: 'She has finished.' } });
  expect((await end()).status).toBe(204);
  expect((await end()).status).toBe(404);
  expect((await read()).systems).toEqual([]);
});

it('Protected parts are shown to who is cleared, hidden clients to nobody else, and mistakes name the field', async () => {
  const given = { ...school, kind: 'health' as const, sensitivity: 'mental_health' as const };
  await app.ingrid.ask(routes.addSystem, { params: { clientId }, body: given });
  expect([(await read()).systems.length, (await read(app.ingrid)).systems.length]).toEqual([0, 1]);
  const add = (who: typeof app.rosa, body: object) =>
    who.send('POST', `/clients/${clientId}/ecomap/systems`, body);
  expect((await add(app.rosa, given)).fields).toEqual(['body.sensitivity']);
  expect((await add(app.rosa, { ...school, kind: 'moon' })).fields).toEqual(['body.kind']);
  const unknown = { ...school, organizationId: '019aa000-0000-7000-8000-000000000000' };
  expect((await add(app.rosa, unknown)).fields).toEqual(['body.organizationId']);
  expect((await add(app.marcus, school)).status).toBe(404);
  expect((await add(app.noor, school)).status).toBe(403);
  expect((await app.marcus.ask(routes.readEcomap, { params: { clientId } })).status).toBe(404);
  const { rows } = await app.admin.query(
    `SELECT count(*)::int AS reads FROM audit_events WHERE what = 'ecomap' AND action = 'read' AND $1 = ANY (client_ids)`,
    [clientId],
  );
  expect(rows[0].reads).toBeGreaterThan(2);
});
