import { expect, it } from 'vitest';
import { Day, Moment } from './index.ts';

it.each([
  '1880-01-01T00:00:00+14:00',
  '1880-01-01T00:00:00Z',
  '2200-12-31T23:59:59-11:00',
  '2201-01-01T10:00:00Z',
])('takes %s, which some clock shows in the years we know', (moment) => {
  expect(Moment.safeParse(moment).success).toBe(true);
});

it.each(['1879-12-30T23:00:00Z', '2201-01-02T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
  'does not take %s, and says which years it takes',
  (moment) => {
    expect(Moment.safeParse(moment).error?.issues[0]?.message).toBe(
      'Please give a year between 1880 and 2200.',
    );
  },
);

it('takes the first and the last day, and no day beside them', () => {
  const days = ['1879-12-31', '1880-01-01', '2200-12-31', '2201-01-01', '2200-02-30'];
  expect(days.map((day) => Day.safeParse(day).success)).toEqual([false, true, true, false, false]);
});
