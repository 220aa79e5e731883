import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { formatter } from '@lingui/format-po';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { compileSentence } from './sentence.ts';

const catalogs = globSync('src/locales/*/*.po');

test.each(catalogs)('every sentence of %s is made ready as Lingui would', async (filename) => {
  const text = await readFile(filename, 'utf8');
  const context = { locale: undefined, sourceLocale: 'en', filename };
  const catalog = await formatter({ explicitIdAsDefault: true }).parse(text, context);
  const sentences = Object.entries(catalog).flatMap(([id, { translation }]) => [id, translation ?? id]);
  expect(sentences.length).toBeGreaterThan(100);
  const plain = (compile: typeof compileSentence) =>
    JSON.parse(JSON.stringify(sentences.map((one) => compile(one))));
  expect(plain(compileSentence)).toEqual(plain(compileMessage));
});

test('a sentence says its names and its numbers', () => {
  expect(compileSentence('{name} has {count, plural, =0 {nothing} one {# step} other {# steps}}.')).toEqual([
    ['name'],
    ' has ',
    ['count', 'plural', { 0: ['nothing'], one: ['#', ' step'], other: ['#', ' steps'] }],
    '.',
  ]);
});
