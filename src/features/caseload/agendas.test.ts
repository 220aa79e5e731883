import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { aContact } from '#features/contacts/testing.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { agencyId, people } from '#tests/support/people.ts';
import { caseloadRoutes } from './contract.ts';
import { glances } from './testing/glance.ts';
import { aBeginning, happen, histories } from './testing/histories.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(() => {
  app.clock.now = testNow;
});
afterAll(() => app.close());

/** Rows of the agendas of these cases that the law does not know, or the other way round. */
const unlawful = async (caseIds: readonly string[]) =>
  (
    await app.admin.query(
      `WITH lawful AS (SELECT * FROM access.agendas_of($1, $2)), kept AS (SELECT * FROM case_agendas WHERE case_id = ANY ($2))
      (TABLE lawful EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE lawful)`,
      [agencyId, caseIds],
    )
  ).rows;

async function anotherAdmin(): Promise<pg.Client> {
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${app.admin.database}`;
  const client = new pg.Client(url.href);
  await client.connect();
  return client;
}

async function newCases(): Promise<readonly string[]> {
  const { clientId, caseId } = await anIntake(app.rosa);
  const other = await anIntake(app.rosa, { givenName: 'Zora' });
  const { rows } = await app.admin.query<{ id: string }>(
    `INSERT INTO cases (agency_id, id, client_id, program_id, responsible_worker_id, reason_for_contact, opened_by)
    SELECT agency_id, gen_random_uuid(), client_id, program_id, responsible_worker_id, 'Again.', opened_by FROM cases WHERE client_id = $1 RETURNING id`,
    [clientId],
  );
  const caseIds = [caseId, ...rows.map(({ id }) => id), other.caseId];
  for (const id of caseIds) await aBeginning(app.admin, id);
  return caseIds;
}

const nextOf = (next: { at: string | null; on: string | null } | null) =>
  next ? new Date(next.at ?? next.on ?? '').getTime() : null;

async function shownTo(who: 'rosa' | 'ingrid') {
  const { rows } = (await app[who].ask(caseloadRoutes.readCaseload, { query: { workerId: people.rosa.id } }))
    .body;
  return rows.map(({ caseId, lastContactAt, next, risk }) => [
    caseId,
    { reached: lastContactAt ? new Date(lastContactAt).getTime() : null, next: nextOf(next), risk },
  ]);
}

describe('The agendas of cases', () => {
  it('tell whatever happens what the law says, and to each reader what they may see of it', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const caseIds = await newCases();
        for (const deed of history) {
          await happen(app.admin, caseIds, deed);
          expect(await unlawful(caseIds), deed.what).toEqual([]);
        }
        for (const [who, clearances] of [
          ['rosa', []],
          ['ingrid', ['mental_health', 'domestic_violence']],
        ] as const) {
          const glance = await glances(app.admin, clearances, testNow);
          const shown = await shownTo(who);
          expect(shown).toEqual(shown.map(([caseId]) => [caseId, glance(String(caseId))]));
        }
      }),
      { numRuns: 20, seed: 20261122 },
    );
  }, 120_000);

  it('tell who works with whom, under which name', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    await app.admin.query(`UPDATE clients SET preferred_name = 'Ami', pronouns = 'she/her' WHERE id = $1`, [
      clientId,
    ]);
    const row = async (who: 'rosa' | 'marcus') =>
      (await app[who].ask(caseloadRoutes.readCaseload, { query: {} })).body.rows.find(
        (one) => one.caseId === caseId,
      );
    expect((await row('rosa'))?.person).toEqual({ id: clientId, name: 'Ami Karimi', pronouns: 'she/her' });
    await app.admin.query('UPDATE cases SET responsible_worker_id = $2 WHERE id = $1', [
      caseId,
      people.marcus.id,
    ]);
    expect(await row('marcus')).toMatchObject({ answers: true, person: { name: 'Ami Karimi' } });
    expect(await row('rosa')).toMatchObject({ answers: false });
  });

  it('hear of everything that is written in the same case at the same moment', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    const days = Array.from({ length: 12 }, (_, day) =>
      new Date(testNow.getTime() - (day + 1) * 86_400_000).toISOString(),
    );
    await Promise.all(
      days.map((happenedAt) => aContact(app.rosa, clientId, { caseId, happenedAt, kind: 'phone' })),
    );
    expect(await unlawful([caseId])).toEqual([]);
  });

  it('wait for one another, so that none of two who plan at once is overlooked', async () => {
    const { caseId } = await anIntake(app.rosa);
    const [first, second] = [await anotherAdmin(), await anotherAdmin()];
    const promise = (words: string) =>
      `INSERT INTO promises (agency_id, id, client_id, case_id, promise, due_on, made_by)
      SELECT agency_id, gen_random_uuid(), client_id, id, '${words}', '2026-12-01', responsible_worker_id FROM cases WHERE id = '${caseId}'`;
    await first.query('BEGIN');
    await first.query(promise('A bus pass'));
    const waits = second.query(promise('A blanket').replace('2026-12-01', '2026-12-02'));
    await new Promise((done) => setTimeout(done, 200));
    await first.query('COMMIT');
    await waits;
    await Promise.all([first.end(), second.end()]);
    expect(await unlawful([caseId])).toEqual([]);
  });
});
