import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { assessmentRoutes } from './contract.ts';
import { aNeed, aStrength } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.rosa));
});
afterAll(() => app.close());

const rent = { domain: 'housing' as const, title: 'The rent is three months behind' };

describe('a need', () => {
  it('is kept in the person’s words, with what it does to their life and what they want instead', async () => {
    const { body } = await app.rosa.ask(assessmentRoutes.recordNeed, {
      params: { clientId },
      body: {
        caseId,
        ...rent,
        words: 'I am afraid of every letter.',
        impact: 'She does not sleep.',
        wishedFor: 'To stay in her home.',
        horizon: 'immediate',
      },
    });
    expect(body).toMatchObject({
      ...rent,
      words: 'I am afraid of every letter.',
      raisedBy: 'client',
      sensitivity: null,
      recordedBy: people.rosa.id,
      endedAs: null,
      version: 1,
    });
    expect(body.recordedAt).toBe('2026-11-22T18:00:00.000Z');
  });

  it('is on record with whose it was', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const { rows } = await app.admin.query(
      `SELECT client_ids, subject_ids FROM audit_events WHERE what = 'need' AND action = 'create' AND $1 = ANY (subject_ids)`,
      [need.id],
    );
    expect(rows).toEqual([{ client_ids: [clientId], subject_ids: [need.id] }]);
  });

  it('is hidden from a colleague outside the care team, and refused to roles that keep no records', async () => {
    const ask = { params: { clientId }, body: { caseId, ...rent } };
    expect((await app.marcus.ask(assessmentRoutes.recordNeed, ask)).problem.code).toBe('not-found');
    expect((await app.stranger.ask(assessmentRoutes.recordNeed, ask)).problem.code).toBe('not-found');
    expect((await app.ade.ask(assessmentRoutes.recordNeed, ask)).status).toBe(403);
    expect((await app.noor.ask(assessmentRoutes.recordNeed, ask)).status).toBe(403);
  });

  it('names the field that cannot be understood', async () => {
    const send = (body: object) =>
      app.rosa.send('POST', `/clients/${clientId}/needs`, { caseId, ...rent, ...body });
    expect((await send({ title: ' ' })).fields).toEqual(['body.title']);
    expect((await send({ domain: 'astrology' })).fields).toEqual(['body.domain']);
    const odd = await send({ horizon: 'someday' });
    expect(odd.problem.fields).toEqual([
      { path: 'body.horizon', message: 'Please choose one of those offered.' },
    ]);
  });

  it('stays as somebody else left it when the editor had read an older version', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const change = (title: string, ifMatch: number) =>
      app.rosa.ask(assessmentRoutes.changeNeed, {
        params: { clientId, needId: need.id },
        body: {
          domain: 'housing',
          title,
          words: null,
          horizon: 'long_term',
          raisedBy: 'client',
          sensitivity: null,
        },
        ifMatch,
      });
    expect((await change('The rent is two months behind', need.version)).body.version).toBe(2);
    const late = (await change('The rent is late', need.version)).problem;
    expect(late.status).toBe(412);
    expect(late.current).toMatchObject({ title: 'The rent is two months behind', version: 2 });
  });

  it('ends once, with a reason where something stays open, and the ending can be taken back', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const params = { clientId, needId: need.id };
    const unexplained = await app.rosa.ask(assessmentRoutes.endNeed, { params, body: { as: 'unmet' } });
    expect([unexplained.status, unexplained.fields]).toEqual([422, ['body.reason']]);
    const ended = await app.rosa.ask(assessmentRoutes.endNeed, {
      params,
      body: { as: 'unmet', reason: 'No fund covers it.' },
    });
    expect(ended.body).toMatchObject({
      endedAs: 'unmet',
      endedReason: 'No fund covers it.',
      endedAt: '2026-11-22T18:00:00.000Z',
    });
    expect((await app.rosa.ask(assessmentRoutes.endNeed, { params, body: { as: 'met' } })).problem.code).toBe(
      'already-ended',
    );
    expect((await app.rosa.ask(assessmentRoutes.reopenNeed, { params })).body).toMatchObject({
      endedAs: null,
      endedAt: null,
    });
    expect((await app.rosa.ask(assessmentRoutes.reopenNeed, { params })).problem.code).toBe('not-ended');
  });

  it('is not begun in a closed case', async () => {
    const other = await anIntake(app.rosa);
    await app.admin.query('UPDATE cases SET closed_at = now() WHERE id = $1', [other.caseId]);
    const refused = await app.rosa.ask(assessmentRoutes.recordNeed, {
      params: { clientId: other.clientId },
      body: { caseId: other.caseId, ...rent },
    });
    expect(refused.problem.code).toBe('case-closed');
  });
});

describe('words that are protected', () => {
  it('follow the domain where the writer is cleared, and then only the cleared see them', async () => {
    const { clientId: theirs, caseId: his } = await anIntake(app.marcus);
    const need = await aNeed(app.marcus, theirs, his, {
      domain: 'mental_health',
      title: 'Nights full of noise',
    });
    expect(need.sensitivity).toBe('mental_health');
    await app.admin.query(
      'INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1',
      [his, people.rosa.id],
    );
    const end = (caller: typeof app.rosa) =>
      caller.ask(assessmentRoutes.endNeed, {
        params: { clientId: theirs, needId: need.id },
        body: { as: 'met' },
      });
    expect((await end(app.rosa)).problem.code).toBe('not-found');
    expect((await end(app.marcus)).status).toBe(201);
  });

  it('are not written by somebody who could not read them again', async () => {
    const refused = await app.rosa.ask(assessmentRoutes.recordNeed, {
      params: { clientId },
      body: { caseId, ...rent, sensitivity: 'immigration' },
    });
    expect([refused.status, refused.fields]).toEqual([422, ['body.sensitivity']]);
    expect((await aNeed(app.rosa, clientId, caseId, { domain: 'mental_health' })).sensitivity).toBeNull();
  });
});

describe('a strength', () => {
  it('is recorded, changed and ended like a need', async () => {
    const strength = await aStrength(app.rosa, clientId, caseId);
    expect(strength).toMatchObject({ kind: 'support', title: 'Her sister comes every Sunday' });
    const params = { clientId, strengthId: strength.id };
    const body = {
      domain: 'family' as const,
      kind: 'support' as const,
      title: 'Her sister comes twice a week',
      raisedBy: 'client' as const,
      sensitivity: null,
    };
    expect(
      (await app.rosa.ask(assessmentRoutes.changeStrength, { params, body, ifMatch: 1 })).body.title,
    ).toBe('Her sister comes twice a week');
    expect((await app.rosa.ask(assessmentRoutes.changeStrength, { params, body, ifMatch: 1 })).status).toBe(
      412,
    );
    expect(
      (
        await app.rosa.ask(assessmentRoutes.endStrength, {
          params,
          body: { reason: 'The sister has moved.' },
        })
      ).body.endedReason,
    ).toBe('The sister has moved.');
    expect(
      (await app.rosa.ask(assessmentRoutes.endStrength, { params, body: { reason: 'Again' } })).problem.code,
    ).toBe('already-ended');
  });

  it('is hidden from a colleague outside the care team', async () => {
    const refused = await app.marcus.ask(assessmentRoutes.recordStrength, {
      params: { clientId },
      body: { caseId, domain: 'food', title: 'Cooks well' },
    });
    expect(refused.problem.code).toBe('not-found');
    expect(
      (
        await app.noor.ask(assessmentRoutes.recordStrength, {
          params: { clientId },
          body: { caseId, domain: 'food', title: 'Cooks well' },
        })
      ).status,
    ).toBe(403);
  });
});
