import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { clientRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const reason = 'She called from the bridge and hung up.';
let count = 0;
/** Somebody of Rosa’s with a name and birthday of their own. */
async function somebody() {
  const person = {
    givenName: 'Renée',
    familyName: `O’Brien ${String.fromCharCode(65 + count++)}yzz`,
    birthDate: '1970-05-06',
  };
  return { ...person, ...(await anIntake(app.rosa, person)) };
}

const open = (
  who: 'marcus' | 'ade' | 'ingrid' | 'stranger',
  body: { givenName: string; familyName: string; birthDate: string; reason?: string },
) =>
  app[who].ask(clientRoutes.openInEmergency, {
    body: {
      givenName: body.givenName,
      familyName: body.familyName,
      birthDate: body.birthDate,
      reason: body.reason ?? reason,
    },
  });
const reads = async (who: 'marcus' | 'ingrid', clientId: string) =>
  (await app[who].ask(clientRoutes.readClient, { params: { clientId } })).status;
const seal = (clientId: string) =>
  app.ingrid.ask(clientRoutes.sealClient, {
    params: { clientId },
    body: { reason: 'Works here', openedTo: [people.rosa.id, people.ingrid.id] },
  });

describe('an emergency access', () => {
  it('opens the record of exactly this person for an hour, accents aside, and tells the supervisor without a name', async () => {
    const person = await somebody();
    expect(await reads('marcus', person.clientId)).toBe(404);
    const opened = (await open('marcus', { ...person, givenName: 'RENEE' })).body;
    expect(opened.clientId).toBe(person.clientId);
    const page = (await app.marcus.ask(clientRoutes.readClient, { params: { clientId: person.clientId } }))
      .body;
    expect(page.emergencyUntil).toBe(opened.until);
    const { rows } = await app.admin.query(
      `SELECT m.body, w.id FROM mails m JOIN workers w ON w.email = m.to_address WHERE m.kind = 'emergency-access' ORDER BY m.created_at DESC LIMIT 1`,
    );
    expect(rows[0].id).toBe(people.ingrid.id);
    expect(rows[0].body).not.toMatch(/ren[eé]e|brien/i);
    const { rows: events } = await app.admin.query(
      `SELECT why FROM audit_events WHERE what = 'emergency access' AND client_ids @> $1`,
      [[person.clientId]],
    );
    expect(events).toEqual([{ why: reason }]);
  });

  it('is over after its hour', async () => {
    const person = await somebody();
    await open('marcus', person);
    await app.admin.query(
      `UPDATE emergency_accesses SET started_at = now() - interval '61 minutes', until = now() - interval '1 minute' WHERE client_id = $1`,
      [person.clientId],
    );
    await app.admin.query(
      `UPDATE client_access SET until = now() - interval '1 minute' WHERE client_id = $1 AND until < 'infinity'`,
      [person.clientId],
    );
    expect(await reads('marcus', person.clientId)).toBe(404);
    await expect(
      app.admin.query(
        `UPDATE emergency_accesses SET until = started_at + interval '2 hours' WHERE client_id = $1`,
        [person.clientId],
      ),
    ).rejects.toThrow(/check/);
  });

  it('looks the same for nobody, a wrong birthday, a sealed record, an excluded worker and another agency', async () => {
    const [wrong, sealed, barred] = [await somebody(), await somebody(), await somebody()];
    await seal(sealed.clientId);
    await app.ingrid.ask(clientRoutes.excludeWorker, {
      params: { clientId: barred.clientId },
      body: { workerId: people.marcus.id, reason: 'Cousins' },
    });
    const answers = [
      await open('marcus', { ...wrong, familyName: 'Nobodysname' }),
      await open('marcus', { ...wrong, birthDate: '1970-06-05' }),
      await open('marcus', sealed),
      await open('marcus', barred),
      await open('stranger', wrong),
    ];
    const shapes = new Set(
      answers.map(({ status, text }) => `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`),
    );
    expect([...shapes]).toHaveLength(1);
    expect(answers[0]?.status).toBe(404);
  });

  it('makes nothing for somebody who sees the client anyway', async () => {
    const person = await somebody();
    expect((await open('ingrid', person)).body).toEqual({ clientId: person.clientId, until: null });
    expect(
      (await app.admin.query('SELECT FROM emergency_accesses WHERE client_id = $1', [person.clientId]))
        .rowCount,
    ).toBe(0);
  });

  it('wants a reason, and somebody who works with clients', async () => {
    const person = await somebody();
    expect((await open('marcus', { ...person, reason: 'danger' })).fields).toEqual(['body.reason']);
    expect((await open('ade', person)).status).toBe(403);
  });

  it('never opens what was sealed meanwhile', async () => {
    const person = await somebody();
    await open('marcus', person);
    await seal(person.clientId);
    expect(await reads('marcus', person.clientId)).toBe(404);
  });
});

describe('the review', () => {
  const list = async (who: 'ingrid' | 'dana') =>
    (await app[who].ask(clientRoutes.listEmergencyAccesses, {})).body.accesses;
  const review = (who: 'ingrid' | 'dana' | 'marcus', accessId: string) =>
    app[who].ask(clientRoutes.reviewEmergencyAccess, {
      params: { accessId },
      body: { finding: 'justified', review: 'She was found in time.' },
    });

  it('is done once, by a supervisor who sees the client', async () => {
    const person = await somebody();
    await open('marcus', person);
    const pending = (await list('ingrid')).find(({ client }) => client.id === person.clientId);
    expect(pending).toMatchObject({
      worker: { name: 'Marcus Hill' },
      reason,
      mayReview: true,
      reviewedAt: null,
    });
    expect((await list('dana')).some(({ client }) => client.id === person.clientId)).toBe(false);
    const id = pending?.id ?? '';
    expect((await review('marcus', id)).status).toBe(403);
    expect((await review('dana', id)).status).toBe(404);
    expect((await review('ingrid', id)).body).toMatchObject({
      justified: true,
      reviewedBy: { name: 'Ingrid Solberg' },
      mayReview: false,
    });
    expect((await review('ingrid', id)).status).toBe(422);
  });

  it('is never done by whoever opened it', async () => {
    const person = { givenName: 'Veteran', familyName: 'Marcuses', birthDate: '1980-01-01' };
    const { clientId } = await anIntake(app.marcus, { ...person, programId: programs.housing });
    await open('ingrid', person);
    const own = (await list('ingrid')).find(({ client }) => client.id === clientId);
    expect(own?.mayReview).toBe(false);
    expect((await review('ingrid', own?.id ?? '')).fields).toEqual(['params.accessId']);
  });
});
