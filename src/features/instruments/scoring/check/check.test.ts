import { describe, expect, it } from 'vitest';
import { urls } from '../../engine/extensions.ts';
import { itemTypes } from '../../engine/fhir.ts';
import { check } from './index.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const looked = (item: readonly object[], more: object = {}) =>
  check({ resourceType: 'Questionnaire', status: 'active', copyright: 'Ours', item, ...more }, '2026-11-22');
const said = (item: readonly object[], more: object = {}) => {
  const { refusals, limitations } = looked(item, more);
  return [refusals.map(({ code }) => code), limitations.map(({ code }) => code)];
};
const nothing = [[], []];
const option = (code: string, more: object = {}) => ({ valueCoding: { system: 'urn:x', code }, ...more });
const expression = (url: string, text: string, language = 'text/fhirpath') => ({
  url,
  valueExpression: { language, expression: text },
});
const calculated = (text: string) => expression(urls.calculated, text);
const asks = (type: string, more: object = {}) => ({ linkId: 'a', type, text: 'A', ...more });
const choice = (more: object = {}) => asks('choice', { answerOption: [option('x'), option('y')], ...more });
const on = (condition: object, type = 'string') => ({ linkId: 'b', type, enableWhen: [condition] });

describe('an import takes', () => {
  it('every type of R4 that can be answered', () => {
    const items = itemTypes.map((type) => ({
      linkId: type,
      type,
      text: type,
      ...(type === 'choice' || type === 'open-choice' ? { answerOption: [option('x')] } : {}),
    }));
    expect(said(items)).toEqual([[], ['attachment', 'reference']]);
  });

  it.each([
    ['codings', [option('x'), option('y')]],
    ['whole numbers', [{ valueInteger: 1 }, { valueInteger: 2 }]],
    ['words', [{ valueString: 'tea' }, { valueString: 'coffee' }]],
    ['days', [{ valueDate: '2026-01-01' }]],
    ['hours', [{ valueTime: '08:00:00' }]],
    ['references', [{ valueReference: { reference: 'Organization/1', display: 'The office' } }]],
  ])('choices that are %s', (_kind, answerOption) => {
    expect(said([asks('choice', { answerOption })])).toEqual(nothing);
  });

  it('a comparison of choices that are numbers, with a number that is not among them', () => {
    const numbers = [{ valueInteger: 1 }, { valueInteger: 5 }];
    const more = on({ question: 'a', operator: '>', answerInteger: 3 });
    expect(said([asks('choice', { answerOption: numbers }), more])).toEqual(nothing);
  });

  it('value sets that are contained, by #id, by url, by code system, and those already expanded', () => {
    const concept = [{ code: 'p' }, { code: 'q' }];
    const contained = [
      { resourceType: 'ValueSet', id: 'one', compose: { include: [{ system: 'urn:x', concept }] } },
      {
        resourceType: 'ValueSet',
        url: 'urn:vs',
        expansion: { contains: concept.map((one) => ({ system: 'urn:x', ...one })) },
      },
      { resourceType: 'ValueSet', id: 'all', compose: { include: [{ system: 'urn:cs' }] } },
      { resourceType: 'CodeSystem', url: 'urn:cs', concept },
    ];
    for (const answerValueSet of ['#one', 'urn:vs', 'urn:vs|1', '#all'])
      expect(said([asks('choice', { answerValueSet })], { contained })).toEqual(nothing);
    expect(said([asks('choice', { answerValueSet: '#none' })], { contained })[0]).toEqual(['value-set']);
  });

  it('a date of birth from the record, and rules that it can keep', () => {
    const age = asks('date', { extension: [expression(urls.initialExpression, '%patient.birthDate')] });
    const rule = {
      url: urls.targetConstraint,
      extension: [
        { url: 'key', valueId: 'r' },
        { url: 'severity', valueCode: 'warning' },
        expression('expression', '%context.answer.exists()'),
        { url: 'human', valueString: 'Say when.' },
      ],
    };
    expect(said([age], { extension: [rule] })).toEqual(nothing);
  });
});

