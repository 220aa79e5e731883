import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { isolated } from './isolate.ts';

function say(sentence: string, values: Record<string, unknown>): string {
  const messages = { said: isolated(compileMessage(sentence)) };
  return setupI18n({ locale: 'ar', messages: { ar: messages } }).t('said', values);
}

test('a telephone number among Arabic words is set apart, so that it is not turned round', () => {
  expect(say('الاتصال على {phone}', { phone: '309-555-0142' })).toBe('الاتصال على \u2068309-555-0142\u2069');
});

test('a value within a plural is set apart as well, its number is not', () => {
  const sentence = '{count, plural, one {وعد واحد من {name}} other {# وعود من {name}}}';
  expect(say(sentence, { count: 3, name: 'Rosa' })).toBe('3 وعود من \u2068Rosa\u2069');
});
