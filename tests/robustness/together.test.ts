import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { interleaveEdits } from '../../proof/editors/interleave.ts';
import { sendAtOnce } from '../../proof/idempotency/at-once.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('one key sent fifty times at once has one effect, and everybody hears the same', async () => {
  const found = await sendAtOnce(app, { keys: 4, copies: 50 });
  expect(found).toEqual({ keys: 4, requests: 200, effects: 4, answers: 4, refused: 0 });
});

it('two people who edit one text in any order lose nothing, and whoever is late sees both texts', async () => {
  const found = await interleaveEdits(app, { interleavings: 60, seed: 11, lanes: 2 });
  expect(found).toMatchObject({ lostUpdates: 0, wrongVersions: 0, toldWithoutText: 0, otherAnswers: 0 });
  expect(found.interleavings).toBe(60);
  expect(found.toldWithBothTexts).toBeGreaterThan(10);
});
