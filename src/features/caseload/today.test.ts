import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNeed, aRisk } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { caseloadRoutes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const day = 86_400_000;
const today = async (who: 'rosa' | 'marcus' | 'dana' = 'rosa') =>
  (await app[who].ask(caseloadRoutes.readToday, {})).body;
const codesOf = async (clientId: string, who: 'rosa' | 'marcus' = 'rosa'): Promise<readonly string[]> => {
  const { now, today: later, week } = await today(who);
  return [...now, ...later, ...week]
    .filter(({ person }) => person.id === clientId)
    .flatMap(({ items }) => items.map(({ code }) => code));
};

/** Somebody who came some days ago and whom nobody has decided about. */
async function someoneWaiting() {
  const made = await anIntake(app.rosa);
  const opened = new Date(app.clock.now.getTime() - 5 * day);
  await app.admin.query('UPDATE cases SET opened_at = $2 WHERE id = $1', [made.caseId, opened]);
  return made;
}

describe('Today', () => {
  it('says that somebody new waits for a decision, and until then nobody else sees them', async () => {
    const { clientId } = await someoneWaiting();
    expect(await codesOf(clientId)).toContain('not_triaged');
    expect(await codesOf(clientId, 'marcus')).toEqual([]);
    expect((await today()).inYourCare).toBeGreaterThan(0);
  });

  it('puts high danger without a safety plan under what cannot wait, with its sentence and its action', async () => {
    const { clientId, caseId } = await anIntake(app.rosa, { preferredName: 'Noura' });
    await aRisk(app.rosa, clientId, caseId, { level: 'high' });
    const group = (await today()).now.find(({ person }) => person.id === clientId);
    const item = group?.items.find(({ code }) => code === 'high_risk_without_safety_plan');
    expect(item?.sentence).toMatch(/danger/i);
    expect(item?.action.path).toContain(clientId);
  });

  it('notices that nobody has reached somebody, and is quiet again once they were', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    await app.admin.query(
      `UPDATE cases SET opened_at = $2, triage = 'accepted', triaged_at = $2 WHERE id = $1`,
      [caseId, new Date(app.clock.now.getTime() - 60 * day)],
    );
    expect(await codesOf(clientId)).toContain('no_contact');
    await app.admin.query(
      `INSERT INTO contacts (agency_id, id, client_id, case_id, worker_id, kind, happened_at) SELECT agency_id, gen_random_uuid(), client_id, id, responsible_worker_id, 'phone', $2 FROM cases WHERE id = $1`,
      [caseId, new Date(app.clock.now.getTime() - day)],
    );
    expect(await codesOf(clientId)).not.toContain('no_contact');
  });

  it('says nothing of a protected need to whoever is not cleared', async () => {
    const { clientId, caseId } = await anIntake(app.marcus);
    await aNeed(app.marcus, clientId, caseId, {
      domain: 'mental_health',
      title: 'Sleepless since the war',
      sensitivity: 'mental_health',
    });
    await app.admin.query(
      `INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1`,
      [caseId, people.rosa.id],
    );
    expect((await app.rosa.ask(caseloadRoutes.readToday, {})).text).not.toContain('Sleepless');
  });

  it('is for those who walk with people, and is on record with everybody it showed', async () => {
    expect((await app.ade.ask(caseloadRoutes.readToday, {})).status).toBe(403);
    expect((await app.nobody.ask(caseloadRoutes.readToday, {})).status).toBe(401);
    expect((await app.rosa.ask(caseloadRoutes.readTeamToday, {})).status).toBe(403);
    const { clientId } = await someoneWaiting();
    await today();
    const { rowCount } = await app.admin.query(
      `SELECT FROM audit_events WHERE what = 'today' AND actor_id = $1 AND $2 = ANY (client_ids)`,
      [people.rosa.id, clientId],
    );
    expect(rowCount).toBeGreaterThan(0);
  });
});
