import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentRoutes } from '#features/assessments/contract.ts';
import { aHope, aNeed, aRisk, aStrength } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { planRoutes } from '#features/plans/contract.ts';
import { aGoal, anAgreement, aStep } from '#features/plans/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { closureRoutes as routes } from './contract.ts';
import { aClosedCase } from './testing.ts';

let app: TestApp;
let ref: { clientId: string; caseId: string };
beforeAll(async () => {
  app = await startTestApp();
  ref = await anIntake(app.marcus, { preferredName: 'Ami', language: 'es', whatMatters: 'My own kitchen' });
});
afterAll(() => app.close());

const params = () => ({ clientId: ref.clientId });
const textOf = (document: object) => JSON.stringify(document);
const whole = async (language?: 'en' | 'es' | 'ar') =>
  (await app.marcus.ask(routes.seeWhole, { params: params(), query: language ? { language } : {} })).body;
const collateral = (words: string, given: object) =>
  app.marcus.send('POST', `/clients/${ref.clientId}/collateral`, {
    ...{ caseId: ref.caseId, who: 'Omar', relation: 'son', saidOn: '2026-11-22', words },
    ...{ noConsentBecause: 'He came by.', clientMaySee: true, ...given },
  });

describe('the whole person on a paper of their own', () => {
  beforeAll(async () => {
    const { clientId, caseId } = ref;
    await aNeed(app.marcus, clientId, caseId, { wishedFor: 'To stay.', horizon: 'immediate' });
    await aNeed(app.marcus, clientId, caseId, { domain: 'mental_health', title: 'Nights full of noise' });
    await aStrength(app.marcus, clientId, caseId);
    await aHope(app.marcus, clientId, caseId);
    await aRisk(app.marcus, clientId, caseId, { kind: 'domestic_violence', evidence: 'A threat.' });
    await collateral('She cooks for everybody.', {});
    await collateral('She forgets things.', { clientMaySee: false, hiddenBecause: 'In confidence' });
    await collateral('She cries at night.', { domain: 'mental_health' });
  });

  it('speaks their language, or the one asked for, and says what nobody asked', async () => {
    const seen = await whole();
    expect([seen.language, seen.title]).toEqual(['es', 'Lo que sabemos juntos']);
    expect(textOf(seen)).toContain('De lo que todavía no hemos hablado');
    expect(textOf(seen)).toContain('Alimentación');
    expect((await whole('ar')).title).toBe('ما نعرفه معًا');
    expect(textOf(await whole('ar'))).toContain('\u2068To stay.\u2069');
  });

  it('holds what matters, hopes, what carries and what is missing, and what others said that they may see', async () => {
    const text = textOf(await whole('en'));
    for (const words of [
      'My own kitchen',
      'To cook for everybody again',
      'Her sister comes every Sunday',
      'The rent is three months behind',
      'What I want instead: To stay.',
      'Needed now',
      'She cooks for everybody.',
      'Omar (son)',
    ])
      expect(text).toContain(words);
  });

  it('holds nothing protected, no danger, and nothing said in confidence', async () => {
    const text = textOf(await whole('en'));
    for (const kept of [
      'Nights full',
      'Mental health',
      'threat',
      'iolence',
      'forgets things',
      'cries at night',
    ])
      expect(text).not.toContain(kept);
  });

  it('is printed with the same words, tagged, and each print is on record', async () => {
    const answer = await app.marcus.send('GET', `/clients/${ref.clientId}/whole.pdf?language=en`);
    const pdf = await readPdf(answer.bytes);
    expect(pdf).toMatchObject({ tagged: true, language: 'en', title: 'What we know together' });
    expect(pdf.text).toContain('To cook for everybody again');
    expect(pdf.text).not.toContain('Nights full');
    const arabic = await app.marcus.send('GET', `/clients/${ref.clientId}/whole.pdf?language=ar`);
    expect(await readPdf(arabic.bytes)).toMatchObject({ tagged: true, language: 'ar' });
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'whole picture' AND $1 = ANY (client_ids) AND action = 'export'`,
      [ref.clientId],
    );
    expect(rows).toHaveLength(2);
  });

  it('calls parts of life as the agency does, in each language', async () => {
    await app.ade.send('POST', '/life-domains', { label: 'Animals', labels: { es: 'Animales' } });
    expect(textOf(await whole('es'))).toContain('Animales');
    expect(textOf(await whole('ar'))).toContain('Animals');
  });

  it('is read by the team alone', async () => {
    expect((await app.rosa.ask(routes.seeWhole, { params: params(), query: {} })).status).toBe(404);
    expect((await app.ade.ask(routes.seeWhole, { params: params(), query: {} })).status).toBe(403);
    expect((await app.rosa.send('GET', `/clients/${ref.clientId}/whole.pdf`)).status).toBe(404);
    expect((await app.marcus.send('GET', `/clients/${ref.clientId}/whole?language=xx`)).fields).toEqual([
      'query.language',
    ]);
  });
});

describe('a paper as the person will see it', () => {
  it('is the plan as it stands, before it is written down, with the hope a goal draws on', async () => {
    const { clientId, caseId } = ref;
    const hope = await aHope(app.marcus, clientId, caseId, { words: 'Bread I bought myself.' });
    const goal = await aGoal(app.marcus, clientId, caseId, { hopeIds: [hope.id] });
    await aStep(app.marcus, clientId, goal.id);
    const now = await app.marcus.ask(routes.seePlan, { params: ref, query: { language: 'en' } });
    expect(now.body.title).toBe('My plan');
    expect(textOf(now.body)).toContain('Goal: Walk to the corner shop alone');
    expect(now.body.blocks).toContainEqual({
      kind: 'quote',
      text: 'Bread I bought myself.',
      by: 'From what I hope for',
    });
    const { planVersionId: versionId } = await anAgreement(app.marcus, clientId, caseId);
    const version = await app.marcus.ask(routes.seePlanVersion, {
      params: { clientId, versionId },
      query: {},
    });
    expect(version.body.language).toBe('es');
    expect(textOf(version.body)).toContain('Yes, that is my plan.');
    const printed = await app.marcus.send(
      'GET',
      `/clients/${clientId}/plan/versions/${versionId}/copy.pdf?language=en`,
    );
    expect((await readPdf(printed.bytes)).text).toContain('Bread I bought myself.');
    const other = await anIntake(app.marcus);
    expect((await app.marcus.ask(routes.seePlan, { params: other, query: {} })).status).toBe(404);
  });

  it('is an earlier version with the hopes that its goals drew on then', async () => {
    const { clientId, caseId } = await anIntake(app.marcus);
    const [then, later] = [
      await aHope(app.marcus, clientId, caseId, { words: 'To sleep through the night.' }),
      await aHope(app.marcus, clientId, caseId, { words: 'To see my sister again.' }),
    ];
    const goal = await aGoal(app.marcus, clientId, caseId, { hopeIds: [then.id] });
    await aStep(app.marcus, clientId, goal.id);
    const { planVersionId: versionId } = await anAgreement(app.marcus, clientId, caseId);
    const params = { clientId, goalId: goal.id };
    const body = { needId: null, strengthId: null, hopeId: later.id };
    const tied = (await app.marcus.ask(planRoutes.addGoalSource, { params, body })).body;
    const first = tied.sources.find(({ hopeId }) => hopeId === then.id);
    await app.marcus.ask(planRoutes.endGoalSource, { params: { ...params, sourceId: first?.id ?? '' } });
    const written = await app.marcus.ask(routes.seePlanVersion, {
      params: { clientId, versionId },
      query: {},
    });
    expect(textOf(written.body)).toContain('To sleep through the night.');
    expect(textOf(written.body)).not.toContain('To see my sister again.');
    const now = await app.marcus.ask(routes.seePlan, { params: { clientId, caseId }, query: {} });
    expect(textOf(now.body)).toContain('To see my sister again.');
    expect(textOf(now.body)).not.toContain('To sleep through the night.');
  });

  it('is the safety plan, step by step', async () => {
    const plan = await app.marcus.ask(assessmentRoutes.writeSafetyPlan, {
      params: params(),
      body: { caseId: ref.caseId, warningSigns: 'I stop sleeping.', peopleToAsk: 'My sister' },
    });
    const safety = { clientId: ref.clientId, safetyPlanId: plan.body.id };
    const seen = (await app.marcus.ask(routes.seeSafetyPlan, { params: safety, query: {} })).body;
    expect(seen.title).toBe('Mi plan de seguridad');
    expect(textOf(seen)).toContain('2. A quién puedo pedir ayuda');
  });

  it('is the letter of an ending while it is written, and nothing of it is kept', async () => {
    const letter = (body: object, who: 'marcus' | 'rosa' = 'marcus') =>
      app[who].send('POST', `/clients/${ref.clientId}/cases/${ref.caseId}/closing-letter?language=en`, body);
    const draft = {
      summary: 'You learned to climb the stairs.',
      resources: [{ name: '' }],
      followUpDays: [30],
    };
    const { body, status } = await letter(draft);
    expect(status).toBe(201);
    expect(textOf(body as object)).toContain('climb the stairs');
    expect(textOf(body as object)).toContain('Around December 22, 2026');
    expect((await letter({})).status).toBe(201);
    expect((await letter({ summary: 'x'.repeat(9000) })).fields).toEqual(['body.summary']);
    expect((await letter({}, 'rosa')).status).toBe(404);
    const { rows } = await app.admin.query('SELECT id FROM closures WHERE client_id = $1', [ref.clientId]);
    expect(rows).toEqual([]);
  });

  it('is the papers of an ending', async () => {
    const ended = await anIntake(app.rosa, { language: 'en' });
    const { id: closureId } = await aClosedCase({ worker: app.rosa, supervisor: app.ingrid }, ended);
    const pack = { clientId: ended.clientId, closureId };
    const seen = (await app.rosa.ask(routes.seeClosurePack, { params: pack, query: {} })).body;
    expect(textOf(seen)).toContain('I can buy my own bread.');
    expect((await app.marcus.ask(routes.seeClosurePack, { params: pack, query: {} })).status).toBe(404);
  });
});
