import { expect, test } from 'vitest';
import { answered, keyFor } from './idempotency.ts';

test('a contact sent again after the network broke carries the same key', () => {
  expect(keyFor('POST /contacts {"a":1}')).toBe(keyFor('POST /contacts {"a":1}'));
});

test('a changed contact carries another key', () => {
  expect(keyFor('POST /contacts {"a":1}')).not.toBe(keyFor('POST /contacts {"a":2}'));
});

test('the same words after an answer are a new request', () => {
  const first = keyFor('POST /reminders {}');
  answered('POST /reminders {}');
  expect(keyFor('POST /reminders {}')).not.toBe(first);
});

test('only the last fifty unanswered requests are remembered', () => {
  const first = keyFor('POST /first {}');
  for (let request = 0; request < 60; request += 1) keyFor(`POST /later {"n":${request}}`);
  expect(keyFor('POST /first {}')).not.toBe(first);
});
