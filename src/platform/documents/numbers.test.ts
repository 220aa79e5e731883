import { expect, it } from 'vitest';
import { holdNumbers } from './numbers.ts';

it('a telephone number stays whole after Arabic words, and is left alone elsewhere', () => {
  expect(holdNumbers('ar', 'أختي ليلى 555-0199')).toBe('أختي ليلى \u2066555-0199\u2069');
  expect(holdNumbers('ar', 'من 9:00 إلى (312) 555 0100')).toBe(
    'من \u20669:00\u2069 إلى \u2066(312) 555 0100\u2069',
  );
  expect(holdNumbers('es', 'Mi hermana 555-0199')).toBe('Mi hermana 555-0199');
});
