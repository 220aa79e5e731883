import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNeed } from '#features/assessments/testing.ts';
import { anIntake } from '#features/cases/testing.ts';
import { planRoutes } from '#features/plans/contract.ts';
import { aGoal } from '#features/plans/testing.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { outcomeRoutes as routes } from './contract.ts';
import { aRating } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ clientId, caseId } = await anIntake(app.rosa));
});

const post = (body: object, who = app.rosa) => who.send('POST', `/clients/${clientId}/ratings`, body);

describe('how a life is going', () => {
  it('is rated over time: the new stands beside the old, with who says so and their words', async () => {
    await aRating(app.rosa, clientId, {
      ratedAt: '2026-06-01T15:00:00Z',
      ratings: [{ domain: 'housing', rating: 1, words: 'I sleep in the car.' }],
    });
    const [housing] = await aRating(app.rosa, clientId, {
      ratedBy: 'client',
      ratings: [{ domain: 'housing', rating: 4 }],
    });
    expect(housing).toMatchObject({
      domain: 'housing',
      ratings: [
        { rating: 1, ratedBy: 'together', words: 'I sleep in the car.' },
        { rating: 4, ratedBy: 'client', words: null, recordedBy: { name: 'Rosa Delgado' } },
      ],
    });
  });

  it('is told domain by domain; one that nobody rated is not there', async () => {
    const domains = await aRating(app.rosa, clientId, {
      ratings: [
        { domain: 'safety', rating: 2 },
        { domain: 'food', rating: 5 },
      ],
    });
    expect(domains.map(({ domain }) => domain)).toEqual(['food', 'safety']);
  });

  it('is hidden from who is not cleared for a protected domain', async () => {
    const rating = {
      ratings: [
        { domain: 'mental_health', rating: 2 },
        { domain: 'food', rating: 4 },
      ],
    } as const;
    const seen = await aRating(app.ingrid, clientId, { ratings: [...rating.ratings] });
    expect(seen).toHaveLength(2);
    const read = (await app.rosa.ask(routes.readRatings, { params: { clientId } })).body;
    expect(read.map(({ domain }) => domain)).toEqual(['food']);
  });

  it('is refused in words when it cannot be', async () => {
    expect((await post({ ratedBy: 'together', ratings: [] })).fields).toEqual(['body.ratings']);
    expect((await post({ ratedBy: 'fate', ratings: [{ domain: 'luck', rating: 6 }] })).fields).toEqual([
      'body.ratedBy',
      'body.ratings.0.domain',
      'body.ratings.0.rating',
    ]);
    const twice = [
      { domain: 'food', rating: 1 },
      { domain: 'food', rating: 2 },
    ];
    expect((await post({ ratedBy: 'together', ratings: twice })).fields).toEqual(['body.ratings']);
    const good = { ratedBy: 'together', ratings: [{ domain: 'food', rating: 1 }] };
    expect((await post({ ...good, ratedAt: '2027-01-01T00:00:00Z' })).fields).toEqual(['body.ratedAt']);
    expect((await post({ ...good, caseId: newId() })).problem.code).toBe('not-found');
    expect((await app.rosa.ask(routes.readRatings, { params: { clientId } })).body).toEqual([]);
  });

  it('is seen and rated by the team alone, and each look is on record', async () => {
    const good = { ratedBy: 'together', ratings: [{ domain: 'food', rating: 1 }] };
    expect((await post(good, app.marcus)).problem.code).toBe('not-found');
    expect((await post(good, app.ade)).status).toBe(403);
    expect((await app.marcus.ask(routes.readRatings, { params: { clientId } })).problem.code).toBe(
      'not-found',
    );
    expect((await app.noor.ask(routes.readOutcomes, { params: { clientId } })).status).toBe(403);
    await app.ingrid.ask(routes.readRatings, { params: { clientId } });
    const { rows } = await app.admin.query(
      `SELECT action, what FROM audit_events WHERE client_ids = $1 AND what = 'ratings'`,
      [[clientId]],
    );
    expect(rows).toEqual([{ action: 'read', what: 'ratings' }]);
  });

  it('stands beside how far the goals have come', async () => {
    const need = await aNeed(app.rosa, clientId, caseId);
    const goal = await aGoal(app.rosa, clientId, caseId, { needIds: [need.id] });
    const status = async (version: number, body: { status: 'active' | 'achieved'; attainment?: number }) =>
      (
        await app.rosa.ask(planRoutes.setGoalStatus, {
          params: { clientId, goalId: goal.id },
          body,
          ifMatch: version,
        })
      ).body;
    const active = await status(goal.version, { status: 'active' });
    await status(active.version, { status: 'achieved', attainment: 1 });
    const outcomes = (await app.rosa.ask(routes.readOutcomes, { params: { clientId } })).body;
    expect(outcomes.goals).toMatchObject([{ id: goal.id, status: 'achieved', attainment: 1 }]);
  });
});
