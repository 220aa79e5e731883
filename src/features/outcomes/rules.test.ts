import { expect, test } from 'vitest';
import { changeOf, sensitivityOfRating } from './rules.ts';

test('what has changed is told between the first and the last rating', () => {
  const series = (...ratings: number[]) => ratings.map((rating) => ({ rating }));
  expect(changeOf(series(2, 1, 4))).toBe('better');
  expect(changeOf(series(4, 5, 3))).toBe('worse');
  expect(changeOf(series(3, 5, 3))).toBe('same');
  expect(changeOf(series(3))).toBe('first');
  expect(changeOf([])).toBe('first');
});

test('a rating of a protected domain is protected where its writer could read it again', () => {
  expect(sensitivityOfRating('mental_health', ['mental_health'])).toBe('mental_health');
  expect(sensitivityOfRating('mental_health', [])).toBeNull();
  expect(sensitivityOfRating('food', ['mental_health'])).toBeNull();
});
