import { describe, expect, it } from 'vitest';
import { openState, weekdayOf } from './hours.ts';

const office = {
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  opensAt: '09:00',
  closesAt: '17:00',
  validFrom: null,
  validTo: null,
};
const saturdays = { ...office, days: ['SA'], opensAt: '10:00', closesAt: '12:00', validTo: '2026-11-01' };
const at = (day: string, time: string) => ({ day, time });

describe('opening hours', () => {
  it('know the day of the week', () => {
    expect(['2026-11-22', '2026-11-23', '2024-02-29'].map(weekdayOf)).toEqual(['SU', 'MO', 'TH']);
  });

  it('say that somebody is there, and until when', () => {
    expect(openState([office], at('2026-11-23', '09:00'))).toMatchObject({ now: true, until: '17:00' });
    expect(openState([office], at('2026-11-23', '17:00'))).toMatchObject({
      now: false,
      nextDay: 'TU',
      nextAt: '09:00',
    });
  });

  it('say when somebody is there next: later today, or after the weekend', () => {
    expect(openState([office], at('2026-11-23', '07:30'))).toMatchObject({ nextDay: 'MO', nextAt: '09:00' });
    expect(openState([office], at('2026-11-20', '18:00'))).toMatchObject({ nextDay: 'MO', nextAt: '09:00' });
    expect(openState([{ ...office, days: ['MO'] }], at('2026-11-23', '18:00'))).toMatchObject({
      nextDay: 'MO',
    });
  });

  it('that have run out are not counted, and where nobody knows any, nothing is claimed', () => {
    expect(openState([saturdays], at('2026-11-28', '10:30'))).toBeUndefined();
    expect(openState([saturdays], at('2026-10-31', '10:30'))).toMatchObject({ now: true });
    expect(openState([{ ...office, days: [] }], at('2026-11-23', '10:00'))).toBeUndefined();
  });
});
