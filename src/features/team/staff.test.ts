import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authRoutes } from '#platform/auth/contract.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId, people, programs } from '#tests/support/people.ts';
import { teamRoutes } from './contract.ts';
import { aWorker, linkFor } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const goodPassword = 'seven warm lanterns';
const audited = async (what: string, subject: string) => {
  const { rows } = await app.admin.query(
    'SELECT action, actor_id FROM audit_events WHERE what = $1 AND $2 = ANY (subject_ids)',
    [what, subject],
  );
  return rows.map(({ action, actor_id }) => [action, actor_id]);
};

describe('an invitation', () => {
  it('adds somebody to the staff and mails them a link to choose a password, once', async () => {
    const worker = (
      await aWorker(app, { name: 'Tomás Rey', email: 'Tomas@riverbend.example', language: 'es' })
    ).body;
    expect(worker).toMatchObject({
      name: 'Tomás Rey',
      email: 'tomas@riverbend.example',
      roles: ['case_manager'],
      signIn: 'invited',
      endedAt: null,
    });
    expect(await audited('worker', worker.id)).toEqual([['create', people.ade.id]]);

    const { rows } = await app.admin.query('SELECT subject, body FROM mails WHERE to_address = $1', [
      worker.email,
    ]);
    expect(rows[0].subject).toBe('Su acceso a Throughline en Riverbend Community Services');
    const token = await linkFor(app, worker.email);
    expect(
      (await app.nobody.ask(authRoutes.choosePassword, { body: { token, password: goodPassword } })).status,
    ).toBe(204);
    expect(
      (await app.nobody.ask(authRoutes.signIn, { body: { email: worker.email, password: goodPassword } }))
        .body,
    ).toEqual({ next: 'signed in' });
    expect((await app.ade.ask(teamRoutes.readWorker, { params: { workerId: worker.id } })).body.signIn).toBe(
      'with password',
    );
  });

  it('can be sent again until a password was chosen', async () => {
    const worker = (await aWorker(app)).body;
    const params = { workerId: worker.id };
    const first = await linkFor(app, worker.email);
    expect((await app.ade.ask(teamRoutes.sendInvitation, { params })).status).toBe(201);
    const second = await linkFor(app, worker.email);
    expect(second).not.toBe(first);
    await app.nobody.ask(authRoutes.choosePassword, { body: { token: second, password: goodPassword } });
    expect(
      (await app.nobody.ask(authRoutes.choosePassword, { body: { token: first, password: goodPassword } }))
        .problem.code,
    ).toBe('link-over');
    expect((await app.ade.ask(teamRoutes.sendInvitation, { params })).problem.code).toBe('not-invited');
  });

  it('that went to a wrong address opens nothing once the address is corrected', async () => {
    const worker = (await aWorker(app)).body;
    const params = { workerId: worker.id };
    const astray = await linkFor(app, worker.email);
    const email = `right.${worker.email}`;
    await app.ade.ask(teamRoutes.changeWorker, { params, body: { email }, ifMatch: worker.version });
    const use = (token: string) =>
      app.nobody.ask(authRoutes.choosePassword, { body: { token, password: goodPassword } });
    expect((await use(astray)).problem.code).toBe('link-over');
    await app.ade.ask(teamRoutes.sendInvitation, { params });
    expect((await use(await linkFor(app, email))).status).toBe(204);
  });

  it('ends with the next one that is sent', async () => {
    const worker = (await aWorker(app)).body;
    const first = await linkFor(app, worker.email);
    await app.ade.ask(teamRoutes.sendInvitation, { params: { workerId: worker.id } });
    const body = { token: first, password: goodPassword };
    expect((await app.nobody.ask(authRoutes.choosePassword, { body })).problem.code).toBe('link-over');
  });

  it('is refused for an address that signs in already, also while its invitation is open', async () => {
    const worker = (await aWorker(app)).body;
    const again = await aWorker(app, { email: worker.email.toUpperCase() });
    expect(again.status).toBe(422);
    expect(again.fields).toEqual(['body.email']);
  });

  it('names every field that is wrong', async () => {
    const wrong = await app.ade.send('POST', '/workers', {
      name: ' ',
      email: 'nobody',
      roles: [],
      phone: 'x'.repeat(50),
      clearances: ['gossip'],
    });
    expect(wrong.status).toBe(400);
    expect([...wrong.fields].sort()).toEqual([
      'body.clearances.0',
      'body.email',
      'body.name',
      'body.phone',
      'body.roles',
    ]);
    const mixed = await aWorker(app, { roles: ['auditor', 'case_manager'] });
    expect(mixed.problem.detail).toContain('An auditor has no other role');
  });
});

