import { expect, test } from 'vitest';
import { keep, labelsThatDiffer } from './conflict.ts';

const before = { text: 'Called.', day: '2026-11-20', confidence: 4, spoken: ['en', 'es'], phones: ['1'] };
const mine = { ...before, text: 'She called from the shelter.' };
const theirs = {
  ...before,
  text: 'Called, no answer.',
  confidence: 6,
  spoken: ['es', 'en'],
  phones: ['1', '2'],
};
const versions = { mine, theirs, before };
const labels = {
  text: 'Note',
  day: 'Day',
  confidence: { label: 'How sure', say: (value: number) => `${value} of 10` },
  spoken: { label: 'Languages', say: (tags: readonly string[]) => tags.join(' and ') },
  phones: null,
};

test('every field that differs is shown as the form says it, and no other', () => {
  expect(labelsThatDiffer(versions, labels)).toEqual([
    { field: 'text', label: 'Note', mine: mine.text, theirs: theirs.text, joins: true, usual: 'mine' },
    {
      field: 'confidence',
      label: 'How sure',
      mine: '4 of 10',
      theirs: '6 of 10',
      joins: false,
      usual: 'theirs',
    },
  ]);
});

test('another choice of languages is shown, another order of the same is not', () => {
  const spoken = labelsThatDiffer({ ...versions, mine: { ...mine, spoken: ['en'] } }, labels).at(-1);
  expect(spoken).toMatchObject({ label: 'Languages', mine: 'en', theirs: 'es and en', usual: 'mine' });
});

test('when nobody decides, what I wrote stays, and what I left alone is as the other saved it', () => {
  expect(keep(versions, labels, {})).toEqual({ ...theirs, text: mine.text, spoken: mine.spoken });
});

test('what the form does not change stays as it was saved meanwhile', () => {
  expect(keep(versions, labels, {}).phones).toEqual(['1', '2']);
});

test('the saved text can be kept instead of mine, and mine instead of what was saved', () => {
  expect(keep(versions, labels, { text: 'theirs', confidence: 'mine' })).toMatchObject({
    text: theirs.text,
    confidence: 4,
  });
});

test('both texts can be kept, the one saved first before mine', () => {
  expect(keep(versions, labels, { text: 'both' }).text).toBe(
    'Called, no answer.\n\nShe called from the shelter.',
  );
});
