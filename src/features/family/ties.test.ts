import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { familyRoutes as routes } from './contract.ts';
import type { TieKind } from './rules.ts';
import { aRelative } from './testing.ts';

let app: TestApp;
let clientId: string;
let leila: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ clientId } = await anIntake(app.rosa));
  ({ id: leila } = await aRelative(app.rosa, clientId));
});

const tie = (fromId: string, kind: TieKind, toId: string, given: object = {}) =>
  app.rosa.ask(routes.addTie, { params: { clientId }, body: { fromId, kind, toId, ...given } });

it('A marriage keeps its years, closeness and conflict, and becomes a divorce', async () => {
  const { id: omar } = await aRelative(app.rosa, clientId, { name: 'Omar', tie: undefined });
  const made = await tie(clientId, 'married', omar, {
    sinceYear: 1984,
    closeness: 'close',
    words: 'We met at sea.',
  });
  expect(made.body).toMatchObject({
    fromId: clientId,
    toId: omar,
    sinceYear: 1984,
    closeness: 'close',
    conflict: null,
  });
  const params = { clientId, tieId: made.body.id };
  const change = (untilYear: number, ifMatch: number) =>
    app.rosa.ask(routes.changeTie, {
      params,
      body: { kind: 'divorced', sinceYear: 1984, untilYear, conflict: 'strong' },
      ifMatch,
    });
  expect((await change(1980, 1)).fields).toEqual(['body.untilYear']);
  expect((await change(1999, 1)).body).toMatchObject({
    kind: 'divorced',
    untilYear: 1999,
    conflict: 'strong',
  });
  expect((await change(2000, 1)).problem).toMatchObject({ status: 412, current: { untilYear: 1999 } });
  expect((await tie(omar, 'separated', clientId)).fields).toEqual(['body.kind']);
  const remove = () => app.rosa.ask(routes.removeTie, { params, body: { reason: 'Another Omar' } });
  expect((await remove()).status).toBe(204);
  expect((await remove()).status).toBe(404);
});

it('Nobody is their own forebear, nor tied to themselves or to somebody of another family', async () => {
  const { id: sara } = await aRelative(app.rosa, clientId, {
    name: 'Sara',
    tie: { personId: leila, kind: 'biological_parent', reversed: true },
  });
  expect((await tie(sara, 'biological_parent', clientId)).fields).toEqual(['body.kind']);
  expect((await tie(sara, 'adoptive_parent', leila)).fields).toEqual(['body.kind']);
  expect((await tie(sara, 'friend', sara)).fields).toEqual(['body.toId']);
  const { clientId: other } = await anIntake(app.rosa);
  const { id: stranger } = await aRelative(app.rosa, other);
  expect((await tie(stranger, 'friend', leila)).fields).toEqual(['body.fromId']);
  expect((await tie(leila, 'friend', other)).fields).toEqual(['body.toId']);
  expect(
    (await app.rosa.send('POST', `/clients/${clientId}/ties`, { fromId: leila, toId: sara })).fields,
  ).toEqual(['body.kind']);
});

it('A protected tie is seen only by who is cleared, and a tie of a hidden client is not there', async () => {
  const made = await app.ingrid.ask(routes.addTie, {
    params: { clientId },
    body: {
      fromId: leila,
      kind: 'caregiver',
      toId: clientId,
      conflict: 'violent',
      sensitivity: 'domestic_violence',
    },
  });
  const kinds = async (who = app.rosa) =>
    (await who.ask(routes.readFamily, { params: { clientId } })).body.ties.map(({ kind }) => kind);
  expect(await kinds()).toEqual(['biological_parent']);
  expect(await kinds(app.ingrid)).toEqual(['biological_parent', 'caregiver']);
  const params = { clientId, tieId: made.body.id };
  for (const who of [app.rosa, app.marcus]) {
    expect((await who.ask(routes.removeTie, { params, body: { reason: 'x' } })).status).toBe(404);
    expect((await who.ask(routes.changeTie, { params, body: { kind: 'friend' }, ifMatch: 1 })).status).toBe(
      404,
    );
  }
  const body = { fromId: leila, kind: 'friend' as const, toId: clientId };
  expect((await app.marcus.ask(routes.addTie, { params: { clientId }, body })).status).toBe(404);
  expect((await app.noor.ask(routes.addTie, { params: { clientId }, body })).status).toBe(403);
});
