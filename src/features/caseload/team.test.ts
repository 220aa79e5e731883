import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { people, programs } from '#tests/support/people.ts';
import { caseloadRoutes } from './contract.ts';
import { daysLater, somebody } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

const team = async (who: 'ingrid' | 'dana') => (await app[who].ask(caseloadRoutes.readTeamToday, {})).body;

describe('To whoever leads a team, Today says', () => {
  it('what cannot wait in the care of each colleague, even when it was put aside', async () => {
    const { clientId, caseId } = await anIntake(app.rosa, { immediateDanger: 'No place for the night' });
    await somebody(app.rosa, { givenName: 'Tom' });
    const body = {
      signal: 'danger_at_intake' as const,
      subjectId: caseId,
      until: '2026-11-24',
      reason: 'He sleeps here',
    };
    await app.rosa.ask(caseloadRoutes.snooze, { params: { clientId }, body });
    const { workers, programs: directed } = await team('ingrid');
    expect(workers).toMatchObject([
      {
        worker: { name: 'Rosa Delgado' },
        inTheirCare: 2,
        now: [{ person: { id: clientId }, items: [{ code: 'danger_at_intake' }] }],
      },
    ]);
    expect(directed).toEqual([]);
    expect((await app.ingrid.ask(caseloadRoutes.readToday, {})).body).toMatchObject({
      inYourCare: 0,
      supervises: 1,
    });
  });

  it('how the programs stand that one directs', async () => {
    const first = await anIntake(app.marcus, { programId: programs.veterans });
    await somebody(app.marcus, { programId: programs.veterans });
    expect(await team('dana')).toEqual({
      workers: [],
      programs: [{ id: programs.veterans, name: "Veterans' Path", open: 2, undecided: 1, waitListed: 0 }],
    });
    await app.admin.query(`UPDATE cases SET triage = 'wait_listed' WHERE id = $1`, [first.caseId]);
    expect((await team('dana')).programs).toMatchObject([{ open: 2, undecided: 0, waitListed: 1 }]);
  });

  it('it to nobody else, and it is on record with everybody it showed', async () => {
    const { clientId } = await anIntake(app.rosa, { immediateDanger: 'No place for the night' });
    expect((await app.rosa.ask(caseloadRoutes.readTeamToday, {})).status).toBe(403);
    expect((await app.ade.ask(caseloadRoutes.readTeamToday, {})).status).toBe(403);
    daysLater(app, 1);
    await team('ingrid');
    const { rowCount } = await app.admin.query(
      `SELECT FROM audit_events WHERE what = 'today of the team' AND actor_id = $1 AND client_ids @> $2`,
      [people.ingrid.id, [clientId]],
    );
    expect(rowCount).toBe(1);
  });
});
