import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { expectGuarded } from '#tests/support/guarded.ts';
import { type NewReport, type NewWarning, warningsRoutes as routes } from './contract.ts';

let app: TestApp;
let clientId: string;
let ingrid: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ clientId } = await anIntake(app.rosa, {}));
  const { supervisors } = (await app.rosa.ask(routes.readWarnings, { params: { clientId } })).body;
  ingrid = supervisors.find(({ name }) => name.startsWith('Ingrid'))?.id ?? '';
});
afterAll(() => app.close());

const add = (given: Partial<z.input<typeof NewWarning>> = {}) =>
  app.rosa.ask(routes.addWarning, {
    params: { clientId },
    body: {
      kind: 'visit',
      note: 'Go in twos.',
      reason: 'Her former partner waited at the door twice in October.',
      agreedBy: ingrid,
      toldOn: '2026-11-20',
      reviewOn: '2027-01-15',
      ...given,
    },
  });
const report = (given: Partial<z.input<typeof NewReport>> = {}) =>
  app.rosa.ask(routes.addReport, {
    params: { clientId },
    body: {
      concern: 'child',
      observed: 'The boy said that he is locked in at night.',
      authority: 'Child protection hotline',
      reportedAt: '2026-11-22T14:00:00Z',
      notToldBecause: 'Telling would have put him in danger.',
      ...given,
    },
  });

describe('a warning', () => {
  it('tells its reason, who agreed, whether the person knows, and when somebody looks again', async () => {
    const { id } = (await add()).body;
    const { warnings } = (await app.rosa.ask(routes.readWarnings, { params: { clientId } })).body;
    expect(warnings.find((one) => one.id === id)).toMatchObject({
      kind: 'visit',
      agreedBy: { id: ingrid },
      toldOn: '2026-11-20',
      reviewOn: '2027-01-15',
      ended: null,
    });
  });

  it('is refused without any of them, naming the field', async () => {
    expect((await add({ toldOn: null })).fields).toEqual(['body.notToldBecause']);
    expect((await add({ notToldBecause: 'x' })).fields).toEqual(['body.notToldBecause']);
    expect((await add({ toldOn: '2026-11-23' })).fields).toEqual(['body.toldOn']);
    expect((await add({ reviewOn: '2026-11-22' })).fields).toEqual(['body.reviewOn']);
    expect((await add({ reviewOn: '2028-01-01' })).fields).toEqual(['body.reviewOn']);
    expect((await add({ agreedBy: clientId })).fields).toEqual(['body.agreedBy']);
    expect((await add({ sensitivity: 'hiv' })).fields).toEqual(['body.sensitivity']);
  });

  it('holds longer only when somebody looked at it, and nobody overwrites another', async () => {
    const { id: warningId, version } = (await add()).body;
    const review = (reviewOn: string, ifMatch: number) =>
      app.rosa.ask(routes.reviewWarning, { params: { clientId, warningId }, body: { reviewOn }, ifMatch });
    expect((await review('2027-03-01', version)).body).toMatchObject({ reviewOn: '2027-03-01' });
    expect((await review('2027-04-01', version)).status).toBe(412);
  });

  it('ends once, with a reason, and stays on record', async () => {
    const { id: warningId } = (await add()).body;
    const end = () =>
      app.rosa.ask(routes.endWarning, {
        params: { clientId, warningId },
        body: { reason: 'He moved away.' },
      });
    expect((await end()).body.ended).toMatchObject({ reason: 'He moved away.' });
    expect((await end()).status).toBe(409);
  });
});

describe('a report that the law asks for', () => {
  it('is never changed: a correction stands in its place, and both stay', async () => {
    const first = (await report()).body;
    const second = (await report({ corrects: first.id, outcome: 'They visited the same day.' })).body;
    const reports = (await app.rosa.ask(routes.readReports, { params: { clientId } })).body;
    expect(reports.map(({ id, stands }) => [id, stands])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    expect((await report({ corrects: first.id })).status).toBe(409);
    const { rows } = await app.admin.query(
      `SELECT has_table_privilege('throughline_app', 'mandated_reports', 'UPDATE') AS may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });

  it('is refused from the future, and for another person', async () => {
    expect((await report({ reportedAt: '2027-01-01T00:00:00Z' })).fields).toEqual(['body.reportedAt']);
    expect((await report({ writtenOn: '2026-11-23' })).fields).toEqual(['body.writtenOn']);
    const other = (await anIntake(app.rosa, { givenName: 'Somebody', familyName: 'Else' })).clientId;
    const { id } = (await report()).body;
    const elsewhere = await app.rosa.ask(routes.addReport, {
      params: { clientId: other },
      body: {
        concern: 'child',
        observed: 'x',
        authority: 'x',
        reportedAt: '2026-11-22T14:00:00Z',
        toldOn: '2026-11-22',
        corrects: id,
      },
    });
    expect(elsewhere.fields).toEqual(['body.corrects']);
  });
});

it('whoever is not around the person finds nothing here, and every look is on record', async () => {
  const params = { clientId };
  const made = async () => ({ clientId, warningId: (await add()).body.id });
  await expectGuarded(app, routes, {
    readWarnings: async () => ({ params }),
    addWarning: async () => ({
      params,
      body: {
        kind: 'other',
        note: 'x',
        reason: 'x',
        agreedBy: ingrid,
        toldOn: '2026-11-20',
        reviewOn: '2027-01-15',
      },
    }),
    reviewWarning: async () => ({ params: await made(), body: { reviewOn: '2027-02-01' }, ifMatch: 1 }),
    endWarning: async () => ({ params: await made(), body: { reason: 'x' } }),
    readReports: async () => ({ params }),
    addReport: async () => ({
      params,
      body: {
        concern: 'other',
        observed: 'x',
        authority: 'x',
        reportedAt: '2026-11-22T14:00:00Z',
        toldOn: '2026-11-22',
      },
    }),
  });
});
