import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { clientRoutes } from './contract.ts';
import { toCsv } from './rules/csv.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const change = (clientId: string, body: object, ifMatch: number) =>
  app.rosa.ask(clientRoutes.changeClient, { params: { clientId }, body, ifMatch });

describe('changing what is known about a person', () => {
  it('keeps what stood there before, with who and when', async () => {
    const { clientId } = await anIntake(app.rosa, { phone: '312 555 0101' });
    const changed = (await change(clientId, { preferredName: 'Ami', phone: null }, 1)).body;
    expect(changed).toMatchObject({ name: 'Ami Karimi', phone: null, familyName: 'Karimi', version: 2 });
    const { edits } = (await app.rosa.ask(clientRoutes.readHistory, { params: { clientId }, query: {} }))
      .body;
    expect(edits).toMatchObject([{ who: 'Rosa Delgado', entity: 'clients' }]);
    expect(edits[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'preferred_name', was: null, became: 'Ami' },
        { field: 'phone', was: '312 555 0101', became: null },
      ]),
    );
    expect(edits[0]?.changes).toHaveLength(2);
  });

  it('does not happen behind somebody’s back', async () => {
    const { clientId } = await anIntake(app.rosa);
    await change(clientId, { pronouns: 'she/her' }, 1);
    const stale = await change(clientId, { pronouns: 'they/them' }, 1);
    expect([stale.status, stale.problem.current]).toMatchObject([412, { pronouns: 'she/her', version: 2 }]);
    expect((await app.rosa.send('PATCH', `/clients/${clientId}`, { pronouns: 'x' })).status).toBe(428);
  });

  it('names what is wrong, and is only for who sees them', async () => {
    const { clientId } = await anIntake(app.rosa);
    expect(
      (await change(clientId, { givenName: '', language: 'Spanish', safeContactMethods: ['pigeon'] }, 1))
        .fields,
    ).toEqual(['body.givenName', 'body.language', 'body.safeContactMethods.0']);
    expect((await change(clientId, { birthDate: '2026-11-23' }, 1)).fields).toEqual(['body.birthDate']);
    for (const who of ['marcus', 'stranger'] as const) {
      expect(
        (
          await app[who].ask(clientRoutes.changeClient, {
            params: { clientId },
            body: { phone: null },
            ifMatch: 1,
          })
        ).status,
      ).toBe(404);
      expect((await app[who].ask(clientRoutes.readHistory, { params: { clientId }, query: {} })).status).toBe(
        404,
      );
    }
    expect((await app.noor.ask(clientRoutes.readClient, { params: { clientId } })).status).toBe(403);
  });
});

describe('the access list', () => {
  const looks = (who: 'rosa' | 'ingrid' | 'dana', clientId: string) =>
    app[who].ask(clientRoutes.readAccessList, { params: { clientId }, query: {} });

  it('says who looked at what and when, newest first, to the responsible worker and the supervisor', async () => {
    const { clientId } = await anIntake(app.rosa);
    await app.ingrid.ask(clientRoutes.readClient, { params: { clientId } });
    const list = (await looks('rosa', clientId)).body.looks;
    expect(list.map(({ who, action, what }) => [who, action, what])).toEqual([
      ['Ingrid Solberg', 'read', 'client'],
      ['Rosa Delgado', 'create', 'intake'],
    ]);
    expect((await looks('ingrid', clientId)).body.looks[0]).toMatchObject({
      who: 'Rosa Delgado',
      what: 'access list',
    });
    expect((await looks('dana', clientId)).status).toBe(404);
  });

  it('goes on with what was before', async () => {
    const { clientId } = await anIntake(app.rosa);
    await app.rosa.ask(clientRoutes.readClient, { params: { clientId } });
    const [newest] = (await looks('rosa', clientId)).body.looks;
    const rest = await app.rosa.ask(clientRoutes.readAccessList, {
      params: { clientId },
      query: { before: newest?.at },
    });
    expect(rest.body.looks.map(({ what }) => what)).toEqual(['intake']);
  });

  it('is not for a member of the care team who is not responsible', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    await app.admin.query(
      `INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1`,
      [caseId, people.marcus.id],
    );
    expect((await app.marcus.ask(clientRoutes.readClient, { params: { clientId } })).status).toBe(200);
    expect(
      (await app.marcus.ask(clientRoutes.readAccessList, { params: { clientId }, query: {} })).status,
    ).toBe(403);
    expect((await app.marcus.ask(clientRoutes.exportAccessList, { params: { clientId } })).status).toBe(403);
  });

  it('can be taken along as a table', async () => {
    const { clientId } = await anIntake(app.rosa);
    const file = await app.rosa.ask(clientRoutes.exportAccessList, { params: { clientId } });
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text).toContain('"Rosa Delgado","worker","create","intake",""');
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'access list' AND client_ids @> $1`,
      [[clientId]],
    );
    expect(rows).toEqual([{ action: 'export' }]);
  });

  it('holds nothing that a spreadsheet would run', () => {
    expect(toCsv([['=1+1', '-x', 'say "hi"', null]])).toBe(`\uFEFF"'=1+1","'-x","say ""hi""",""\r\n`);
    expect(toCsv([['\n=1+1', '＝1+1']])).toBe(`\uFEFF"'\n=1+1","'＝1+1"\r\n`);
  });
});