describe('the rights of a worker', () => {
  it('change with a version, and on record', async () => {
    const worker = (await aWorker(app, { roles: ['case_manager'] })).body;
    const params = { workerId: worker.id };
    const body = {
      roles: ['director' as const],
      clearances: ['hiv' as const],
      programs: [{ programId: programs.housing, spans: true }],
      supervisorId: people.ingrid.id,
    };
    const changed = (await app.ade.ask(teamRoutes.changeWorker, { params, body, ifMatch: worker.version }))
      .body;
    expect(changed).toMatchObject({
      roles: ['director'],
      clearances: ['hiv'],
      spans: [programs.housing],
      supervisor: { name: 'Ingrid Solberg' },
    });
    expect(changed.programs).toEqual([{ id: programs.housing, name: 'Housing First Steps' }]);
    expect(await audited('worker', worker.id)).toContainEqual(['change', people.ade.id]);
    const { rows } = await app.admin.query(
      `SELECT detail FROM audit_events WHERE what = 'worker' AND action = 'change' AND $1 = ANY (subject_ids)`,
      [worker.id],
    );
    expect(rows[0].detail).toMatchObject({
      was: { roles: ['case_manager'], clearances: [] },
      became: { roles: ['director'], clearances: ['hiv'] },
    });

    const stale = await app.ade.ask(teamRoutes.changeWorker, { params, body, ifMatch: worker.version });
    expect(stale.status).toBe(412);
    expect(stale.problem.current).toMatchObject({ id: worker.id, version: changed.version });
    expect((await app.ade.send('PATCH', `/workers/${worker.id}`, body)).status).toBe(428);
  });

  it('that span a program end with the role of a director, and those over others with supervising', async () => {
    const boss = (
      await aWorker(app, { roles: ['director'], programs: [{ programId: programs.stroke, spans: true }] })
    ).body;
    const junior = (await aWorker(app, { supervisorId: boss.id })).body;
    const changed = await app.ade.ask(teamRoutes.changeWorker, {
      params: { workerId: boss.id },
      body: { roles: ['case_manager'] },
      ifMatch: boss.version,
    });
    expect(changed.body).toMatchObject({ spans: [], programs: [{ name: 'Home after Hospital' }] });
    expect(
      (await app.ade.ask(teamRoutes.readWorker, { params: { workerId: junior.id } })).body.supervisor,
    ).toBeNull();
  });

  it('over a whole program are for directors only', async () => {
    const refused = await aWorker(app, {
      roles: ['case_manager'],
      programs: [{ programId: programs.stroke, spans: true }],
    });
    expect(refused.fields).toEqual(['body.programs']);
  });

  it('are nobody’s own to change', async () => {
    const { version } = (await app.ade.ask(teamRoutes.readMe, {})).body.worker;
    for (const body of [
      { roles: ['administrator' as const, 'director' as const] },
      { clearances: ['hiv' as const] },
    ]) {
      const refused = await app.ade.ask(teamRoutes.changeWorker, {
        params: { workerId: people.ade.id },
        body,
        ifMatch: version,
      });
      expect(refused.problem.detail).toContain('Nobody changes their own rights');
    }
  });

  it('need a supervisor who works here as one', async () => {
    const users = async () => (await app.admin.query('SELECT FROM auth.users')).rowCount;
    const before = await users();
    for (const supervisorId of [people.rosa.id, people.ade.id, agencyId]) {
      expect((await aWorker(app, { supervisorId })).fields).toEqual(['body.supervisorId']);
      expect(await users(), 'nobody was made who could sign in').toBe(before);
    }
  });

  it('follow a new address into sign-in, unless it is somebody else’s', async () => {
    const worker = (await aWorker(app)).body;
    const other = (await aWorker(app)).body;
    await app.nobody.ask(authRoutes.choosePassword, {
      body: { token: await linkFor(app, worker.email), password: goodPassword },
    });
    const params = { workerId: worker.id };
    const taken = await app.ade.ask(teamRoutes.changeWorker, {
      params,
      body: { email: other.email },
      ifMatch: worker.version,
    });
    expect(taken.fields).toEqual(['body.email']);
    const email = 'moved@riverbend.example';
    await app.ade.ask(teamRoutes.changeWorker, {
      params,
      body: { email: 'Moved@riverbend.example' },
      ifMatch: worker.version,
    });
    expect(
      (await app.nobody.ask(authRoutes.signIn, { body: { email, password: goodPassword } })).status,
    ).toBe(201);
    expect(
      (await app.nobody.ask(authRoutes.signIn, { body: { email: worker.email, password: goodPassword } }))
        .status,
    ).toBe(401);
  });
});
