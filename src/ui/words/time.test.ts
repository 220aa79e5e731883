import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { agoText, dateText, dayOf, whenText } from './time.ts';
import { fromWallClock, toWallClock } from './zone.ts';

const chicago = 'America/Chicago';
const now = new Date('2026-11-22T15:00:00Z');

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

test('a date of the case is the same day in every time zone', () => {
  expect(whenText('2026-11-22', 'day', 'Pacific/Auckland')).toBe('Sun, Nov 22, 2026');
  expect(whenText('2026-11-22', 'day', 'America/Los_Angeles')).toBe('Sun, Nov 22, 2026');
});

test('a birthday reads as people write it in the language on screen', () => {
  expect(dateText('1957-02-17')).toBe('Feb 17, 1957');
  i18n.loadAndActivate({ locale: 'es', messages: {} });
  expect(dateText('1957-02-17')).toBe('17 feb 1957');
  i18n.loadAndActivate({ locale: 'ar', messages: {} });
  expect(dateText('1957-02-17')).toMatch(/فبراير/);
  i18n.loadAndActivate({ locale: 'en', messages: {} });
});

test('an hour is shown as the clock on the agency’s wall shows it', () => {
  expect(whenText('2026-11-22T15:30:00Z', 'time', chicago)).toBe('9:30 AM');
});

test('days ago are counted on the agency’s calendar, not in hours', () => {
  expect(agoText('2026-11-22T05:30:00Z', now, chicago)).toBe('yesterday');
  expect(agoText('2026-11-22T06:30:00Z', now, chicago)).toBe('8 hours ago');
});

test('near and far moments are said in fitting units', () => {
  expect(agoText('2026-11-22T14:55:00Z', now, chicago)).toBe('5 minutes ago');
  expect(agoText('2026-11-25', now, chicago)).toBe('in 3 days');
  expect(agoText('2026-11-06', now, chicago)).toBe('2 weeks ago');
  expect(agoText('2026-05-22', now, chicago)).toBe('6 months ago');
  expect(agoText('2023-11-22', now, chicago)).toBe('3 years ago');
});

test('an hour written down and read again is the same hour, also when clocks change', () => {
  for (const shown of ['2026-03-08T01:30', '2026-03-08T03:30', '2026-07-01T12:00', '2026-11-22T09:30']) {
    expect(toWallClock(fromWallClock(shown, chicago), chicago)).toBe(shown);
  }
  expect(fromWallClock('2026-11-22T09:30', chicago)).toBe('2026-11-22T15:30:00.000Z');
});

test('a half-written hour is no hour', () => {
  expect(fromWallClock('', chicago)).toBe('');
  expect(toWallClock('', chicago)).toBe('');
});

test('the day of an instant is the agency’s day', () => {
  expect(dayOf(new Date('2026-11-22T03:00:00Z'), chicago)).toBe('2026-11-21');
});
