import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { caseRoutes } from '#features/cases/contract.ts';
import { clientRoutes } from '#features/clients/contract.ts';
import { closureRoutes } from '#features/closures/contract.ts';
import { anEnding } from '#features/closures/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { caseloadRoutes } from './contract.ts';
import { daysLater, somebody, told } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

describe('To whoever signs, Today says', () => {
  it('that an ending waits for them, until it is signed', async () => {
    const params = await somebody(app.rosa);
    const { clientId, caseId } = params;
    const body = { ...anEnding(), why: 'They want to end here.' };
    const request = (await app.rosa.ask(closureRoutes.requestClosure, { params, body })).body;
    const ask = () => told(app.ingrid, clientId, 'closure_to_sign');
    expect(await ask()).toMatchObject({
      facts: { worker: 'Rosa Delgado', days: 0 },
      urgency: 62,
      path: `/clients/${clientId}/closing/${caseId}`,
    });
    expect((await ask())?.sentence).toMatch(
      /^Rosa Delgado asks you to sign an ending with \d things? left open\.$/,
    );
    expect(await told(app.rosa, clientId, 'closure_to_sign')).toBeUndefined();
    const { waiting } = (await app.rosa.ask(caseloadRoutes.readToday, {})).body;
    expect(waiting.find(({ id }) => id === request.id)).toMatchObject({ kind: 'signature' });
    daysLater(app, 4);
    expect((await ask())?.urgency).toBe(72);
    await app.ingrid.ask(closureRoutes.signClosure, {
      params: { clientId, requestId: request.id },
      body: { words: 'Well done.' },
      ifMatch: request.version,
    });
    expect(await ask()).toBeUndefined();
  });

  it('with how much left open, but never more than they may read', async () => {
    const params = await somebody(app.rosa);
    await app.rosa.ask(caseRoutes.addTeamMember, {
      params,
      body: { workerId: people.marcus.id, role: 'member' },
    });
    await aNeed(app.marcus, params.clientId, params.caseId, { sensitivity: 'mental_health' });
    const body = { ...anEnding(), why: 'They want to end here.' };
    const { exceptions } = (await app.marcus.ask(closureRoutes.requestClosure, { params, body })).body;
    const open = async () => (await told(app.ingrid, params.clientId, 'closure_to_sign'))?.facts;
    expect(await open()).toMatchObject({ open: exceptions.length });
    await app.admin.query(
      `UPDATE workers SET clearances = array_remove(clearances, 'mental_health') WHERE id = $1`,
      [people.ingrid.id],
    );
    expect(await open()).toMatchObject({ open: exceptions.length - 1 });
  });

  it('that a record was opened in an emergency, until somebody else has judged it', async () => {
    const person = { givenName: 'Renée', familyName: 'Laurent', birthDate: '1970-05-06' };
    const { clientId } = await somebody(app.rosa, person);
    const reason = 'She called from the bridge and hung up.';
    await app.marcus.ask(clientRoutes.openInEmergency, { body: { ...person, reason } });
    const ask = () => told(app.ingrid, clientId, 'emergency_review');
    expect(await ask()).toMatchObject({
      facts: { worker: 'Marcus Hill', reason },
      urgency: 80,
      path: '/emergency/reviews',
    });
    expect((await ask())?.sentence).toContain(`Marcus Hill opened this record in an emergency on`);
    expect(await told(app.rosa, clientId, 'emergency_review')).toBeUndefined();
    const { accesses } = (await app.ingrid.ask(clientRoutes.listEmergencyAccesses, {})).body;
    const accessId = accesses.find(({ client }) => client.id === clientId)?.id ?? '';
    const body = { finding: 'justified' as const, review: 'There was no other way.' };
    await app.ingrid.ask(clientRoutes.reviewEmergencyAccess, { params: { accessId }, body });
    expect(await ask()).toBeUndefined();
  });
});
