import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { elsewhere, people, programs } from '#tests/support/people.ts';
import { caseRoutes } from './contract.ts';
import { anIntake } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const casesOf = async (clientId: string) =>
  (await app.rosa.ask(caseRoutes.listCases, { params: { clientId } })).body.cases;
const recorded = async (what: string, clientId: string) =>
  (
    await app.admin.query(
      'SELECT action, why FROM audit_events WHERE what = $1 AND client_ids @> $2 ORDER BY at',
      [what, [clientId]],
    )
  ).rows;

describe('a client’s cases', () => {
  it('may be several, in different programs; the open ones come first', async () => {
    const { clientId } = await anIntake(app.rosa);
    const body = {
      programId: programs.housing,
      reasonForContact: 'The landlord wants me out.',
      source: 'family' as const,
    };
    const opened = (await app.rosa.ask(caseRoutes.openCase, { params: { clientId }, body })).body;
    expect(opened).toMatchObject({
      program: { name: 'Housing First Steps' },
      responsible: { id: people.rosa.id },
      weight: 1,
      triage: null,
    });
    expect((await casesOf(clientId)).map((one) => one.program.name)).toEqual([
      'Housing First Steps',
      'Home after Hospital',
    ]);
    expect(await recorded('case', clientId)).toEqual([{ action: 'create', why: null }]);
    expect(await recorded('cases', clientId)).toHaveLength(1);
  });

  it('are hidden from whoever does not see the client, and opened by no one else', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    const bodyOf = (who: string) => ({
      programId: who === 'stranger' ? elsewhere.programId : programs.housing,
      reasonForContact: 'Help',
    });
    for (const who of ['marcus', 'dana', 'stranger'] as const) {
      expect((await app[who].ask(caseRoutes.listCases, { params: { clientId } })).status, who).toBe(404);
      expect(
        (await app[who].ask(caseRoutes.openCase, { params: { clientId }, body: bodyOf(who) })).status,
        who,
      ).toBe(404);
      const change = { params: { clientId, caseId }, body: { weight: 2 }, ifMatch: 1 };
      expect((await app[who].ask(caseRoutes.changeCase, change)).status, who).toBe(404);
    }
    expect((await app.ade.ask(caseRoutes.listCases, { params: { clientId } })).status).toBe(403);
    expect(await casesOf(clientId)).toHaveLength(1);
  });

  it('change with what stood there kept, and not behind somebody’s back', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    const change = (ifMatch: number, body: object) =>
      app.rosa.ask(caseRoutes.changeCase, { params: { clientId, caseId }, body, ifMatch });
    expect((await change(1, { weight: 2.5, immediateDanger: 'Fell again' })).body).toMatchObject({
      weight: 2.5,
      immediateDanger: 'Fell again',
      version: 2,
    });
    const stale = await change(1, { weight: 3 });
    expect([stale.status, (stale.problem.current as { weight: number }).weight]).toEqual([412, 2.5]);
    expect((await change(2, { weight: 0 })).fields).toEqual(['body.weight']);
    expect((await app.rosa.send('PATCH', `/clients/${clientId}/cases/${caseId}`, { weight: 2 })).status).toBe(
      428,
    );
    const { rows } = await app.admin.query(
      `SELECT was -> 'weight' AS was FROM field_history WHERE entity_id = $1`,
      [caseId],
    );
    expect(rows).toEqual([{ was: 1 }]);
  });
});

it('programs and colleagues to choose from are those that are here now', async () => {
  const { programs: lines, colleagues } = (await app.rosa.ask(caseRoutes.readCaseChoices, {})).body;
  expect(lines.map(({ name }) => name)).toEqual([
    'Home after Hospital',
    'Housing First Steps',
    "Veterans' Path",
  ]);
  expect(colleagues.map(({ name }) => name)).toEqual([
    'Dana Whitfield',
    'Ingrid Solberg',
    'Marcus Hill',
    'Rosa Delgado',
  ]);
  expect((await app.noor.ask(caseRoutes.readCaseChoices, {})).status).toBe(403);
});
