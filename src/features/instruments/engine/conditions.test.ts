import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Answer, Condition, Item, ItemType, Questionnaire, ResponseItem } from './fhir.ts';
import { formOf } from './form.ts';

type Operator = Condition['operator'];
const asked = (items: readonly Item[], given: readonly ResponseItem[]): readonly string[] => {
  const questionnaire: Questionnaire = { resourceType: 'Questionnaire', item: items };
  const { places, enabled } = evaluate(formOf(questionnaire), given, () => []);
  return places.flatMap(({ node }) => (enabled.has(node) ? [node.item.linkId] : []));
};
const when = (operator: Operator, wanted: object, question = 'a'): Condition => ({
  question,
  operator,
  ...wanted,
});
const depending = (condition: Condition): Item => ({ linkId: 'b', type: 'string', enableWhen: [condition] });
/** Whether `b` is asked when `a` was answered so. */
const asks = (type: ItemType, operator: Operator, wanted: object, ...answer: readonly Answer[]): boolean =>
  asked(
    [{ linkId: 'a', type, repeats: true, item: [] }, depending(when(operator, wanted))],
    answer.length > 0 ? [{ linkId: 'a', answer }] : [],
  ).includes('b');

const kg = (value: number, code = 'kg') => ({ value, unit: code, system: 'http://unitsofmeasure.org', code });
/** Of each kind of answer three in rising order, as value[x] and answer[x]. */
const rising: readonly (readonly [ItemType, string, readonly unknown[]])[] = [
  ['integer', 'Integer', [1, 2, 3]],
  ['decimal', 'Decimal', [0.5, 1.25, 2.75]],
  ['date', 'Date', ['2025-12-31', '2026-01-01', '2026-11-22']],
  [
    'dateTime',
    'DateTime',
    ['2026-01-01T09:00:00+02:00', '2026-01-01T08:00:00Z', '2026-01-01T04:00:00-05:00'],
  ],
  ['time', 'Time', ['08:00:00', '08:30:00', '17:00:00']],
  ['string', 'String', ['ash', 'beech', 'oak']],
  ['quantity', 'Quantity', [kg(1), kg(70), kg(90.5)]],
];

describe.each(rising)('a condition on an answer of type %s', (type, kind, values) => {
  const compared = (operator: Operator, nth: number, wanted: number) =>
    asks(type, operator, { [`answer${kind}`]: values[wanted] }, { [`value${kind}`]: values[nth] } as Answer);
  const holds: Readonly<Record<Exclude<Operator, 'exists'>, (one: number, other: number) => boolean>> = {
    '=': (one, other) => one === other,
    '!=': (one, other) => one !== other,
    '>': (one, other) => one > other,
    '<': (one, other) => one < other,
    '>=': (one, other) => one >= other,
    '<=': (one, other) => one <= other,
  };

  it.each(Object.keys(holds) as (keyof typeof holds)[])('holds with %s as the order says', (operator) => {
    for (const nth of [0, 1, 2])
      for (const wanted of [0, 1, 2])
        expect([nth, wanted, compared(operator, nth, wanted)]).toEqual([
          nth,
          wanted,
          holds[operator](nth, wanted),
        ]);
  });

  it('holds without an answer only where one is not to exist, or not to be equal', () => {
    const wanted = { [`answer${kind}`]: values[1] };
    expect(asks(type, '!=', wanted)).toBe(true);
    for (const operator of ['=', '>', '<', '>=', '<='] as const)
      expect(asks(type, operator, wanted)).toBe(false);
    expect(asks(type, 'exists', { answerBoolean: true })).toBe(false);
    expect(asks(type, 'exists', { answerBoolean: false })).toBe(true);
    expect(asks(type, 'exists', { answerBoolean: true }, { [`value${kind}`]: values[0] } as Answer)).toBe(
      true,
    );
  });

  it('holds with = as soon as one of several answers is equal, with != only when none is', () => {
    const both = values.slice(0, 2).map((value) => ({ [`value${kind}`]: value }) as Answer);
    expect(asks(type, '=', { [`answer${kind}`]: values[1] }, ...both)).toBe(true);
    expect(asks(type, '!=', { [`answer${kind}`]: values[1] }, ...both)).toBe(false);
    expect(asks(type, '!=', { [`answer${kind}`]: values[2] }, ...both)).toBe(true);
    expect(asks(type, '>', { [`answer${kind}`]: values[0] }, ...both)).toBe(true);
  });
});

