import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { domains as allDomains } from '#platform/values/domains.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { type Assessment, assessmentRoutes } from './contract.ts';
import { aNeed, aStrength } from './testing.ts';

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

const read = async (query: { caseId?: string } = {}): Promise<Assessment> =>
  (await app.rosa.ask(assessmentRoutes.readAssessment, { params: { clientId }, query })).body;
const housing = async () => (await read()).domains.find(({ domain }) => domain === 'housing');
const inquire = (body: object, caller = app.rosa) =>
  caller.send('POST', `/clients/${clientId}/inquiries`, { caseId, domain: 'housing', ...body });

describe('an assessment', () => {
  it('names every domain of life, and says of each that nobody has asked', async () => {
    const { domains, caseId: current } = await read();
    expect(domains.map(({ domain }) => domain)).toEqual(allDomains);
    expect(new Set(domains.map(({ finding }) => finding))).toEqual(new Set(['not_asked']));
    expect(current).toBe(caseId);
  });

  it('keeps apart what was not asked, what is nothing now, and what they would rather not say', async () => {
    await inquire({ finding: 'rather_not_say' });
    expect((await housing())?.finding).toBe('rather_not_say');
    await inquire({ finding: 'nothing_now', words: 'All is well at home.' });
    expect(await housing()).toMatchObject({
      finding: 'nothing_now',
      lastInquiry: { words: 'All is well at home.', askedBy: people.rosa.id },
    });
  });

  it('shows strengths beside needs, and what was recorded as spoken of', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const strength = await aStrength(app.rosa, clientId, caseId, {
      domain: 'housing',
      title: 'Keeps a tidy home',
    });
    expect(await housing()).toMatchObject({
      finding: 'spoken_of',
      needs: [{ id: need.id }],
      strengths: [{ id: strength.id }],
    });
  });

  it('shows the latest rating of a domain', async () => {
    const rate = (rating: number, at: string) =>
      app.admin.query(
        `INSERT INTO domain_ratings (agency_id, id, client_id, case_id, domain, rating, rated_by, rated_at, recorded_by)
         SELECT agency_id, gen_random_uuid(), client_id, id, 'housing', $2, 'client', $3, $4 FROM cases WHERE id = $1`,
        [caseId, rating, at, people.rosa.id],
      );
    await rate(4, '2026-11-20T10:00:00Z');
    await rate(2, '2026-10-01T10:00:00Z');
    expect((await housing())?.rating).toMatchObject({ rating: 4, ratedBy: 'client' });
  });

  it('tells one case from another when asked to', async () => {
    await aNeed(app.rosa, clientId, caseId);
    const { rows } = await app.admin.query(
      `INSERT INTO cases (agency_id, id, client_id, program_id, responsible_worker_id, reason_for_contact, opened_by, opened_at)
       SELECT agency_id, gen_random_uuid(), client_id, program_id, responsible_worker_id, 'Again', opened_by, opened_at + interval '1 day' FROM cases WHERE id = $1 RETURNING id`,
      [caseId],
    );
    const count = ({ domains }: Assessment) => domains.flatMap(({ needs }) => needs).length;
    expect(count(await read({ caseId: rows[0].id }))).toBe(0);
    expect([count(await read()), (await read()).caseId]).toEqual([1, rows[0].id]);
  });

  it('is read only by those around the client, and each reading is on record', async () => {
    const ask = { params: { clientId }, query: {} };
    expect((await app.ingrid.ask(assessmentRoutes.readAssessment, ask)).status).toBe(200);
    expect((await app.marcus.ask(assessmentRoutes.readAssessment, ask)).problem.code).toBe('not-found');
    expect(
      (await app.rosa.ask(assessmentRoutes.readAssessment, { ...ask, query: { caseId: clientId } })).status,
    ).toBe(404);
    expect((await app.noor.ask(assessmentRoutes.readAssessment, ask)).status).toBe(403);
    const { rows } = await app.admin.query(
      `SELECT 1 FROM audit_events WHERE what = 'assessment' AND action = 'read' AND $1 = ANY (client_ids)`,
      [clientId],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('asking about a domain', () => {
  it('names the field that cannot be understood, and is refused to outsiders', async () => {
    expect((await inquire({ finding: 'no_need' })).fields).toEqual(['body.finding']);
    expect((await inquire({ finding: 'nothing_now', askedAt: '2026-11-23T00:00:00Z' })).fields).toEqual([
      'body.askedAt',
    ]);
    expect((await inquire({ finding: 'nothing_now' }, app.marcus)).status).toBe(404);
    expect((await inquire({ finding: 'nothing_now' }, app.ade)).status).toBe(403);
    expect((await housing())?.finding).toBe('not_asked');
  });

  it('is on record', async () => {
    await inquire({ finding: 'nothing_now' });
    const { rows } = await app.admin.query(
      `SELECT action FROM audit_events WHERE what = 'inquiry' AND $1 = ANY (client_ids)`,
      [clientId],
    );
    expect(rows).toEqual([{ action: 'create' }]);
  });
});
