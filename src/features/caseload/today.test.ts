import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed, aRisk } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { contactRoutes } from '#features/contacts/contract.ts';
import { aContact, aPromise } from '#features/contacts/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { caseloadRoutes } from './contract.ts';
import { daysLater, somebody, toldAbout } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

type Who = 'rosa' | 'marcus' | 'ingrid';
const today = async (who: Who = 'rosa') => (await app[who].ask(caseloadRoutes.readToday, {})).body;
const patterns = async (who: Who = 'rosa') => (await app[who].ask(caseloadRoutes.readPatterns, {})).body;
const codes = (groups: Awaited<ReturnType<typeof today>>['now'], clientId: string) =>
  groups.filter(({ person }) => person.id === clientId).map(({ items }) => items.map(({ code }) => code));

describe('Today', () => {
  it('names a person once, under the worst of it, and an appointment with its day', async () => {
    const { clientId, caseId } = await somebody(app.rosa, { preferredName: 'Noura', phone: '555-0199' });
    await aPromise(app.rosa, clientId, { dueOn: '2026-11-24' });
    await aRisk(app.rosa, clientId, caseId, { kind: 'suicide', level: 'high' });
    const body = { title: 'Physical therapy', startsAt: '2026-11-22T22:00:00Z' };
    await app.rosa.ask(contactRoutes.planAppointment, { params: { clientId }, body });
    const { now, today: todays, week } = await today();
    expect(codes(now, clientId)).toEqual([['high_risk_without_safety_plan', 'promise_due']]);
    expect(codes(todays, clientId)).toEqual([['appointment']]);
    expect(codes(week, clientId)).toEqual([]);
    expect(now.find(({ person }) => person.id === clientId)?.person).toMatchObject({
      name: 'Noura Karimi',
      calledBy: 'Noura',
      phone: '555-0199',
    });
  });

  it('gives no telephone where calling is not safe', async () => {
    const { clientId } = await anIntake(app.rosa, {
      immediateDanger: 'Her brother answers the phone',
      phone: '555-0198',
      safeContactMethods: ['email'],
    });
    const group = (await today()).now.find(({ person }) => person.id === clientId);
    expect(group?.person).toMatchObject({ phone: null, safeContactMethods: ['email'] });
  });

  it('is one’s own: a colleague is told nothing, a member of the care team what is theirs', async () => {
    const { clientId, caseId } = await somebody(app.rosa);
    daysLater(app, 40);
    expect((await toldAbout(app.rosa, clientId)).map(({ code }) => code)).toEqual(['no_contact']);
    expect(await toldAbout(app.marcus, clientId)).toEqual([]);
    await app.admin.query(
      `INSERT INTO care_team_members (agency_id, client_id, case_id, worker_id) SELECT agency_id, client_id, id, $2 FROM cases WHERE id = $1`,
      [caseId, people.marcus.id],
    );
    await aPromise(app.marcus, clientId, { dueOn: '2027-01-02' });
    expect((await toldAbout(app.marcus, clientId)).map(({ code }) => code)).toEqual(['promise_due']);
  });

  it('says nothing of a protected need to whoever is not cleared', async () => {
    const { clientId, caseId } = await somebody(app.marcus);
    const title = 'Sleepless since the war';
    const secret = { domain: 'mental_health', sensitivity: 'mental_health', horizon: 'immediate' } as const;
    await aNeed(app.marcus, clientId, caseId, { ...secret, title });
    await app.admin.query(`UPDATE cases SET responsible_worker_id = $2 WHERE id = $1`, [
      caseId,
      people.rosa.id,
    ]);
    daysLater(app, 5);
    const read = async () => (await app.rosa.ask(caseloadRoutes.readToday, {})).text;
    expect(await read()).not.toContain(title);
    await app.admin.query(`UPDATE workers SET clearances = '{mental_health}' WHERE id = $1`, [
      people.rosa.id,
    ]);
    expect(await read()).toContain(title);
    await app.admin.query(`UPDATE workers SET clearances = '{}' WHERE id = $1`, [people.rosa.id]);
  });

  it('lists notes of one’s own that are not signed, and tells the worker alone when they are often late', async () => {
    const { clientId } = await somebody(app.marcus);
    for (const _ of [1, 2, 3]) await aContact(app.marcus, clientId, { sign: false });
    const { unsigned } = await today('marcus');
    expect(unsigned.filter(({ client }) => client.id === clientId)).toHaveLength(3);
    expect(unsigned[0]).toMatchObject({ late: false, dueAt: '2026-11-24T18:00:00+00:00' });
    expect((await patterns('marcus')).aboutYou).toEqual([]);
    daysLater(app, 3);
    expect((await patterns('marcus')).aboutYou).toMatchObject([{ code: 'late_notes', late: 3, of: 3 }]);
    expect((await patterns('ingrid')).aboutYou).toEqual([]);
  });

  it('is for those who walk with people, and is on record with everybody it showed', async () => {
    for (const route of [caseloadRoutes.readToday, caseloadRoutes.readPatterns]) {
      expect((await app.ade.ask(route, {})).status).toBe(403);
      expect((await app.noor.ask(route, {})).status).toBe(403);
      expect((await app.nobody.ask(route, {})).status).toBe(401);
    }
    const { clientId, caseId } = await somebody(app.rosa);
    await aNeed(app.rosa, clientId, caseId, { horizon: 'long_term' });
    daysLater(app, 40);
    await toldAbout(app.rosa, clientId);
    const { rows } = await app.admin.query(
      `SELECT what FROM audit_events WHERE actor_id = $1 AND client_ids @> $2 AND what LIKE '%today' ORDER BY what`,
      [people.rosa.id, [clientId]],
    );
    expect(rows.map(({ what }) => what)).toEqual(['patterns of today', 'today']);
  });
});
