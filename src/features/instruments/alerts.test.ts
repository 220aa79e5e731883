import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { instrumentRoutes } from './contract.ts';
import { aBegunResponse, aResponse, completing, nine } from './testing.ts';

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

const ofClient = async (caller = app.rosa) =>
  (await caller.ask(instrumentRoutes.readInstrumentsOfClient, { params: { clientId } })).body;
const acknowledge = (alertId: string, caller = app.rosa) =>
  caller.ask(instrumentRoutes.acknowledgeRiskAlert, {
    params: { clientId, alertId },
    body: { whatWasDone: 'We called the crisis line together; her sister stays tonight.' },
  });
const endangered = nine(1, 1, 0, 0, 0, 0, 0, 0, 1);

describe('an answer that tells of a danger', () => {
  it('raises an alert in the moment the PHQ-9 is completed, with the words that were said', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, endangered);
    expect(done.alerts).toMatchObject([{ kind: 'suicide', acknowledgedAt: null, whatWasDone: null }]);
    expect(done.alerts[0]?.words).toContain('Several days');
  });

  it('raises none when the answer is “Not at all”, nor while the answering is only begun', async () => {
    await aResponse(app.rosa, clientId, caseId, nine(3, 3, 3, 3, 3, 3, 3, 3, 0));
    await aBegunResponse(app.rosa, clientId, caseId);
    expect((await ofClient()).alerts).toEqual([]);
  });

  it('raises it also when the other answers are missing', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, { '/44260-8': 3 });
    expect(done.alerts).toHaveLength(1);
  });

  it('is no assessment of the danger: that stays unassessed until somebody does it', async () => {
    await aResponse(app.rosa, clientId, caseId, endangered);
    const { rows } = await app.admin.query(
      `SELECT count(*)::int AS n FROM risk_assessments WHERE client_id = $1`,
      [clientId],
    );
    expect(rows[0].n).toBe(0);
  });

  it('tells the supervisor by a mail that names nobody', async () => {
    await aResponse(app.rosa, clientId, caseId, endangered);
    const { rows } = await app.admin.query(
      `SELECT m.subject, m.body FROM mails m WHERE m.kind = 'risk-alert'
        AND m.to_address = (SELECT email FROM workers WHERE id = $1) ORDER BY m.id DESC LIMIT 1`,
      [people.ingrid.id],
    );
    expect(rows[0].subject).toBe('An answer tells of a danger');
    expect(`${rows[0].subject} ${rows[0].body}`).not.toMatch(/Amal|Karimi/);
  });

  it('raises nothing when the completion is refused: both stand or fall together', async () => {
    const begun = await aBegunResponse(app.rosa, clientId, caseId);
    const refused = await completing(app.rosa, clientId, { ...begun, version: 99 }, endangered);
    expect(refused.status).toBe(412);
    expect((await ofClient()).alerts).toEqual([]);
  });

  it('ends when somebody says what was done, once', async () => {
    const [alert] = (await aResponse(app.rosa, clientId, caseId, endangered)).alerts;
    const ended = (await acknowledge(alert?.id ?? '', app.ingrid)).body;
    expect(ended).toMatchObject({ acknowledgedBy: { id: people.ingrid.id } });
    expect(ended.whatWasDone).toContain('her sister');
    expect((await acknowledge(alert?.id ?? '')).problem.code).toBe('acknowledged');
  });

  it('is not raised again by a correction while it is open', async () => {
    const done = await aResponse(app.rosa, clientId, caseId, endangered);
    const correction = await app.rosa.ask(instrumentRoutes.amendResponse, {
      params: { clientId, responseId: done.id },
      body: { reason: 'A slip of the pen' },
    });
    await completing(app.rosa, clientId, correction.body, endangered);
    expect((await ofClient()).alerts).toHaveLength(1);
  });

  it('cannot be ended by a stranger, without words, or by changing the row', async () => {
    const [alert] = (await aResponse(app.rosa, clientId, caseId, endangered)).alerts;
    expect((await acknowledge(alert?.id ?? '', app.marcus)).status).toBe(404);
    expect((await acknowledge(alert?.id ?? '', app.ade)).status).toBe(403);
    const path = `/clients/${clientId}/risk-alerts/${alert?.id}/acknowledgement`;
    expect((await app.rosa.send('POST', path, { whatWasDone: ' ' })).fields).toEqual(['body.whatWasDone']);
  });
});
