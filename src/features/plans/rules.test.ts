import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planChanges, type VersionedGoal } from './rules/diff.ts';
import { attainmentsOf, goalStatuses, goalTransitions, isOpen, mayBecome } from './rules/goals.ts';
import { enoughConfidence, type GoalDraft, missingForSmart } from './rules/smart.ts';
import { agreementAnswers, planState } from './rules/state.ts';
import { isOverdue, isTakingOver, ownerBalance, type stepOwners } from './rules/steps.ts';
import { planTemplates } from './rules/templates.ts';

const status = fc.constantFrom(...goalStatuses);
const text = fc.option(
  fc.string({ minLength: 1 }).filter((words) => words.trim() !== ''),
  { nil: null },
);
const draft: fc.Arbitrary<GoalDraft> = fc.record({
  title: fc.string(),
  words: text,
  hope: text,
  measure: text,
  baseline: text,
  target: text,
  dueOn: fc.constantFrom('2027-01-01', null),
  confidence: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  sources: fc.nat(3),
  hopes: fc.nat(3),
});
const complete: GoalDraft = {
  title: 'Walk to the shop',
  words: 'Bread',
  hope: null,
  measure: 'Metres',
  baseline: '10',
  target: '300',
  dueOn: '2027-01-01',
  confidence: 8,
  sources: 1,
  hopes: 0,
};
const parts = (goal: GoalDraft) => missingForSmart(goal).map(({ part }) => part);

describe('the status of a goal', () => {
  it('has no dead end, and never moves to itself', () => {
    fc.assert(
      fc.property(status, (from) => {
        expect(goalTransitions[from].length).toBeGreaterThan(0);
        expect(mayBecome(from, from)).toBe(false);
      }),
    );
  });

  it('is reached only from a goal that is worked on, or by taking one up again', () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        if (mayBecome(from, to) && !isOpen(from))
          expect(isOpen(to) || (from === 'partly_achieved' && to === 'achieved')).toBe(true);
      }),
    );
  });

  it('carries a grade of attainment only once it is over', () => {
    fc.assert(
      fc.property(status, (one) => {
        expect(attainmentsOf(one).length === 0).toBe(isOpen(one) || one === 'dropped');
      }),
    );
  });
});

describe('help towards a SMART goal', () => {
  it('says nothing when nothing is missing', () => expect(missingForSmart(complete)).toEqual([]));

  it('names exactly what is missing', () => {
    expect(parts({ ...complete, title: 'Health' })).toEqual(['specific']);
    expect(parts({ ...complete, measure: null, baseline: ' ', target: null })).toEqual([
      'measured',
      'measured',
      'measured',
    ]);
    expect(parts({ ...complete, confidence: enoughConfidence - 1 })).toEqual(['achievable']);
    expect(parts({ ...complete, confidence: null })).toEqual(['achievable']);
    expect(parts({ ...complete, sources: 0 })).toEqual(['relevant']);
    expect(parts({ ...complete, words: null })).toEqual(['relevant']);
    expect(parts({ ...complete, dueOn: null })).toEqual(['time']);
  });

  it('never says less when something is taken away, and never the same sentence twice', () => {
    const emptied = fc.constantFrom('measure', 'baseline', 'target', 'dueOn', 'words', 'hope');
    fc.assert(
      fc.property(draft, emptied, (goal, field) => {
        const [before, after] = [missingForSmart(goal), missingForSmart({ ...goal, [field]: null })];
        const said = after.map(({ sentence }) => sentence);
        expect(said).toEqual(expect.arrayContaining(before.map(({ sentence }) => sentence)));
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });
});

describe('the state of a plan', () => {
  it('is never active without having asked', () => {
    const answer = fc.option(fc.constantFrom(...agreementAnswers), { nil: null });
    fc.assert(
      fc.property(fc.option(fc.record({ answer }), { nil: null }), fc.boolean(), (newest, changedSince) => {
        const active = ['active', 'changed_since_agreement'].includes(planState({ newest, changedSince }));
        expect(active).toBe(newest?.answer === 'yes' || newest?.answer === 'could_not_answer');
      }),
    );
  });
});

describe('steps', () => {
  it('are nearly all the worker’s when the worker has taken over', () => {
    const step = (owner: (typeof stepOwners)[number], droppedAt: string | null = null) => ({
      owner,
      droppedAt,
    });
    const four = [step('worker'), step('worker'), step('worker'), step('worker')];
    expect(isTakingOver(ownerBalance(four))).toBe(true);
    expect(isTakingOver(ownerBalance([...four, step('client'), step('family')]))).toBe(false);
    expect(isTakingOver(ownerBalance(four.slice(1)))).toBe(false);
    expect(ownerBalance([step('worker', '2026-11-22'), step('client')])).toEqual({
      steps: 1,
      ownedByWorker: 0,
      share: 0,
    });
  });

  it('are overdue from the day after', () => {
    const step = { dueOn: '2026-11-22', doneAt: null, droppedAt: null };
    expect([isOverdue(step, '2026-11-22'), isOverdue(step, '2026-11-23')]).toEqual([false, true]);
    expect(isOverdue({ ...step, doneAt: '2026-11-21' }, '2026-12-01')).toBe(false);
  });
});

describe('what changed between versions', () => {
  const goal = (goalId: string, title: string, steps: string[] = []): VersionedGoal => ({
    goalId,
    content: {
      title,
      words: null,
      hope: null,
      measure: null,
      baseline: null,
      target: null,
      dueOn: null,
      steps: steps.map((id) => ({ id, title: id, owner: 'client', ownerName: null, dueOn: null })),
    },
  });

  it('is what was added, changed and taken out, goals and steps alike', () => {
    const changes = planChanges(
      [goal('a', 'Walk', ['x', 'y']), goal('b', 'Sleep')],
      [goal('a', 'Walk far', ['y', 'z']), goal('c', 'Sing')],
    );
    expect(
      changes.map(({ goalId, change, fields, steps }) => [
        goalId,
        change,
        fields,
        steps.map((step) => [step.id, step.change]),
      ]),
    ).toEqual([
      [
        'a',
        'changed',
        [{ field: 'title', was: 'Walk', became: 'Walk far' }],
        [
          ['z', 'added'],
          ['x', 'removed'],
        ],
      ],
      ['c', 'added', [], []],
      ['b', 'removed', [], []],
    ]);
  });

  it('is nothing between a version and itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (ids) => {
        const goals = ids.map((id) => goal(id, id, [id]));
        expect(planChanges(goals, structuredClone(goals))).toEqual([]);
      }),
    );
  });
});

describe('templates', () => {
  it('name each goal and step once, and leave most steps to the person and those around them', () => {
    for (const { goals } of planTemplates) {
      const keys = goals.flatMap(({ key, steps }) => [key, ...steps.map((step) => step.key)]);
      expect(new Set(keys).size).toBe(keys.length);
      expect(
        isTakingOver(
          ownerBalance(goals.flatMap(({ steps }) => steps.map(({ owner }) => ({ owner, droppedAt: null })))),
        ),
      ).toBe(false);
    }
  });
});
