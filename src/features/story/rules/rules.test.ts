import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attainments, goalStatuses } from '#features/plans/rules/goals.ts';
import { facts } from '#features/referrals/rules/facts.ts';
import { statuses } from '#features/referrals/rules/status.ts';
import { turns } from '#features/referrals/rules/turn.ts';
import { newId } from '#platform/values/index.ts';
import { type BrokenEndKind, brokenEndKinds, brokenEndsOf } from './broken-ends.ts';
import type { Knot } from './knots.ts';
import { brokenEndWords, mendingPath, mendingWords } from './mending.ts';

const today = '2026-11-22';
const day = fc.constantFrom('2026-11-01', today, '2026-12-24');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const few = fc.nat({ max: 3 });

const knot: fc.Arbitrary<Knot> = fc.oneof(
  fc.record({
    kind: fc.constant('need'),
    ended: fc.boolean(),
    goals: few,
    openGoals: few,
    liveReferrals: few,
  }),
  fc.record({ kind: fc.constantFrom('strength', 'hope') }),
  fc.record({
    kind: fc.constant('goal'),
    status: fc.constantFrom(...goalStatuses),
    dueOn: maybe(day),
    attainment: maybe(fc.constantFrom(...attainments)),
    sources: few,
    steps: few,
    openSteps: few,
  }),
  fc.record({ kind: fc.constant('step'), dueOn: maybe(day), doneAt: maybe(day), droppedAt: maybe(day) }),
  fc.record({
    kind: fc.constant('referral'),
    status: fc.constantFrom(...statuses),
    turn: fc.constantFrom(...turns),
    silentSince: maybe(day),
    factsMissing: fc.subarray([...facts]),
    onStep: fc.boolean(),
    followed: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('call'), dueOn: day, doneAt: maybe(day), cancelledAt: maybe(day) }),
);

it('finds every kind of broken end somewhere, never one twice at a knot, and each has its words and a page', () => {
  const found = new Set<BrokenEndKind>();
  fc.assert(
    fc.property(knot, (one) => {
      const ends = brokenEndsOf(one, today, false);
      expect(new Set(ends).size).toBe(ends.length);
      for (const end of ends) found.add(end);
    }),
    { numRuns: 3000, seed: 20261122 },
  );
  expect([...found].toSorted()).toEqual([...brokenEndKinds].toSorted());
  const about = { clientId: newId(), caseId: newId(), id: newId() };
  for (const kind of brokenEndKinds) {
    expect(mendingPath(kind, about)).toMatch(new RegExp(`^/clients/${about.clientId}/[a-z]+`));
    expect(brokenEndWords[kind] && mendingWords[kind]).toBeTruthy();
  }
});

it('begins nothing new in a case that has ended: what was not asked, and the call, remain', () => {
  fc.assert(
    fc.property(knot, (one) => {
      const [before, after] = [brokenEndsOf(one, today, false), brokenEndsOf(one, today, true)];
      expect(before).toEqual(expect.arrayContaining([...after]));
      for (const end of after) expect(['outcome_not_asked', 'call_due']).toContain(end);
    }),
  );
});

it('a need or a referral that has ended well asks for nothing', () => {
  const need = { kind: 'need', ended: true, goals: 0, openGoals: 0, liveReferrals: 0 } as const;
  expect(brokenEndsOf(need, today, false)).toEqual([]);
  expect(brokenEndsOf({ ...need, ended: false }, today, false)).toEqual(['need_without_goal']);
  expect(brokenEndsOf({ ...need, ended: false, goals: 1 }, today, false)).toEqual(['need_without_ending']);
});

it('a step waits until its day is over, a call until its day has come', () => {
  const step = { kind: 'step', dueOn: today, doneAt: null, droppedAt: null } as const;
  expect(brokenEndsOf(step, today, false)).toEqual([]);
  expect(brokenEndsOf(step, '2026-11-23', false)).toEqual(['step_without_result']);
  const call = { kind: 'call', dueOn: today, doneAt: null, cancelledAt: null } as const;
  expect(brokenEndsOf(call, '2026-11-21', true)).toEqual([]);
  expect(brokenEndsOf(call, today, true)).toEqual(['call_due']);
});

it('a referral that came to nothing asks for another, unless something followed', () => {
  const referral = {
    kind: 'referral',
    status: 'rejected',
    turn: 'nobody',
    silentSince: null,
    factsMissing: [],
    onStep: true,
    followed: false,
  } as const;
  expect(brokenEndsOf(referral, today, false)).toEqual(['referral_unfollowed']);
  expect(brokenEndsOf({ ...referral, followed: true }, today, false)).toEqual([]);
  const about = { clientId: 'c', caseId: 'k', id: 'r', needId: 'n', stepId: null };
  expect(mendingPath('referral_unfollowed', about)).toBe('/clients/c/needs/n/referral');
  expect(mendingPath('referral_unfollowed', { ...about, stepId: 's' })).toBe('/clients/c/steps/s/referral');
});
