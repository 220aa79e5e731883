import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId, elsewhere, people, programs } from '#tests/support/people.ts';
import { teamRoutes } from './contract.ts';
import { aWorker, linkFor } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('me', () => {
  it('hears who they are, where, and what they may do', async () => {
    const me = (await app.rosa.ask(teamRoutes.readMe, {})).body;
    expect(me.worker).toMatchObject({ id: people.rosa.id, name: 'Rosa Delgado' });
    expect(me.agency).toEqual({
      id: agencyId,
      name: 'Riverbend Community Services',
      timeZone: 'America/Chicago',
    });
    expect(me.can).toContain('write clients');
    expect(me.can).not.toContain('manage workers');
    expect((await app.ade.ask(teamRoutes.readMe, {})).body.can).not.toContain('read clients');
    expect((await app.nobody.ask(teamRoutes.readMe, {})).status).toBe(401);
  });

  it('changes how colleagues reach them, and nothing else', async () => {
    const { version } = (await app.marcus.ask(teamRoutes.readMe, {})).body.worker;
    const body = { phone: '555-0117', languages: ['en', 'es'] };
    const changed = (await app.marcus.ask(teamRoutes.changeMe, { body, ifMatch: version })).body;
    expect(changed.worker).toMatchObject(body);
    expect((await app.marcus.ask(teamRoutes.changeMe, { body, ifMatch: version })).status).toBe(412);
    const more = await app.marcus.send(
      'PATCH',
      '/me',
      { roles: ['administrator'] },
      { ifMatch: version + 1 },
    );
    expect(more.status).toBe(400);
    const { rows } = await app.admin.query('SELECT roles FROM workers WHERE id = $1', [people.marcus.id]);
    expect(rows[0].roles).toEqual(['case_manager']);
  });
});

describe('colleagues', () => {
  it('are known to everybody of the agency, and to nobody else', async () => {
    const list = (await app.noor.ask(teamRoutes.listColleagues, { query: {} })).body;
    expect(list.map(({ name }) => name)).toContain('Rosa Delgado');
    expect(list.find(({ name }) => name === 'Rosa Delgado')).toMatchObject({
      supervisor: { name: 'Ingrid Solberg' },
      programs: [],
    });
    expect(list.map(({ name }) => name)).not.toContain(elsewhere.worker.name);
    expect(JSON.stringify(list)).not.toContain('clearances');
    expect((await app.nobody.ask(teamRoutes.listColleagues, { query: {} })).status).toBe(401);
  });
});

describe('the agency', () => {
  it('is read by all and changed by its administrator, on record', async () => {
    const agency = (await app.rosa.ask(teamRoutes.readAgency, {})).body;
    const changed = await app.ade.ask(teamRoutes.changeAgency, {
      body: { noteDueHours: 24 },
      ifMatch: agency.version,
    });
    expect(changed.body).toMatchObject({ ...agency, noteDueHours: 24, version: agency.version + 1 });
    const { rows } = await app.admin.query(
      `SELECT actor_id FROM audit_events WHERE what = 'agency' AND action = 'change'`,
    );
    expect(rows).toEqual([{ actor_id: people.ade.id }]);
  });

  it('has a time zone that exists and a lateness that makes sense', async () => {
    const { version } = (await app.ade.ask(teamRoutes.readAgency, {})).body;
    const wrong = await app.ade.send(
      'PATCH',
      '/agency',
      { timeZone: 'Mars/Olympus', noteDueHours: 0 },
      { ifMatch: version },
    );
    expect(wrong.status).toBe(400);
    expect(wrong.fields).toEqual(['body.timeZone', 'body.noteDueHours']);
  });
});

