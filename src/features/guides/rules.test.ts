import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortOf } from './rules/words.ts';

it('the first sentence names what is made of an answer', () => {
  expect(shortOf('The stairs are steep. I fell twice.')).toBe('The stairs are steep');
  expect(shortOf('No heating\nsince May')).toBe('No heating');
  expect(shortOf('هل أستطيع البقاء؟ لا أعرف')).toBe('هل أستطيع البقاء؟');
});

it('a name is never blank and never too long', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((words) => words.trim() !== ''),
      (words) => {
        const short = shortOf(words);
        expect(short.trim()).not.toBe('');
        expect(short.length).toBeLessThanOrEqual(91);
      },
    ),
  );
});
