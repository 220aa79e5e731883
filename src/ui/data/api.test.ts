import { expect, test } from 'vitest';
import { fileUrl } from './api.ts';

test('names in an address are filled in and cannot break out of it', () => {
  expect(fileUrl('/clients/:clientId/plan.pdf', { clientId: 'a/../b' })).toBe(
    '/api/clients/a%2F..%2Fb/plan.pdf',
  );
});

test('what was not asked is left out of the question; lists are repeated', () => {
  const url = fileUrl(
    '/services',
    {},
    { need: 'housing', language: ['es', 'ar'], distance: undefined, text: '' },
  );
  expect(url).toBe('/api/services?need=housing&language=es&language=ar');
});