describe('an import refuses', () => {
  it.each([
    ['the abstract type “question”', [asks('question')], 'unknown-type'],
    ['a type of another release', [asks('coding', { answerOption: [option('x')] })], 'unknown-type'],
    ['a choice among nothing', [asks('choice')], 'no-choices'],
    [
      'a choice among what would be looked up',
      [asks('choice', { extension: [expression(urls.answerExpression, 'x')] })],
      'no-choices',
    ],
    ['a list and a value set at once', [choice({ answerValueSet: '#x' })], 'both-choices'],
    [
      'what must be answered and is hidden',
      [choice({ required: true, extension: [{ url: urls.hidden, valueBoolean: true }] })],
      'never-answerable',
    ],
    [
      'what must be answered inside something hidden',
      [
        {
          linkId: 'g',
          type: 'group',
          extension: [{ url: urls.hidden, valueBoolean: true }],
          item: [choice({ required: true })],
        },
      ],
      'never-answerable',
    ],
    [
      'what must be answered, begins wrongly, and nobody can change',
      [asks('integer', { required: true, readOnly: true, initial: [{ valueString: 'x' }] })],
      'never-answerable',
    ],
    [
      'a condition on an answer that is not offered',
      [choice(), on({ question: 'a', operator: '=', answerCoding: { system: 'urn:x', code: 'z' } })],
      'bad-condition',
    ],
    [
      'a condition on the words of a coded answer',
      [choice(), on({ question: 'a', operator: '=', answerString: 'x' })],
      'bad-condition',
    ],
    [
      'an order of codes',
      [choice(), on({ question: 'a', operator: '>', answerCoding: { system: 'urn:x', code: 'x' } })],
      'bad-condition',
    ],
    [
      '“exists” with something else than yes or no',
      [choice(), on({ question: 'a', operator: 'exists', answerString: 'x' })],
      'bad-condition',
    ],
    [
      'a condition on a group',
      [
        asks('group', { item: [choice({ linkId: 'c' })] }),
        on({ question: 'a', operator: 'exists', answerBoolean: true }),
      ],
      'bad-condition',
    ],
    ['a condition without answer', [choice(), on({ question: 'a', operator: '=' })], 'bad-condition'],
    [
      'an amount compared in a unit that is not asked for',
      [
        asks('quantity', { extension: [{ url: urls.unit, valueCoding: { code: 'kg' } }] }),
        on({ question: 'a', operator: '>', answerQuantity: { value: 80, code: '[lb_av]' } }),
      ],
      'bad-condition',
    ],
    [
      'an item that stands below the one it opens',
      [
        choice({
          item: [
            on({ question: 'c', operator: 'exists', answerBoolean: true }),
            { linkId: 'c', type: 'string' },
          ],
          enableWhen: [{ question: 'c', operator: 'exists', answerBoolean: true }],
        }),
      ],
      'circular',
    ],
    [
      'a rule of scoring in CQL',
      [asks('integer', { extension: [expression(urls.calculated, 'Total', 'text/cql')] })],
      'language',
    ],
    [
      'a rule of scoring that is a query',
      [
        asks('integer', {
          extension: [expression(urls.calculated, 'Observation?x', 'application/x-fhir-query')],
        }),
      ],
      'language',
    ],
    [
      'a rule of scoring under its old name, written otherwise',
      [
        asks('integer', {
          extension: [{ url: `${hl7}questionnaire-calculatedExpression`, valueString: '1 + 1' }],
        }),
      ],
      'unreadable',
    ],
    [
      'what is asked depending on the record',
      [asks('string', { extension: [expression(urls.enableWhenExpression, "%patient.gender = 'female'")] })],
      'unknown-variable',
    ],
    [
      'a score of what a server knows',
      [asks('integer', { extension: [calculated("%resource.item.answer.value.memberOf('x').count()")] })],
      'unknown-function',
    ],
    [
      'a questionnaire within',
      [asks('display', { extension: [{ url: `${sdc}subQuestionnaire`, valueCanonical: 'urn:y' }] })],
      'sub-questionnaire',
    ],
  ])('%s', (_what, items, code) => {
    expect(looked(items).refusals.map((one) => one.code)).toContain(code);
  });
});
