import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { instrumentRoutes as routes } from './contract.ts';
import { definitionsOf } from './engine/form.ts';
import { pcl5 } from './rules/shipped/pcl.ts';
import { aResponse, nine, phq9Url } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
const begun = new Date('2026-08-20T15:00:00Z');
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  const { now } = app.clock;
  ({ clientId, caseId } = await anIntake(app.rosa));
  app.clock.now = begun;
  await aResponse(app.rosa, clientId, caseId, nine(2, 2, 2, 2, 1, 1, 2, 2));
  await aResponse(app.rosa, clientId, caseId, all(3), pcl5.url);
  app.clock.now = new Date('2026-10-05T15:00:00Z');
  await aResponse(app.rosa, clientId, caseId, nine(2, 2, 1, 1, 1, 1, 1));
  await aResponse(app.rosa, clientId, caseId, all(2), pcl5.url);
  app.clock.now = now;
  await aResponse(app.rosa, clientId, caseId, nine(1, 1, 1, 1));
});

/** Every question of the PCL-5 with the answer that weighs so much. */
const all = (weight: number) =>
  Object.fromEntries(
    definitionsOf(pcl5)
      .filter(({ item }) => item.type === 'choice')
      .map(({ item }) => [item.linkId, weight]),
  );
const beside = async (since?: string, who = app.rosa) =>
  (await who.ask(routes.readSinceThen, { params: { clientId }, query: since ? { since } : {} })).body;

describe('asking again', () => {
  it('stands beside the last day on which somebody was asked, with what the difference means', async () => {
    const then = await beside();
    expect(then.since).toBe('2026-10-05');
    expect(then.days.slice(-2)).toEqual(['2026-10-05', '2026-08-20']);
    expect(then.instruments).toMatchObject([
      {
        url: phq9Url,
        now: { value: 4, band: 'Minimal' },
        before: 9,
        difference: { points: -5, meaning: 'a clinically meaningful change' },
      },
      { url: pcl5.url, now: { value: 40 }, before: 40, difference: null },
    ]);
  });

  it('can look back further, and to a day on which nobody had asked', async () => {
    const first = (await beside('2026-08-20')).instruments;
    expect(first.map(({ before, difference }) => [before, difference?.points])).toEqual([
      [14, -10],
      [60, -20],
    ]);
    expect((await beside('2026-08-01')).instruments.map(({ before }) => before)).toEqual([null, null]);
  });

  it('overwrites nothing: every round stays to be read, and makes one line over time', async () => {
    const list = await app.rosa.ask(routes.readInstrumentsOfClient, { params: { clientId } });
    expect(list.body.responses).toHaveLength(5);
    const { series } = (
      await app.rosa.ask(routes.readChanges, { params: { clientId }, query: { url: pcl5.url ?? '' } })
    ).body;
    expect(series[0]?.points.map(({ value, difference }) => [value, difference?.points ?? null])).toEqual([
      [60, null],
      [40, -20],
    ]);
  });

  it('leaves out what was entered in error', async () => {
    const [latest] = (await beside()).instruments;
    const params = { clientId, responseId: latest?.responseId ?? '' };
    await app.rosa.ask(routes.markResponseWrong, { params, body: { reason: 'Somebody else’s sheet.' } });
    expect((await beside('2026-08-20')).instruments.find(({ url }) => url === phq9Url)).toMatchObject({
      now: { value: 9 },
      before: 14,
    });
  });

  it('marks what is new in their life since then', async () => {
    await aNeed(app.rosa, clientId, caseId, { title: 'Warm food' });
    expect((await beside()).needs).toMatchObject([{ title: 'Warm food', change: 'new' }]);
  });

  it('is read by whoever works with the person, nobody else; no day lies ahead', async () => {
    const read = (who = app.rosa, query = {}) =>
      who.ask(routes.readSinceThen, { params: { clientId }, query });
    expect((await read(app.marcus)).status).toBe(404);
    expect((await read(app.noor)).status).toBe(403);
    expect((await read(app.rosa, { since: '2027-01-01' })).fields).toEqual(['query.since']);
    await beside();
    const audit = await app.admin.query(
      `SELECT 1 FROM audit_events WHERE what = 'reassessment' AND $1 = ANY (client_ids)`,
      [clientId],
    );
    expect(audit.rowCount).toBeGreaterThan(0);
  });
});
