import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { aGoal, anAgreement, aStep } from '#features/plans/testing.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { closureRoutes as routes } from './contract.ts';
import { aClosedCase } from './testing.ts';

let app: TestApp;
let ref: { clientId: string; caseId: string };
beforeAll(async () => {
  app = await startTestApp();
  await app.admin.query(`UPDATE agencies SET phone = '555-0100' WHERE name LIKE 'Riverbend%'`);
});
afterAll(() => app.close());
beforeEach(async () => {
  ref = await anIntake(app.rosa, { preferredName: 'Ami', language: 'ar' });
});

async function printed(path: string, who = app.rosa) {
  const answer = await who.send('GET', `/clients/${ref.clientId}/${path}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return { ...(await readPdf(answer.bytes)), headers: answer.headers };
}
const closed = (given = {}) => aClosedCase({ worker: app.rosa, supervisor: app.ingrid }, ref, given);

async function agreedPlan() {
  const need = await aNeed(app.rosa, ref.clientId, ref.caseId);
  const goal = await aGoal(app.rosa, ref.clientId, ref.caseId, { needIds: [need.id] });
  await aStep(app.rosa, ref.clientId, goal.id, { dueOn: '2026-12-01' });
  return (await anAgreement(app.rosa, ref.clientId, ref.caseId)).planVersionId;
}

describe('the closure pack', () => {
  it('tells the person what was done, how it goes on, whom to call and when we call', async () => {
    const { id } = await closed();
    const pdf = await printed(`closures/${id}/pack.pdf?language=en`);
    for (const words of [
      'For Ami Karimi, November 22, 2026',
      'learned to climb the stairs',
      'I can buy my own bread.',
      'Your sister comes on Sundays',
      'Lakeside Rehabilitation',
      '555-0142',
      'When the stairs get hard',
      'Around December 22, 2026',
      'Telephone: 555-0100',
      'Ask for Rosa Delgado.',
    ]) {
      expect(pdf.text).toContain(words);
    }
    expect(pdf).toMatchObject({
      tagged: true,
      language: 'en',
      title: 'What we did together, and whom to call',
    });
    expect(pdf.headers['content-type']).toBe('application/pdf');
  });

  it('speaks Spanish when asked, and by itself to who speaks it', async () => {
    const { id } = await closed();
    const asked = await printed(`closures/${id}/pack.pdf?language=es`);
    expect(asked).toMatchObject({
      language: 'es',
      title: 'Lo que hicimos juntos y a quién llamar',
      tagged: true,
    });
    expect(asked.text).toContain('Alrededor del 22 de diciembre de 2026');
    await app.admin.query(`UPDATE clients SET language = 'es' WHERE id = $1`, [ref.clientId]);
    expect((await printed(`closures/${id}/pack.pdf`)).language).toBe('es');
  });

  it('speaks Arabic from right to left', async () => {
    const { id } = await closed();
    const asked = await printed(`closures/${id}/pack.pdf?language=ar`);
    expect(asked).toMatchObject({ language: 'ar', title: 'ما أنجزناه معًا وبمن تتصل', tagged: true });
  });

  it('says nothing of the reason, of what was left open and who signed', async () => {
    const { id } = await closed({
      reason: 'lost contact',
      discussed: false,
      notDiscussedReason: 'She moved without a word',
    });
    const { text } = await printed(`closures/${id}/pack.pdf?language=en`);
    for (const inner of ['lost contact', 'without a word', 'Ingrid', 'They want to end here'])
      expect(text).not.toContain(inner);
  });
});

describe('the copy of the plan', () => {
  it('holds goals with their measure, who does what by when, and their own answer', async () => {
    const { text, title } = await printed(`plan/versions/${await agreedPlan()}/copy.pdf?language=en`);
    expect(title).toBe('My plan');
    for (const words of [
      'Goal: Walk to the corner shop alone',
      'I want to buy my own bread.',
      'Distance walked',
      'Walk ten minutes every morning',
      'I do this',
      'By December 1, 2026',
      'Yes, that is my plan.',
    ]) {
      expect(text).toContain(words);
    }
  });
});

describe('the safety plan', () => {
  it('goes from step to step, and ends with whom to call in danger', async () => {
    const plan = await app.rosa.ask(assessmentRoutes.writeSafetyPlan, {
      params: { clientId: ref.clientId },
      body: { caseId: ref.caseId, warningSigns: 'I stop sleeping.', peopleToAsk: 'My sister, 555-0199' },
    });
    const { text } = await printed(`safety-plans/${plan.body.id}/copy.pdf?language=es`);
    for (const words of [
      '1. Cómo noto que empieza',
      'I stop sleeping.',
      '2. A quién puedo pedir ayuda',
      '555-0199',
      '988',
    ])
      expect(text).toContain(words);
  });
});

describe('documents', () => {
  it('are listed, newest first', async () => {
    const versionId = await agreedPlan();
    const closure = await closed();
    const list = (await app.rosa.ask(routes.listDocuments, { params: { clientId: ref.clientId } })).body;
    expect(list).toMatchObject([
      { kind: 'closure_pack', id: closure.id, detail: 'Home after Hospital' },
      { kind: 'plan', id: versionId, detail: '1' },
    ]);
  });

  it('are printed for the team alone, and each print is on record as an export', async () => {
    const { id } = await closed();
    const path = `/clients/${ref.clientId}/closures/${id}/pack.pdf`;
    expect((await app.marcus.send('GET', path)).problem.code).toBe('not-found');
    expect((await app.ade.send('GET', path)).status).toBe(403);
    expect((await app.rosa.send('GET', `${path}?language=xx`)).fields).toEqual(['query.language']);
    expect(
      (await app.rosa.send('GET', `/clients/${ref.clientId}/closures/${newId()}/pack.pdf`)).problem.code,
    ).toBe('not-found');
    await printed(`closures/${id}/pack.pdf`);
    const { rows } = await app.admin.query(
      `SELECT what, client_ids FROM audit_events WHERE action = 'export' AND subject_ids = $1`,
      [[id]],
    );
    expect(rows).toEqual([{ what: 'closure pack', client_ids: [ref.clientId] }]);
  });
});
