import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { instrumentRoutes } from './contract.ts';
import { urls } from './engine/extensions.ts';
import { aBegunResponse, completing } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const coding = (code: string, weight?: number) => ({
  valueCoding: { system: 'urn:x', code, display: code },
  ...(weight === undefined ? {} : { extension: [{ url: urls.ordinalValue, valueDecimal: weight }] }),
});
const choice = (linkId: string, more: object = {}) => ({
  linkId,
  type: 'choice',
  text: linkId,
  answerOption: [coding('no', 0), coding('yes', 1)],
  ...more,
});
const total = (expression: string, language = 'text/fhirpath') => ({
  linkId: 'total',
  type: 'integer',
  text: 'Total',
  extension: [{ url: urls.calculated, valueExpression: { language, expression } }],
});
const sum = "%resource.item.where(linkId in ('a' | 'b')).answer.value.ordinal().sum()";
const questionnaire = (item: readonly object[], more: object = {}) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Two questions',
  copyright: 'Ours',
  url: 'urn:two',
  version: '1',
  item,
  ...more,
});
const good = questionnaire([choice('a'), choice('b'), total(sum)]);

const look = async (given: unknown) =>
  (await app.ade.ask(instrumentRoutes.checkQuestionnaire, { body: { questionnaire: given } })).body;
const refusals = async (given: unknown) => (await look(given)).refusals.map(({ code }) => code);

describe('importing a questionnaire', () => {
  it('says first what it could do, then takes it; the same version never again', async () => {
    expect(await look(good)).toMatchObject({
      questions: 3,
      scores: ['Total'],
      refusals: [],
      alreadyThere: false,
    });
    const made = await app.ade.ask(instrumentRoutes.importQuestionnaire, { body: { questionnaire: good } });
    expect(made.body).toMatchObject({ url: 'urn:two', version: '1' });
    const again = await app.ade.send('POST', '/instruments', { questionnaire: good });
    expect(again.problem.code).toBe('already-there');
    expect((await look(good)).alreadyThere).toBe(true);
  });

  it('lets it be answered and scored, and another version stand beside it', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    const first = await aBegunResponse(app.rosa, clientId, caseId, 'urn:two');
    const done = (await completing(app.rosa, clientId, first, { a: 1, b: 1 })).body;
    expect(done.scores).toMatchObject([{ value: 2, band: null }]);
    const newer = { ...good, version: '2', title: 'Two better questions' };
    await app.ade.ask(instrumentRoutes.importQuestionnaire, { body: { questionnaire: newer } });
    const second = await aBegunResponse(app.rosa, clientId, caseId, 'urn:two');
    expect(second.title).toBe('Two better questions');
    const kept = await app.rosa.ask(instrumentRoutes.readResponse, {
      params: { clientId, responseId: done.id },
    });
    expect(kept.body.title).toBe('Two questions');
  });

  it('is offered no longer when it is retired; what comes with the product cannot be', async () => {
    const { clientId, caseId } = await anIntake(app.rosa);
    await app.ade.ask(instrumentRoutes.retireInstrument, { body: { url: 'urn:two' } });
    const body = { caseId, url: 'urn:two', answeredBy: 'client', language: 'en', mode: 'phone' };
    const refused = await app.rosa.send('POST', `/clients/${clientId}/instrument-responses`, body);
    expect(refused.problem.code).toBe('retired');
    const own = await app.ade.send('POST', '/instruments/retirements', {
      url: 'urn:throughline:instrument:phq-9',
    });
    expect(own.status).toBe(404);
  });

  it('is for those who run the agency', async () => {
    for (const caller of [app.rosa, app.noor])
      expect((await caller.send('POST', '/instruments', { questionnaire: good })).status).toBe(403);
    expect((await app.dana.send('POST', '/instruments/checks', { questionnaire: good })).status).toBe(201);
  });
});

