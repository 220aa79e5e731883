import { describe, expect, it } from 'vitest';
import { workOut } from '../scoring/work.ts';
import { initialItems } from './changes.ts';
import { meets } from './conditions.ts';
import { evaluate } from './evaluate.ts';
import { urls } from './extensions.ts';
import type { Answer, Condition, Item, Questionnaire } from './fhir.ts';
import { formOf } from './form.ts';
import { withFixed } from './initial.ts';
import type { MistakeCode } from './mistake.ts';
import { mistakesIn } from './mistakes.ts';

const questionnaire = (...item: readonly Item[]): Questionnaire => ({ resourceType: 'Questionnaire', item });
const mistakes = (item: Item, ...answer: readonly Answer[]): readonly MistakeCode[] => {
  const form = formOf(questionnaire(item));
  const given = answer.length > 0 ? [{ linkId: item.linkId, answer }] : [];
  return mistakesIn(
    form,
    evaluate(form, given, () => []),
  ).map(({ code }) => code);
};
const asks = (type: Item['type'], more: Partial<Item> = {}): Item => ({ linkId: 'a', type, ...more });
const limit = (url: string, value: object) => ({ extension: [{ url, ...value }] });

describe('a condition', () => {
  const when = (operator: Condition['operator'], wanted: object, ...answers: object[]) =>
    meets({ question: 'a', operator, ...wanted } as Condition, answers);

  it('compares numbers, days, moments, hours and amounts', () => {
    expect(when('>', { answerDecimal: 2.5 }, { valueInteger: 3 })).toBe(true);
    expect(when('<=', { answerDate: '2026-11-22' }, { valueDate: '2026-11-22' })).toBe(true);
    expect(
      when('<', { answerDateTime: '2026-11-22T12:00:00Z' }, { valueDateTime: '2026-11-22T12:30:00+01:00' }),
    ).toBe(true);
    expect(when('>', { answerTime: '08:00:00' }, { valueTime: '09:15:00' })).toBe(true);
    expect(
      when('>=', { answerQuantity: { value: 70, code: 'kg' } }, { valueQuantity: { value: 70, code: 'kg' } }),
    ).toBe(true);
  });

  it('does not compare what cannot be compared', () => {
    expect(
      when('>', { answerQuantity: { value: 70, code: 'kg' } }, { valueQuantity: { value: 90, code: 'lb' } }),
    ).toBe(false);
    expect(when('>', { answerDate: '2026-11-22' }, { valueDate: '2026-11' })).toBe(false);
    expect(when('=', { answerBoolean: true }, { valueInteger: 1 })).toBe(false);
  });

  it('takes a missing answer as no answer: “not equal” holds, nothing else does', () => {
    expect(when('!=', { answerInteger: 1 })).toBe(true);
    for (const operator of ['=', '<', '>', '<=', '>='] as const)
      expect(when(operator, { answerInteger: 1 })).toBe(false);
    expect(when('exists', { answerBoolean: false })).toBe(true);
  });
});