describe('a condition on a choice', () => {
  const chosen = (coding: object): Answer => ({ valueCoding: coding });
  const is = (wanted: object, ...answers: readonly Answer[]) => asks('choice', '=', wanted, ...answers);

  it('compares code and system; a system that one side leaves out does not part them', () => {
    const yes = { system: 'urn:a', code: 'yes', display: 'Yes' };
    expect(is({ answerCoding: { system: 'urn:a', code: 'yes', display: 'Oui' } }, chosen(yes))).toBe(true);
    expect(is({ answerCoding: { system: 'urn:b', code: 'yes' } }, chosen(yes))).toBe(false);
    expect(is({ answerCoding: { code: 'yes' } }, chosen(yes))).toBe(true);
    expect(is({ answerCoding: { system: 'urn:a', code: 'no' } }, chosen(yes))).toBe(false);
    expect(is({ answerCoding: { display: 'Yes' } }, chosen({ display: 'Yes' }))).toBe(true);
  });

  it('compares words of one’s own, and what is referred to', () => {
    expect(asks('open-choice', '=', { answerString: 'tea' }, { valueString: 'tea' })).toBe(true);
    const at = (reference: string) => ({ reference });
    expect(
      asks('reference', '=', { answerReference: at('Patient/1') }, { valueReference: at('Patient/1') }),
    ).toBe(true);
    expect(
      asks('reference', '!=', { answerReference: at('Patient/1') }, { valueReference: at('Patient/2') }),
    ).toBe(true);
  });
});

describe('several conditions', () => {
  const yes = { answerBoolean: true };
  const items = (enableBehavior: 'all' | 'any'): readonly Item[] => [
    { linkId: 'a', type: 'boolean' },
    { linkId: 'c', type: 'boolean' },
    { linkId: 'b', type: 'string', enableBehavior, enableWhen: [when('=', yes), when('=', yes, 'c')] },
  ];
  const one = [{ linkId: 'a', answer: [{ valueBoolean: true }] }];

  it('must all hold, or any, as the questionnaire says', () => {
    expect(asked(items('all'), one)).not.toContain('b');
    expect(asked(items('any'), one)).toContain('b');
    expect(asked(items('all'), [...one, { linkId: 'c', answer: [{ valueBoolean: true }] }])).toContain('b');
  });

  it('look at no answer of what is itself not asked', () => {
    const chain: readonly Item[] = [
      { linkId: 'a', type: 'boolean' },
      { linkId: 'c', type: 'boolean', enableWhen: [when('=', yes)] },
      { linkId: 'b', type: 'string', enableWhen: [when('=', yes, 'c')] },
      { linkId: 'd', type: 'string', enableWhen: [when('exists', { answerBoolean: false }, 'c')] },
    ];
    const c = { linkId: 'c', answer: [{ valueBoolean: true }] };
    expect(asked(chain, [c])).toEqual(['a', 'd']);
    expect(asked(chain, [...one, c])).toEqual(['a', 'c', 'b']);
  });

  it('look within the same occurrence of a repeated group, and below the same answer', () => {
    const child: Item = {
      linkId: 'child',
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'a', type: 'boolean' },
        {
          linkId: 'in',
          type: 'group',
          item: [{ linkId: 'b', type: 'string', enableWhen: [when('=', yes)] }],
        },
      ],
    };
    const occurrence = (valueBoolean: boolean) => ({
      linkId: 'child',
      item: [{ linkId: 'a', answer: [{ valueBoolean }] }],
    });
    expect(
      asked([child], [occurrence(false), occurrence(true)]).filter((linkId) => linkId === 'b'),
    ).toHaveLength(1);
    const drink: Item = {
      linkId: 'a',
      type: 'choice',
      repeats: true,
      item: [{ linkId: 'b', type: 'string', enableWhen: [when('=', { answerCoding: { code: 'other' } })] }],
    };
    const answer = ['tea', 'other'].map((code) => ({ valueCoding: { code } }));
    expect(asked([drink], [{ linkId: 'a', answer }]).filter((linkId) => linkId === 'b')).toHaveLength(1);
  });
});