describe('what would score wrongly', () => {
  it.each([
    [
      'an answer without weight in a sum',
      [choice('a'), choice('b', { answerOption: [coding('x', 1), coding('y')] }), total(sum)],
      'missing-weight',
    ],
    ['an unknown function', [choice('a'), total('%resource.item.frobnicate()')], 'unknown-function'],
    [
      'asking another server',
      [choice('a'), total("%resource.item.answer.value.memberOf('x')")],
      'unknown-function',
    ],
    ['an unknown variable', [choice('a'), total('%patient.age')], 'unknown-variable'],
    ['another language than FHIRPath', [choice('a'), total('x + 1', 'text/cql')], 'language'],
    ['an unreadable expression', [choice('a'), total('1 + (')], 'unreadable'],
    [
      'calculations that never come to rest',
      [
        total(
          "iif(%resource.item.where(linkId='total').answer.exists(), %resource.item.where(linkId='total').answer.value + 1, 1)",
        ),
      ],
      'restless',
    ],
    [
      'a condition on nothing',
      [choice('a', { enableWhen: [{ question: 'z', operator: 'exists', answerBoolean: true }] })],
      'unknown-question',
    ],
    [
      'conditions in a circle',
      [
        choice('a', { enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }] }),
        choice('b', { enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }] }),
      ],
      'circular',
    ],
    [
      'several conditions without all or any',
      [
        choice('b'),
        choice('a', {
          enableWhen: [
            { question: 'b', operator: 'exists', answerBoolean: true },
            { question: 'b', operator: 'exists', answerBoolean: false },
          ],
        }),
      ],
      'no-behavior',
    ],
    [
      'a condition of another kind',
      [choice('b'), choice('a', { enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] })],
      'bad-condition',
    ],
    ['the same linkId twice', [choice('a'), choice('a')], 'duplicate-link'],
    [
      'answers that are nowhere',
      [{ linkId: 'a', type: 'choice', answerValueSet: 'http://elsewhere/vs' }],
      'value-set',
    ],
    [
      'a meaning that is modified',
      [choice('a', { modifierExtension: [{ url: 'urn:not' }] })],
      'modifier-extension',
    ],
    ['nothing to ask', [], 'no-questions'],
  ])('is refused: %s', async (_what, items, code) => {
    expect(await refusals(questionnaire(items))).toContain(code);
  });

  it.each([
    [
      'by the extension of R4',
      "%resource.item.where(linkId='a').answer.value.extension.where(url='http://hl7.org/fhir/StructureDefinition/ordinalValue').value.ofType(decimal).sum()",
    ],
    [
      'by looking it up in the questionnaire',
      "%questionnaire.item.where(linkId='a').answerOption.where(valueCoding.code=%resource.item.where(linkId='a').answer.valueCoding.code).extension.where(url='http://hl7.org/fhir/StructureDefinition/ordinalValue').valueDecimal",
    ],
  ])('counts weights also as other makers ask for them: %s', async (how, expression) => {
    const given = questionnaire([choice('a'), total(expression)], { url: `urn:${how}` });
    expect(await refusals(given)).toEqual([]);
    await app.ade.ask(instrumentRoutes.importQuestionnaire, { body: { questionnaire: given } });
    const { clientId, caseId } = await anIntake(app.rosa);
    const begun = await aBegunResponse(app.rosa, clientId, caseId, `urn:${how}`);
    const done = (await completing(app.rosa, clientId, begun, { a: 1 })).body;
    expect(done.scores).toMatchObject([{ value: 1 }]);
  });

  it('is refused when it is no questionnaire, with the place', async () => {
    for (const given of [null, 7, 'x', [], {}, { resourceType: 'Patient' }])
      expect(await refusals(given)).toContain('not-a-questionnaire');
    const wrong = await look(questionnaire([{ linkId: 'a', type: 'coding' }]));
    expect(wrong.refusals).toMatchObject([{ code: 'unknown-type', linkId: 'a', values: { type: 'coding' } }]);
    const worse = await look(questionnaire([{ linkId: 'a', type: 7 }]));
    expect(worse.refusals[0]?.values['detail']).toContain('item.0.type');
  });

  it('is refused with every reason at its item when somebody imports it all the same', async () => {
    const bad = questionnaire([choice('a'), total('%patient.x()')]);
    const refused = await app.ade.send('POST', '/instruments', { questionnaire: bad });
    expect(refused.status).toBe(422);
    expect(refused.fields).toEqual(['body.questionnaire.total', 'body.questionnaire.total']);
  });

  it('is refused when it is too large or too deep', async () => {
    const deep = Array.from({ length: 80 }).reduce<object>(
      (inner) => ({ linkId: 'x', type: 'group', item: [inner] }),
      { linkId: 'y', type: 'display' },
    );
    expect((await app.ade.send('POST', '/instruments/checks', { questionnaire: deep })).status).toBe(400);
    const long = questionnaire([{ linkId: 'a', type: 'display', text: 'x'.repeat(900_000) }]);
    expect((await app.ade.send('POST', '/instruments/checks', { questionnaire: long })).status).toBe(413);
  });
});

