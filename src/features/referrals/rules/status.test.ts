import fc from 'fast-check';
import { expect, it } from 'vitest';
import { abilities, may } from './abilities.ts';
import { afterReminder, newsAfterAppointment, nextWordDueOn } from './clock.ts';
import { factsMissing } from './facts.ts';
import { findMove, isOpen, moves, movesOf, openStatuses, type Status, statuses } from './status.ts';
import { turnOf } from './turn.ts';

const status = fc.constantFrom(...statuses);

it('an answer of no and every failure wants its reason', () => {
  const unexplained = statuses.flatMap((from) =>
    Object.entries(moves[from]).filter(
      ([to, move]) => ['rejected', 'failed', 'cancelled', 'on_hold'].includes(to) && !move.reason,
    ),
  );
  expect(unexplained).toEqual([]);
});

it('nothing comes after an end, and every open referral can reach one', () => {
  for (const from of statuses) {
    const ended = from !== 'draft' && !isOpen(from);
    expect(movesOf(from, 'worker').length === 0, from).toBe(ended);
    if (isOpen(from)) expect(movesOf(from, 'worker')).toContain('cancelled');
  }
});

it('the provider can never send, call off or bring back; whatever they may say, we may write down for them', () => {
  for (const from of statuses)
    for (const to of statuses) {
      if (findMove(from, to, 'partner'))
        expect(findMove(from, to, 'worker'), `${from} → ${to}`).toBeDefined();
      if (['draft', 'requested', 'cancelled'].includes(to))
        expect(findMove(from, to, 'partner')).toBeUndefined();
    }
});

it('help that goes on is first accepted: nobody jumps from asking to doing', () => {
  fc.assert(
    fc.property(fc.array(status, { maxLength: 8 }), (wishes) => {
      const walked: Status[] = ['draft'];
      for (const to of wishes) if (findMove(walked.at(-1) ?? 'draft', to, 'worker')) walked.push(to);
      const begun = walked.findIndex((at) => at === 'in_progress' || at === 'on_hold' || at === 'completed');
      if (begun >= 0) expect(walked.slice(0, begun)).toContain('accepted');
    }),
  );
});

it('before it is sent the provider can do nothing at all', () => {
  for (const ability of abilities) expect(may(ability, 'draft', 'partner'), ability).toBe(false);
});

it('the clock follows the program for the first answer, and the provider’s own word after', () => {
  const clock = { answerDays: 3, today: '2026-11-22' };
  expect(nextWordDueOn({ ...clock, status: 'requested' })).toBe('2026-11-25');
  expect(nextWordDueOn({ ...clock, status: 'wait_listed', expectedOn: '2027-02-01' })).toBe('2027-02-01');
  expect(nextWordDueOn({ ...clock, status: 'wait_listed', expectedOn: '2199-12-31' })).toBe('2027-02-20');
  expect(newsAfterAppointment('2026-11-30', clock.today)).toBe('2026-12-02');
  expect(newsAfterAppointment('2199-12-31', clock.today)).toBe('2027-02-20');
  expect(nextWordDueOn({ ...clock, status: 'wait_listed', expectedOn: '2026-11-22' })).toBe('2026-12-22');
  for (const open of openStatuses)
    expect(nextWordDueOn({ ...clock, status: open }) > clock.today, open).toBe(true);
  expect(afterReminder('2026-11-22')).toBe('2026-11-24');
});

it('a completed referral is asked about four times, one that failed about what happened and how it was', () => {
  expect(factsMissing('completed', ['service_received'])).toEqual(['contact_made', 'need_met', 'experience']);
  expect(factsMissing('failed', [])).toEqual(['contact_made', 'experience']);
  expect(factsMissing('in_progress', [])).toEqual([]);
});

it('it is our move while the provider’s message waits, and after the end while facts are missing', () => {
  const turn = { status: 'requested', lastWordBy: null, factsMissing: false } as const;
  expect(turnOf(turn)).toBe('provider');
  expect(turnOf({ ...turn, lastWordBy: 'partner' })).toBe('us');
  expect(turnOf({ ...turn, lastWordBy: 'worker' })).toBe('provider');
  expect(turnOf({ ...turn, status: 'completed', factsMissing: true })).toBe('us');
  expect(turnOf({ ...turn, status: 'cancelled' })).toBe('nobody');
});
