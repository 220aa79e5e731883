import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { instrumentRoutes, type ResponseSheet } from './contract.ts';
import { urls } from './engine/extensions.ts';
import { aBegunResponse } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const fhirpath = (url: string, expression: string, name?: string) => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression, ...(name ? { name } : {}) },
});
const answerOf = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;
const rule = (severity: string, expression: string, human: string) => ({
  url: urls.constraint,
  extension: [
    { url: 'key', valueId: 'rule' },
    { url: 'severity', valueCode: severity },
    { url: 'expression', valueString: expression },
    { url: 'human', valueString: human },
  ],
});
const weight = (unit: string, code: string) => ({
  url: urls.unitOption,
  valueCoding: { system: 'http://unitsofmeasure.org', code, display: unit },
});

const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'A stay elsewhere',
  copyright: 'Ours',
  url: 'urn:stay',
  version: '1',
  extension: [
    rule('error', `${answerOf('from')} <= ${answerOf('to')}`, 'The stay ends before it begins.'),
    fhirpath(urls.variable, '%patient.birthDate', 'born'),
  ],
  item: [
    { linkId: 'from', type: 'date', text: 'From' },
    { linkId: 'to', type: 'date', text: 'To' },
    {
      linkId: 'nights',
      type: 'integer',
      text: 'Nights',
      extension: [rule('warning', 'answer.value <= 90', 'That is more than three months. Is it right?')],
    },
    { linkId: 'zip', type: 'string', text: 'ZIP', extension: [{ url: urls.regex, valueString: '[0-9]{5}' }] },
    {
      linkId: 'born',
      type: 'date',
      text: 'Born',
      readOnly: true,
      extension: [fhirpath(urls.initialExpression, '%born')],
    },
    { linkId: 'first', type: 'string', text: 'First', initial: [{ valueString: 'Here' }] },
    {
      linkId: 'copy',
      type: 'string',
      text: 'Copy',
      extension: [fhirpath(urls.initialExpression, answerOf('first'))],
    },
    {
      linkId: 'weight',
      type: 'quantity',
      text: 'Weight',
      extension: [weight('kg', 'kg'), weight('lb', '[lb_av]')],
    },
    {
      linkId: 'rooms',
      type: 'integer',
      text: 'Rooms',
      answerOption: [{ valueInteger: 1 }, { valueInteger: 2 }],
    },
  ],
};

let begun: ResponseSheet;
let clientId: string;
beforeAll(async () => {
  await app.ade.ask(instrumentRoutes.importQuestionnaire, { body: { questionnaire } });
  const intake = await anIntake(app.rosa, { birthDate: '1990-02-03' });
  clientId = intake.clientId;
  begun = await aBegunResponse(app.rosa, clientId, intake.caseId, 'urn:stay');
});

const item = (linkId: string, value: object) => ({ linkId, answer: [value] });
const completing = (...items: readonly object[]) =>
  app.rosa.ask(instrumentRoutes.completeResponse, {
    params: { clientId, responseId: begun.id },
    body: { items, answeredBy: 'client', language: 'en', mode: 'phone' },
    ifMatch: begun.version,
  });
const refusal = async (...items: readonly object[]) =>
  (await completing(...items)).problem.fields?.map(({ path, message }) => [path, message]);

describe('what a questionnaire asks for beyond its questions', () => {
  it('is said whole, since nothing of it is left out', async () => {
    const report = await app.ade.ask(instrumentRoutes.checkQuestionnaire, { body: { questionnaire } });
    expect([report.body.refusals, report.body.limitations]).toEqual([[], []]);
  });

  it('begins with what the record knows, and with what its own answers come to', () => {
    const answers = Object.fromEntries(begun.items.map((one) => [one.linkId, one['answer']]));
    expect(answers['born']).toEqual([{ valueDate: '1990-02-03' }]);
    expect(answers['copy']).toEqual([{ valueString: 'Here' }]);
  });

  it('keeps its rules: whoever breaks one reads the sentence of the questionnaire', async () => {
    const [from, to] = [item('from', { valueDate: '2026-05-02' }), item('to', { valueDate: '2026-05-01' })];
    expect(await refusal(from, to)).toEqual([['body.items', 'The stay ends before it begins.']]);
  });

  it('wants answers in their form, in a unit that is offered, and among those listed', async () => {
    expect(await refusal(item('zip', { valueString: '1234' }))).toEqual([
      ['body.items.zip', 'This is not written in the form that is asked for.'],
    ]);
    const stone = { valueQuantity: { value: 12, unit: 'stone', code: '[stone_av]' } };
    expect(await refusal(item('weight', stone))).toEqual([
      ['body.items.weight', 'This unit is not one of those asked for.'],
    ]);
    expect(await refusal(item('rooms', { valueInteger: 7 }))).toEqual([
      ['body.items.rooms', 'This is not one of the answers to choose from.'],
    ]);
  });

  it('is completed in spite of a warning and of a rule that lacks an answer; what is fixed stays', async () => {
    const done = await completing(
      item('from', { valueDate: '2026-05-02' }),
      item('nights', { valueInteger: 120 }),
      item('born', { valueDate: '2001-01-01' }),
      item('zip', { valueString: '97201' }),
    );
    expect(done.status).toBe(201);
    expect(done.body.items.find(({ linkId }) => linkId === 'born')?.['answer']).toEqual([
      { valueDate: '1990-02-03' },
    ]);
  });
});
