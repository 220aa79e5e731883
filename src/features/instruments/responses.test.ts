import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { instrumentRoutes } from './contract.ts';
import type { Questionnaire } from './engine/fhir.ts';
import { aBegunResponse, aResponse, chosen, completing, nine, phq9Url } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  ({ clientId, caseId } = await anIntake(app.rosa));
});
afterAll(() => app.close());

const answering = { answeredBy: 'together', language: 'en', mode: 'in_person' } as const;
const read = async (responseId: string, caller = app.rosa) =>
  caller.ask(instrumentRoutes.readResponse, { params: { clientId, responseId } });

describe('answering an instrument', () => {
  it('keeps what is partly done, and goes on from there', async () => {
    const begun = await aBegunResponse(app.rosa, clientId, caseId);
    const items = chosen(begun.questionnaire as unknown as Questionnaire, { '/44250-9': 2 });
    const saved = await app.rosa.ask(instrumentRoutes.saveResponse, {
      params: { clientId, responseId: begun.id },
      body: { items, ...answering },
      ifMatch: begun.version,
    });
    expect(saved.body.progress).toEqual({ asked: 10, answered: 1 });
    const again = (await read(begun.id)).body;
    expect(again).toMatchObject({ status: 'in_progress', answered: 1, version: saved.body.version });
    expect(JSON.stringify(again.items)).toContain('More than half the days');
  });

  it('is scored on the server, with what the score means', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, nine(2, 2, 1, 1, 1, 1, 1, 1, 0));
    expect(done.status).toBe('completed');
    expect(done.scores).toMatchObject([{ value: 10, band: 'Moderate', cuts: [{ from: 10, reached: true }] }]);
  });

  it('scores nothing while an answer is missing, and says so', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, { '/44250-9': 3 });
    expect(done.scores[0]?.value).toBeNull();
    expect([done.asked, done.answered]).toEqual([10, 1]);
  });

  it('believes no score that was sent along', async () => {
    const begun = await aBegunResponse(app.rosa, clientId, caseId);
    const items = [
      ...chosen(begun.questionnaire as unknown as Questionnaire, nine(1)),
      { linkId: '/44261-6', answer: [{ valueInteger: 27 }] },
    ];
    const path = `/clients/${clientId}/instrument-responses/${begun.id}/completion`;
    const refused = await app.rosa.send('POST', path, { items, ...answering }, { ifMatch: begun.version });
    expect(refused.status).toBe(422);
    expect(refused.fields).toEqual(['body.items./44261-6']);
  });

  it('refuses answers that are not asked, not offered, or no answers at all', async () => {
    const begun = await aBegunResponse(app.rosa, clientId, caseId);
    const path = `/clients/${clientId}/instrument-responses/${begun.id}/completion`;
    const send = (items: unknown) =>
      app.rosa.send('POST', path, { items, ...answering }, { ifMatch: begun.version });
    expect((await send([{ linkId: 'elsewhere', answer: [{ valueInteger: 1 }] }])).fields).toEqual([
      'body.items.elsewhere',
    ]);
    const other = [{ linkId: '/69722-7', answer: [{ valueCoding: { code: 'LA9999-9' } }] }];
    expect((await send(other)).fields).toEqual(['body.items./69722-7']);
    expect((await send('nothing')).status).toBe(400);
    expect((await send([{ linkId: 7 }])).fields).toEqual(['body.items']);
  });

  it('is not changed once it is completed; a correction stands beside it and takes its place', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, nine(1, 1));
    const path = `/clients/${clientId}/instrument-responses/${done.id}`;
    const late = await app.rosa.send('PUT', path, { items: [], ...answering }, { ifMatch: done.version });
    expect(late.problem.code).toBe('completed');
    const correction = await app.rosa.ask(instrumentRoutes.amendResponse, {
      params: { clientId, responseId: done.id },
      body: { reason: 'She meant the second answer.' },
    });
    const amended = (await completing(app.rosa, clientId, correction.body, nine(3, 3))).body;
    expect(amended).toMatchObject({ status: 'amended', amends: done.id, scores: [{ value: 6 }] });
    const before = (await read(done.id)).body;
    expect(before.scores).toMatchObject([{ value: 2 }]);
    expect(before.replacedAt).not.toBeNull();
  });

  it('can be entered in error, with the reason, and counts no longer', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, nine(1));
    const params = { clientId, responseId: done.id };
    await app.rosa.ask(instrumentRoutes.markResponseWrong, { params, body: { reason: 'The wrong person.' } });
    expect((await read(done.id)).body).toMatchObject({
      status: 'entered_in_error',
      errorReason: 'The wrong person.',
    });
    const changes = await app.rosa.ask(instrumentRoutes.readChanges, {
      params: { clientId },
      query: { url: phq9Url },
    });
    expect(changes.body.series).toEqual([]);
  });

  it('keeps who answered; a proxy has a name', async () => {
    const begin = (body: object) =>
      app.rosa.send('POST', `/clients/${clientId}/instrument-responses`, {
        caseId,
        url: phq9Url,
        ...answering,
        ...body,
      });
    expect((await begin({ answeredBy: 'proxy' })).fields).toEqual(['body.proxyName']);
    expect((await begin({ answeredBy: 'proxy', proxyName: 'Her sister Mina' })).status).toBe(201);
    expect((await begin({ url: 'urn:nothing' })).status).toBe(404);
  });

  it('tells when somebody else saved meanwhile', async () => {
    const begun = await aBegunResponse(app.rosa, clientId, caseId);
    const path = `/clients/${clientId}/instrument-responses/${begun.id}`;
    const send = () => app.rosa.send('PUT', path, { items: [], ...answering }, { ifMatch: begun.version });
    expect((await send()).status).toBe(200);
    expect((await send()).problem.code).toBe('changed-meanwhile');
  });

  it('is given out as FHIR', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, nine(1));
    const { body } = await app.rosa.ask(instrumentRoutes.exportResponse, {
      params: { clientId, responseId: done.id },
    });
    expect(body).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${phq9Url}|1.0.0`,
      status: 'completed',
      subject: { reference: `Patient/${clientId}` },
    });
  });
});

describe('who may see answers', () => {
  it('is whoever works with the person, nobody else; reading is on record', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, nine(1));
    for (const caller of [app.marcus, app.stranger]) expect((await read(done.id, caller)).status).toBe(404);
    for (const caller of [app.ade, app.noor]) expect((await read(done.id, caller)).status).toBe(403);
    await read(done.id);
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'instrument response' AND client_ids @> ARRAY[$1::uuid] ORDER BY at`,
      [clientId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['create', 'change', 'read']);
  });

  it('asks for a clearance where the writer has it, and lists nothing to those without', async () => {
    const { clientId: his, caseId: hisCase } = await anIntake(app.ingrid);
    const done = await aResponse(app.ingrid, his, hisCase, nine(1));
    expect(done.sensitivity).toBe('mental_health');
  });
});
