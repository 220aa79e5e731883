import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Report, weakenEach } from './mutations/all.ts';
import { startWorld, type WorldAtHand } from './world/start.ts';

let at: WorldAtHand;
let report: Report;

beforeAll(async () => {
  at = await startWorld({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
  report = await weakenEach(at.admin, at.world);
}, 120_000);
afterAll(() => at.close());

it('notices when any one policy is made true or dropped', () => {
  expect(report.outcomes.length).toBeGreaterThan(300);
  expect(report.unnoticed).toEqual([]);
});

it('finds the policies that no privilege wakes as tight as the others', () => {
  expect(report.brokenBefore).toEqual([]);
});

it('leaves policies open only to roles that no request runs as', () => {
  expect(report.open.filter(({ forApplication }) => forApplication)).toEqual([]);
});
