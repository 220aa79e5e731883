import { expect, test } from 'vitest';
import { hrefOf, isUnnamed } from './address.ts';

test('what is asked for stands behind the path', () => {
  expect(hrefOf({ to: '/caseload', search: { workerId: 'a' } })).toBe('/caseload?workerId=a');
  expect(hrefOf({ to: '/sign-in', search: { next: '/caseload?workerId=a#b' } })).toBe(
    '/sign-in?next=%2Fcaseload%3FworkerId%3Da%23b',
  );
  expect(hrefOf({ to: '/today', search: {} })).toBe('/today');
});

test('an address that was typed bears no name of a visit', () => {
  const typed = { pathname: '/today', search: '?a=b', hash: '', visit: '/today?a=b' };
  expect(isUnnamed(typed)).toBe(true);
  expect(isUnnamed({ ...typed, visit: '0198' })).toBe(false);
});