describe('what cannot be done here', () => {
  it('is said item by item, and the rest is taken', async () => {
    const report = await look(
      questionnaire([
        { linkId: 'a', type: 'attachment' },
        { linkId: 'b', type: 'reference' },
        { linkId: 'c', type: 'decimal', text: 'Total score' },
        { linkId: 'd', type: 'string', extension: [{ url: 'urn:something', valueString: 'x' }] },
        choice('e'),
      ]),
    );
    expect(report.refusals).toEqual([]);
    expect(report.limitations.map(({ code, linkId }) => [code, linkId])).toEqual([
      ['attachment', 'a'],
      ['reference', 'b'],
      ['typed-total', 'c'],
      ['other-extension', 'd'],
      ['weights', null],
    ]);
  });

  it('takes value sets from the bundle that they came in', async () => {
    const set = {
      resourceType: 'ValueSet',
      url: 'http://elsewhere/vs',
      compose: { include: [{ system: 'urn:x', concept: [{ code: 'p' }, { code: 'q' }] }] },
    };
    const asking = questionnaire([{ linkId: 'a', type: 'choice', answerValueSet: 'http://elsewhere/vs' }]);
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: asking }, { resource: set }],
    };
    expect(await refusals(bundle)).toEqual([]);
  });

  it('adds the published rule and the alert to a PHQ-9 of other make, known by its codes', async () => {
    const theirs = (code: string) => ({
      linkId: `other-${code}`,
      type: 'choice',
      code: [{ system: 'http://loinc.org', code }],
      answerOption: ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'].map((answer, weight) => ({
        valueCoding: { system: 'http://loinc.org', code: answer },
        extension: [{ url: urls.ordinalValue, valueDecimal: weight }],
      })),
    });
    const codes = [
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ];
    const score = { linkId: 'sum', type: 'decimal', code: [{ system: 'http://loinc.org', code: '44261-6' }] };
    const theirPhq9 = questionnaire([...codes.map(theirs), score]);
    const report = await look(theirPhq9);
    expect(report.additions.map(({ code, linkId }) => [code, linkId])).toEqual([
      ['alert', 'other-44260-8'],
      ['score', 'sum'],
    ]);
    const body = { questionnaire: { ...theirPhq9, url: 'urn:their-phq-9' } };
    await app.ade.ask(instrumentRoutes.importQuestionnaire, { body });
    const { clientId, caseId } = await anIntake(app.rosa);
    const begun = await aBegunResponse(app.rosa, clientId, caseId, 'urn:their-phq-9');
    const weights = [2, 2, 2, 2, 1, 1, 2, 0, 0];
    const said = Object.fromEntries(codes.map((code, nth) => [`other-${code}`, weights[nth] ?? 0]));
    const done = (await completing(app.rosa, clientId, begun, said)).body;
    expect(done.scores).toMatchObject([{ value: 12, band: 'Moderate' }]);
    expect(done.alerts).toEqual([]);
  });
});
