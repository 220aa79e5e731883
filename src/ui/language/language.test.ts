import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { serverWords } from './language.ts';

const messages = {
  'Please choose a day.': 'Elija un día.',
  'Please use at most {0} characters.': 'Use como máximo {0} caracteres.',
};
const spanish = setupI18n({ locale: 'es', messages: { es: messages } });
spanish.setMessagesCompiler(compileMessage);

test('a sentence of the server is said in the language of the reader', () => {
  expect(serverWords(spanish, 'Please choose a day.')).toBe('Elija un día.');
});

test('a sentence with a number keeps its number', () => {
  expect(serverWords(spanish, 'Please use at most 200 characters.')).toBe('Use como máximo 200 caracteres.');
});

test('a sentence that nobody has translated stays as it came', () => {
  expect(serverWords(spanish, 'Port 8080 is taken.')).toBe('Port 8080 is taken.');
});