describe('a program', () => {
  it('is added, changed and ended by the administrator', async () => {
    const added = (
      await app.ade.ask(teamRoutes.addProgram, { body: { name: 'Coming Home', contactEveryDays: 14 } })
    ).body;
    expect(added).toMatchObject({
      name: 'Coming Home',
      contactEveryDays: 14,
      followUpDays: [30, 90],
      endedAt: null,
    });
    const params = { programId: added.id };
    const changed = (
      await app.ade.ask(teamRoutes.changeProgram, {
        params,
        body: { followUpDays: [7, 30] },
        ifMatch: added.version,
      })
    ).body;
    expect(changed.followUpDays).toEqual([7, 30]);
    expect(
      (await app.ade.ask(teamRoutes.changeProgram, { params, body: {}, ifMatch: added.version })).status,
    ).toBe(412);
    expect((await app.ade.ask(teamRoutes.endProgram, { params })).body.endedAt).not.toBeNull();
    const names = (await app.rosa.ask(teamRoutes.listPrograms, { query: {} })).body.map(({ name }) => name);
    expect(names).toEqual(['Home after Hospital', 'Housing First Steps', "Veterans' Path"]);
    expect((await app.rosa.ask(teamRoutes.listPrograms, { query: { ended: 'true' } })).body).toHaveLength(4);
  });

  it('that still has open cases is not ended', async () => {
    const client = 'INSERT INTO clients (agency_id, id, given_name, created_by) VALUES ($1, $2, $3, $4)';
    await app.admin.query(client, [agencyId, agencyId, 'Amal', people.rosa.id]);
    await app.admin.query(
      `INSERT INTO cases (agency_id, id, client_id, program_id, responsible_worker_id, reason_for_contact, opened_by) VALUES ($1, $1, $1, $2, $3, 'help', $3)`,
      [agencyId, programs.stroke, people.rosa.id],
    );
    const refused = await app.ade.ask(teamRoutes.endProgram, { params: { programId: programs.stroke } });
    expect(refused.status).toBe(409);
    expect(refused.problem.detail).toContain('still has open cases');
  });

  it('of another agency is not there', async () => {
    const params = { programId: elsewhere.programId };
    expect((await app.ade.ask(teamRoutes.endProgram, { params })).status).toBe(404);
    expect(
      (await app.ade.ask(teamRoutes.changeProgram, { params, body: { name: 'Mine' }, ifMatch: 1 })).status,
    ).toBe(404);
  });
});

describe('the outbox', () => {
  it('shows mails with their links while they wait, and without once they are sent', async () => {
    const worker = (await aWorker(app)).body;
    const link = await linkFor(app, worker.email);
    const read = async () =>
      (await app.ade.ask(teamRoutes.readOutbox, {})).body.find(({ to }) => to === worker.email);
    expect((await read())?.body).toContain(link);
    await app.admin.query('UPDATE mails SET sent_at = now() WHERE to_address = $1', [worker.email]);
    expect((await read())?.body).toContain('/choose-password#…');
    expect((await read())?.body).not.toContain(link);
    const { rows } = await app.admin.query(
      `SELECT DISTINCT actor_id FROM audit_events WHERE what = 'outbox'`,
    );
    expect(rows).toEqual([{ actor_id: people.ade.id }]);
  });

  it('never shows the link of a referral, sent or not: it opens what was told about a client', async () => {
    await app.admin.query(
      `INSERT INTO mails (agency_id, id, kind, to_address, subject, body)
       VALUES ($1, $2, 'referral', 'desk@harbor.example', 'A referral', 'http://localhost:3000/partner/referral#the-secret')`,
      [agencyId, newId()],
    );
    const { text } = await app.ade.ask(teamRoutes.readOutbox, {});
    expect(text).toContain('/partner/referral#…');
    expect(text).not.toContain('the-secret');
  });
});

describe('only an administrator', () => {
  const params = { workerId: people.rosa.id, programId: programs.stroke };
  const closed = [
    ['GET', `/workers/${params.workerId}`],
    ['POST', '/workers', { name: 'A', email: 'a@b.example', roles: ['case_manager'] }],
    ['PATCH', `/workers/${params.workerId}`, { name: 'A' }],
    ['POST', `/workers/${params.workerId}/invitation`],
    ['POST', `/workers/${params.workerId}/sign-in-reset`],
    ['POST', `/workers/${params.workerId}/leaving`],
    ['PATCH', '/agency', { name: 'Mine' }],
    ['POST', '/programs', { name: 'Mine' }],
    ['PATCH', `/programs/${params.programId}`, { name: 'Mine' }],
    ['POST', `/programs/${params.programId}/ending`],
    ['GET', '/outbox'],
  ] as const;

  it.each(closed)('may %s %s', async (method, path, body?: object) => {
    for (const who of ['rosa', 'ingrid', 'dana', 'noor'] as const) {
      expect((await app[who].send(method, path, body, { ifMatch: 1 })).status, who).toBe(403);
    }
    expect((await app.nobody.send(method, path, body, { ifMatch: 1 })).status).toBe(401);
  });

  it('of the same agency finds somebody of the staff', async () => {
    const stranger = elsewhere.worker.id;
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/invitation'],
      ['POST', '/sign-in-reset'],
      ['POST', '/leaving'],
    ] as const) {
      expect((await app.ade.send(method, `/workers/${stranger}${path}`)).status).toBe(404);
    }
    expect(
      (await app.ade.send('PATCH', `/workers/${stranger}`, { name: 'Mine' }, { ifMatch: 1 })).status,
    ).toBe(404);
  });
});
