import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { instrumentRoutes } from '#features/instruments/contract.ts';
import { aResponse, nine, phq9Url } from '#features/instruments/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { caseloadRoutes } from './contract.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  app.clock.now = testNow;
  ({ clientId, caseId } = await anIntake(app.rosa));
});
afterAll(() => app.close());

const daysLater = (days: number) => {
  app.clock.now = new Date(testNow.getTime() + days * 86_400_000);
};
const everything = async (caller = app.rosa) => {
  const [today, patterns] = await Promise.all([
    caller.send<object>('GET', '/today'),
    caller.send<object>('GET', '/today/patterns'),
  ]);
  return `${today.text}${patterns.status === 200 ? patterns.text : ''}`;
};
const about = async (code: string) => {
  const today = (await app.rosa.ask(caseloadRoutes.readToday, {})).body;
  return [...today.now, ...today.today, ...today.week]
    .filter(({ person }) => person.id === clientId)
    .flatMap(({ items }) => items)
    .filter((item) => item.code === code);
};
const endangered = nine(0, 0, 0, 0, 0, 0, 0, 0, 2);

describe('an answer that tells of a danger', () => {
  it('stands first on Today, until somebody says what was done', async () => {
    const { alerts } = await aResponse(app.rosa, clientId, caseId, endangered);
    const [item] = await about('risk_alert');
    expect(item).toMatchObject({ urgency: 98, action: { kind: 'look_at_answer' } });
    expect(item?.sentence).toContain('Amal');
    expect(item?.sentence).toContain('More than half the days');
    await app.rosa.ask(instrumentRoutes.acknowledgeRiskAlert, {
      params: { clientId, alertId: alerts[0]?.id ?? '' },
      body: { whatWasDone: 'Asked directly; no plan, no means. Safety plan written together.' },
    });
    expect(await about('risk_alert')).toEqual([]);
  });

  it('is seen by the supervisor as well', async () => {
    await aResponse(app.rosa, clientId, caseId, endangered);
    const team = (await app.ingrid.ask(caseloadRoutes.readTeamToday, {})).body;
    const rosas = team.workers.find(({ worker }) => worker.id === people.rosa.id);
    const codes = rosas?.now.filter(({ person }) => person.id === clientId).flatMap(({ items }) => items);
    expect(codes?.map(({ code }) => code)).toContain('risk_alert');
  });
});

describe('asking again', () => {
  const cadence = (what: string, everyDays: number | null, caller = app.ade) =>
    caller.ask(instrumentRoutes.setCadences, {
      params: { programId: programs.stroke },
      body: { cadences: [{ what, everyDays }] },
    });

  it('is due when the days that the program agreed on have passed, and not before', async () => {
    await cadence(phq9Url, 14);
    await aResponse(app.rosa, clientId, caseId, nine(1));
    daysLater(13);
    expect(await everything()).not.toContain('reassessment_due');
    daysLater(15);
    const [, seen] = (await everything()).split('"code":"reassessment_due"');
    expect(seen).toContain('last answered PHQ-9');
    await aResponse(app.rosa, clientId, caseId, nine(1));
    expect(await everything()).not.toContain(`has not been asked`);
    await cadence(phq9Url, null);
    daysLater(60);
    expect(await everything()).not.toContain('reassessment_due');
  });

  it('does not hint at what a cleared colleague was told: hidden and missing look the same', async () => {
    await cadence(phq9Url, 14);
    await app.admin.query(
      `INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1`,
      [caseId, people.marcus.id],
    );
    daysLater(20);
    const done = await aResponse(app.marcus, clientId, caseId, nine(1));
    expect(done.sensitivity).toBe('mental_health');
    expect(await everything()).toContain('Amal has not been asked with PHQ-9');
    await cadence(phq9Url, null);
  });

  it('counts needs, strengths and risks together', async () => {
    await cadence('life', 30);
    await aNeed(app.rosa, clientId, caseId);
    daysLater(31);
    expect(await everything()).toContain(
      'Needs, strengths and risks of Amal were last asked about 31 days ago',
    );
    await cadence('life', null);
  });

  it('is set by whoever runs the agency, for instruments that there are', async () => {
    expect((await cadence('life', 30, app.rosa)).status).toBe(403);
    expect((await cadence('urn:nothing', 30)).fields).toEqual(['body.cadences.0.what']);
    expect((await cadence('life', 0)).fields).toEqual(['body.cadences.0.everyDays']);
  });
});
