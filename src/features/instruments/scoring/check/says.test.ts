import { describe, expect, it } from 'vitest';
import { urls } from '../../engine/extensions.ts';
import { check } from './index.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const looked = (item: readonly object[], more: object = {}) =>
  check({ resourceType: 'Questionnaire', status: 'active', copyright: 'Ours', item, ...more }, '2026-11-22');
const said = (item: readonly object[], more: object = {}) => {
  const { refusals, limitations } = looked(item, more);
  return [refusals.map(({ code }) => code), limitations.map(({ code }) => code)];
};
const option = (code: string, more: object = {}) => ({ valueCoding: { system: 'urn:x', code }, ...more });
const expression = (url: string, text: string, language = 'text/fhirpath') => ({
  url,
  valueExpression: { language, expression: text },
});
const asks = (type: string, more: object = {}) => ({ linkId: 'a', type, text: 'A', ...more });
const choice = (more: object = {}) => asks('choice', { answerOption: [option('x'), option('y')], ...more });

describe('an import says', () => {
  const rule = (...parts: readonly object[]) => ({ url: urls.constraint, extension: parts });
  const human = { url: 'human', valueString: 'Please check.' };

  it.each([
    [
      'that choices come and go',
      choice({ extension: [{ url: `${sdc}answerOptionsToggleExpression`, extension: [] }] }),
      'answer-toggle',
    ],
    [
      'that choices would be looked up',
      asks('open-choice', {
        extension: [expression(urls.answerExpression, 'Location?', 'application/x-fhir-query')],
      }),
      'answer-expression',
    ],
    [
      'that words change',
      asks('string', { _text: { extension: [expression(`${hl7}cqf-expression`, "'x'")] } }),
      'moving-words',
    ],
    [
      'that a limit changes',
      asks('date', {
        extension: [
          {
            url: urls.maxValue,
            _valueDate: { extension: [expression(`${hl7}cqf-calculatedValue`, 'today()')] },
          },
        ],
      }),
      'moving-words',
    ],
    [
      'that units would be looked up',
      asks('quantity', { extension: [{ url: `${hl7}questionnaire-unitValueSet`, valueCanonical: 'urn:u' }] }),
      'unit-list',
    ],
    ['that a beginning does not fit', asks('integer', { initial: [{ valueString: 'x' }] }), 'initial'],
    [
      'that only one of two beginnings is taken',
      asks('string', { initial: [{ valueString: 'x' }, { valueString: 'y' }] }),
      'initial',
    ],
    [
      'that a beginning comes from elsewhere',
      asks('string', { extension: [expression(urls.initialExpression, '%patient.name.given')] }),
      'initial-expression',
    ],
    [
      'that a beginning is a query',
      asks('string', {
        extension: [expression(urls.initialExpression, 'Observation?', 'application/x-fhir-query')],
      }),
      'initial-expression',
    ],
    [
      'that a rule has no words',
      asks('string', { extension: [rule({ url: 'expression', valueString: 'true' })] }),
      'constraint',
    ],
    [
      'that a rule asks for more than is known',
      asks('string', { extension: [rule({ url: 'expression', valueString: '%user.id = 1' }, human)] }),
      'constraint',
    ],
    [
      'that a rule fails when it is tried',
      asks('string', {
        extension: [
          rule(
            { url: 'expression', valueString: "answer.value.toInteger() + 'x' = 1 and (1 | 2) > 1" },
            human,
          ),
        ],
      }),
      'constraint',
    ],
    [
      'that a form of answers cannot be read',
      asks('string', { extension: [{ url: urls.regex, valueString: '[a-' }] }),
      'regex',
    ],
    [
      'that a list is shown as a list',
      asks('group', {
        extension: [{ url: urls.itemControl, valueCodeableConcept: { coding: [{ code: 'gtable' }] } }],
        item: [choice({ linkId: 'c' })],
      }),
      'layout',
    ],
    [
      'what it does not know on an answer',
      choice({ answerOption: [option('x', { extension: [{ url: 'urn:new', valueCode: 'x' }] })] }),
      'other-extension',
    ],
  ])('%s', (_what, item, code) => {
    const { refusals, limitations } = looked([item]);
    expect([refusals, limitations.map((one) => one.code)]).toEqual([[], [code]]);
  });

  it('that it reads no library, and no variable in CQL', () => {
    const variable = {
      ...expression(urls.variable, 'Age', 'text/cql'),
      valueExpression: { name: 'age', language: 'text/cql', expression: 'Age' },
    };
    const more = { contained: [{ resourceType: 'Library', id: 'l' }], extension: [variable] };
    expect(said([choice()], more)).toEqual([[], ['library', 'other-language']]);
  });
});
