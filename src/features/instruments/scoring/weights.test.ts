import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../engine/fhir.ts';
import { check } from './check/index.ts';
import { workOut } from './work.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const names = [
  `${hl7}ordinalValue`,
  `${hl7}itemWeight`,
  `${hl7}iso21090-CO-value`,
  `${hl7}questionnaire-ordinalValue`,
];
const answers = '%resource.item.where(linkId = ‹a›).answer';

/** A questionnaire whose choices are weighed under a name, and whose total is reckoned so. */
const weighed = (url: string, expression: string): Questionnaire => ({
  resourceType: 'Questionnaire',
  item: [
    {
      linkId: 'a',
      type: 'choice',
      answerOption: [0, 2].map((weight) => ({
        valueCoding: { system: 'urn:x', code: `weighs-${weight}` },
        extension: [{ url, valueDecimal: weight }],
      })),
    },
    {
      linkId: 'total',
      type: 'decimal',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: { language: 'text/fhirpath', expression: expression.replaceAll(/[‹›]/g, "'") },
        },
      ],
    },
  ],
});
const totalOf = (questionnaire: Questionnaire, more: object = {}) => {
  expect(check({ ...questionnaire, status: 'active' }, '2026-11-22').refusals).toEqual([]);
  const answer = [{ valueCoding: { system: 'urn:x', code: 'weighs-2', ...more } }];
  return workOut(questionnaire, [{ linkId: 'a', answer }], '2026-11-22').scores[0]?.value;
};

describe.each(names)('a weight under the name %s', (url) => {
  it.each([
    ['weight()', `${answers}.weight().sum()`],
    ['ordinal()', `${answers}.value.ordinal().sum()`],
    ['its own name', `${answers}.value.extension.where(url = ‹${url}›).value.sum()`],
    ['its own name, in short', `${answers}.value.extension(‹${url}›).value.sum()`],
  ])('counts, asked for by %s', (_how, expression) => {
    expect(totalOf(weighed(url, expression))).toBe(2);
  });

  it('is the questionnaire’s: one that was sent along with an answer does not count', () => {
    const forged = { extension: [{ url, valueDecimal: 100 }] };
    expect(totalOf(weighed(url, `${answers}.weight().sum()`), forged)).toBe(2);
  });
});
