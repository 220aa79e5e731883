import { expect, test } from 'vitest';
import { keep, labelsThatDiffer } from './conflict.ts';

const mine = { text: 'She called from the shelter.', day: '2026-11-20', confidence: 4 };
const theirs = { text: 'Called, no answer.', day: '2026-11-20', confidence: 6 };

test('only what both changed differently is asked about', () => {
  const asked = labelsThatDiffer(mine, theirs, { text: 'Note', day: 'Day' });
  expect(asked).toEqual([
    { field: 'text', label: 'Note', mine: mine.text, theirs: theirs.text, joins: true },
  ]);
});

test('what is no text reads as its form says it, and is chosen instead of joined', () => {
  const confidence = { label: 'How sure', say: (value: number) => `${value} of 10` };
  expect(labelsThatDiffer(mine, theirs, { confidence })).toEqual([
    { field: 'confidence', label: 'How sure', mine: '4 of 10', theirs: '6 of 10', joins: false },
  ]);
});

test('what nobody decided stays as I wrote it', () => {
  expect(keep(mine, theirs, {})).toEqual(mine);
});

test('the saved text can be kept instead of mine', () => {
  expect(keep(mine, theirs, { text: 'theirs', confidence: 'theirs' })).toEqual({
    ...mine,
    text: theirs.text,
    confidence: 6,
  });
});

test('both texts can be kept, the one saved first before mine', () => {
  expect(keep(mine, theirs, { text: 'both' }).text).toBe(
    'Called, no answer.\n\nShe called from the shelter.',
  );
});