describe('an answer', () => {
  it('must be of the kind that is asked for', () => {
    expect(mistakes(asks('integer'), { valueInteger: 1.5 })).toEqual(['wrong-kind']);
    expect(mistakes(asks('boolean'), { valueString: 'yes' })).toEqual(['wrong-kind']);
    expect(mistakes(asks('date'), { valueDate: '2026-02-30' })).toEqual(['not-a-date']);
    expect(mistakes(asks('time'), { valueTime: '25:00' })).toEqual(['not-a-date']);
    expect(mistakes(asks('text'), { valueString: ' ' })).toEqual(['blank']);
  });

  it('keeps to the limits of its question', () => {
    const between = {
      extension: [
        { url: urls.minValue, valueInteger: 1 },
        { url: urls.maxValue, valueInteger: 5 },
      ],
    };
    expect(mistakes(asks('integer', between), { valueInteger: 0 })).toEqual(['too-small']);
    expect(mistakes(asks('integer', between), { valueInteger: 6 })).toEqual(['too-large']);
    expect(
      mistakes(asks('decimal', limit(urls.maxDecimalPlaces, { valueInteger: 1 })), { valueDecimal: 1.25 }),
    ).toEqual(['decimals']);
    expect(mistakes(asks('string', { maxLength: 3 }), { valueString: 'four' })).toEqual(['too-long']);
    expect(
      mistakes(asks('string', limit(urls.minLength, { valueInteger: 3 })), { valueString: 'no' }),
    ).toEqual(['too-short']);
    expect(
      mistakes(asks('date', limit(urls.maxValue, { valueDate: '2026-01-01' })), { valueDate: '2026-02-01' }),
    ).toEqual(['too-large']);
  });

  it('is wanted as often as the question says', () => {
    expect(mistakes(asks('string', { required: true }))).toEqual(['required']);
    expect(mistakes(asks('integer'), { valueInteger: 1 }, { valueInteger: 2 })).toEqual(['one-answer']);
    const most = { repeats: true, ...limit(urls.maxOccurs, { valueInteger: 1 }) };
    expect(mistakes(asks('integer', most), { valueInteger: 1 }, { valueInteger: 2 })).toEqual(['too-many']);
  });

  it('is one of those offered, and alone where it says so', () => {
    const none = {
      valueCoding: { code: 'none' },
      extension: [{ url: urls.optionExclusive, valueBoolean: true }],
    };
    const open = asks('open-choice', {
      repeats: true,
      answerOption: [none, { valueCoding: { code: 'tea' } }],
    });
    expect(mistakes(open, { valueCoding: { code: 'none' } }, { valueCoding: { code: 'tea' } })).toEqual([
      'exclusive',
    ]);
    expect(mistakes(open, { valueString: 'coffee' })).toEqual([]);
    expect(mistakes({ ...open, type: 'choice' }, { valueString: 'coffee' })).toEqual(['not-a-choice']);
  });
});

describe('a questionnaire', () => {
  it('begins with what it says, and lets nobody change what is fixed', () => {
    const fixed = asks('string', { readOnly: true, initial: [{ valueString: 'as agreed' }] });
    const chosen: Item = {
      linkId: 'b',
      type: 'choice',
      answerOption: [{ valueCoding: { code: 'x' } }, { valueCoding: { code: 'y' }, initialSelected: true }],
    };
    const form = formOf(questionnaire(fixed, chosen));
    expect(JSON.stringify(initialItems(form))).toContain('"code":"y"');
    const changed = withFixed(form, [{ linkId: 'a', answer: [{ valueString: 'otherwise' }] }], () => []);
    expect(JSON.stringify(changed)).toContain('as agreed');
  });

  it('calculates from variables, from calculations, and by item', () => {
    const rule = (url: string, expression: string, name?: string) => ({
      url,
      valueExpression: { language: 'text/fhirpath', expression, ...(name ? { name } : {}) },
    });
    const form: Questionnaire = {
      resourceType: 'Questionnaire',
      extension: [rule(urls.variable, "%resource.item.where(linkId='kg').answer.value", 'kg')],
      item: [
        { linkId: 'kg', type: 'decimal' },
        { linkId: 'm', type: 'decimal' },
        {
          linkId: 'bmi',
          type: 'decimal',
          extension: [
            rule(urls.variable, "%resource.item.where(linkId='m').answer.value", 'm'),
            rule(urls.calculated, '(%kg / (%m * %m)).round(1)'),
          ],
        },
        {
          linkId: 'over',
          type: 'boolean',
          extension: [rule(urls.calculated, "%resource.item.where(linkId='bmi').answer.value > 25")],
        },
        {
          linkId: 'why',
          type: 'text',
          extension: [
            rule(urls.enableWhenExpression, "%resource.item.where(linkId='over').answer.value = true"),
          ],
        },
      ],
    };
    const given = [
      { linkId: 'kg', answer: [{ valueDecimal: 90 }] },
      { linkId: 'm', answer: [{ valueDecimal: 1.8 }] },
      { linkId: 'why', answer: [{ valueString: 'asked' }] },
    ];
    const heavy = workOut(form, given, '2026-11-22');
    expect(heavy.scores.map(({ value }) => value)).toEqual([27.8, true]);
    expect(JSON.stringify(heavy.items)).toContain('asked');
    const light = workOut(
      form,
      [{ linkId: 'kg', answer: [{ valueDecimal: 60 }] }, ...given.slice(1)],
      '2026-11-22',
    );
    expect(JSON.stringify(light.items)).not.toContain('asked');
    expect(JSON.stringify(light.kept)).toContain('asked');
  });
});
