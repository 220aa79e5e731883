import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Item, ResponseItem } from './fhir.ts';
import { formOf } from './form.ts';
import { screensOf, screenWith } from './screens.ts';

const screens = (items: readonly Item[], given: readonly ResponseItem[] = []) =>
  screensOf(evaluate(formOf({ resourceType: 'Questionnaire', item: items }), given, () => []));
const asked = (linkId: string, more: Partial<Item> = {}): Item => ({ linkId, type: 'string', ...more });
const words = (linkId: string): Item => ({ linkId, type: 'display', text: linkId });
const group = (linkId: string, ...item: readonly Item[]): Item => ({ linkId, type: 'group', item });
const keys = (all: ReturnType<typeof screens>) => all.map(({ shown }) => [...shown]);

test('each question has a screen, with the words before it and the heading of its group', () => {
  const found = screens([
    words('hello'),
    group('month', asked('sleep'), words('now'), asked('joy')),
    asked('last'),
  ]);
  expect(keys(found)).toEqual([['hello', 'month', 'sleep'], ['month', 'now', 'joy'], ['last']]);
});

test('words after the last question are read with it', () => {
  expect(keys(screens([asked('only'), words('thanks')]))).toEqual([['only', 'thanks']]);
});

test('what an answer asks further stands on the same screen', () => {
  const found = screens(
    [asked('fell', { item: [asked('where')] }), asked('next')],
    [{ linkId: 'fell', answer: [{ valueString: 'yes' }] }],
  );
  expect(keys(found)).toEqual([['fell', 'where'], ['next']]);
  expect(screenWith(found, 'where')).toBe(0);
});

test('a question that is not asked, hidden or given by others has no screen', () => {
  const condition = { enableWhen: [{ question: 'first', operator: '=' as const, answerString: 'yes' }] };
  const found = screens([asked('first'), asked('if yes', condition), asked('known', { readOnly: true })]);
  expect(keys(found)).toEqual([['first', 'known']]);
  expect(screenWith(found, 'if yes')).toBe(-1);
});
