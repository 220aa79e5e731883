import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRoutes } from '#features/cases/contract.ts';
import { authRoutes } from '#platform/auth/contract.ts';
import { newId } from '#platform/values/index.ts';
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
const signIn = (email: string) =>
  app.nobody.ask(authRoutes.signIn, { body: { email, password: goodPassword } });

async function aSettledWorker() {
  const worker = (await aWorker(app)).body;
  await app.nobody.ask(authRoutes.choosePassword, {
    body: { token: await linkFor(app, worker.email), password: goodPassword },
  });
  return worker;
}

/** An open case for which the worker answers. */
async function aCaseOf(workerId: string): Promise<string> {
  const [clientId, caseId] = [newId(), newId()];
  await app.admin.query(
    `INSERT INTO clients (agency_id, id, given_name, created_by) VALUES ($1, $2, 'Amal', $3)`,
    [agencyId, clientId, workerId],
  );
  await app.admin.query(
    `INSERT INTO cases (agency_id, id, client_id, program_id, responsible_worker_id, reason_for_contact, opened_by)
     VALUES ($1, $2, $3, $4, $5, 'I need help', $5)`,
    [agencyId, caseId, clientId, programs.stroke, workerId],
  );
  return caseId;
}

describe('somebody who leaves', () => {
  it('is signed out everywhere at once and cannot come back', async () => {
    const worker = await aSettledWorker();
    const cookie = String((await signIn(worker.email)).headers['set-cookie']).split(';')[0] ?? '';
    const asWorker = { headers: { cookie } };
    expect((await app.nobody.ask(teamRoutes.readMe, asWorker)).body.worker.id).toBe(worker.id);

    const left = (await app.ade.ask(teamRoutes.endEmployment, { params: { workerId: worker.id } })).body;
    expect(left.endedAt).not.toBeNull();
    expect(left.signIn).toBe('closed');
    expect((await app.nobody.ask(teamRoutes.readMe, asWorker)).status).toBe(401);
    expect((await signIn(worker.email)).status).toBe(401);
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'employment' AND $1 = ANY (subject_ids)`,
      [worker.id],
    );
    expect(rows).toEqual([{ action: 'change' }]);
  });

  it('is no longer listed, unless those who have left are asked for', async () => {
    const worker = await aSettledWorker();
    await app.ade.ask(teamRoutes.endEmployment, { params: { workerId: worker.id } });
    const ids = async (gone: 'true' | 'false') =>
      (await app.rosa.ask(teamRoutes.listColleagues, { query: { gone } })).body.map(({ id }) => id);
    expect(await ids('false')).not.toContain(worker.id);
    expect(await ids('true')).toContain(worker.id);
  });

  it('leaves no client alone: their open cases are handed over first', async () => {
    const worker = await aSettledWorker();
    const caseId = await aCaseOf(worker.id);
    const leave = () => app.ade.ask(teamRoutes.endEmployment, { params: { workerId: worker.id } });
    expect((await leave()).problem.detail).toBe(
      'This person still answers for open cases. Hand them over first.',
    );
    expect((await signIn(worker.email)).status).toBe(201);
    await app.admin.query('UPDATE cases SET responsible_worker_id = $2 WHERE id = $1', [
      caseId,
      people.rosa.id,
    ]);
    expect((await leave()).status).toBe(201);
  });

  it('leaves no client alone either when a case is given to them at that very moment', async () => {
    const worker = await aSettledWorker();
    const caseId = await aCaseOf(people.rosa.id);
    const give = (to: string) =>
      app.admin.query('UPDATE cases SET responsible_worker_id = $2 WHERE id = $1', [caseId, to]);
    const slowly = async (
      first: () => Promise<unknown>,
      then: () => Promise<{ readonly status: number }>,
    ) => {
      await app.admin.query('BEGIN');
      await first();
      const second = then();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await app.admin.query('COMMIT');
      return (await second).status;
    };
    const leave = () => app.ade.ask(teamRoutes.endEmployment, { params: { workerId: worker.id } });
    expect(await slowly(() => give(worker.id), leave)).toBe(409);
    await give(people.rosa.id);
    const { rows } = await app.admin.query('SELECT client_id FROM cases WHERE id = $1', [caseId]);
    const params = { clientId: rows[0].client_id as string, caseId };
    const body = { workerId: worker.id, reason: 'Her street', formerStays: false };
    const goes = () => app.admin.query('UPDATE workers SET ended_at = now() WHERE id = $1', [worker.id]);
    expect(await slowly(goes, () => app.ingrid.ask(caseRoutes.assignCase, { params, body }))).toBe(422);
  });

  it('is never the administrator who asks', async () => {
    expect(
      (await app.ade.ask(teamRoutes.endEmployment, { params: { workerId: people.ade.id } })).status,
    ).toBe(409);
  });
});

describe('a sign-in that is reset', () => {
  it('loses password and sessions, and gets a new link', async () => {
    const worker = await aSettledWorker();
    const before = await linkFor(app, worker.email);
    const reset = (await app.ade.ask(teamRoutes.resetSignIn, { params: { workerId: worker.id } })).body;
    expect(reset.signIn).toBe('invited');
    expect((await signIn(worker.email)).status).toBe(401);
    const token = await linkFor(app, worker.email);
    expect(token).not.toBe(before);
    await app.nobody.ask(authRoutes.choosePassword, { body: { token, password: goodPassword } });
    expect((await signIn(worker.email)).status).toBe(201);
  });

  it('is not for oneself, nor for somebody who has left', async () => {
    expect(
      (await app.ade.ask(teamRoutes.resetSignIn, { params: { workerId: people.ade.id } })).problem.code,
    ).toBe('own');
    const worker = await aSettledWorker();
    await app.ade.ask(teamRoutes.endEmployment, { params: { workerId: worker.id } });
    expect(
      (await app.ade.ask(teamRoutes.resetSignIn, { params: { workerId: worker.id } })).problem.code,
    ).toBe('left');
  });
});
