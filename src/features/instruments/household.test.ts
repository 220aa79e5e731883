import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { aHousehold } from '#features/family/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { type ResponseSheet, instrumentRoutes as routes } from './contract.ts';
import { urls } from './engine/extensions.ts';
import { aBegunResponse, aResponse, nine } from './testing.ts';

type One = { readonly clientId: string; readonly caseId: string };
const url = 'urn:food-at-home';
const often = (code: string, weight: number) => ({
  valueCoding: { system: 'urn:f', code, display: code },
  extension: [{ url: urls.ordinalValue, valueDecimal: weight }],
});
const ask = (linkId: string) => ({
  linkId,
  type: 'choice',
  text: linkId,
  answerOption: [often('never', 0), often('often', 1)],
});
const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  url,
  version: '1',
  title: 'Food at home',
  copyright: 'Ours',
  item: [
    ask('worried'),
    ask('ran-out'),
    {
      linkId: 'total',
      type: 'integer',
      text: 'Total',
      extension: [
        {
          url: urls.calculated,
          valueExpression: {
            language: 'text/fhirpath',
            expression:
              "%resource.item.where(linkId in ('worried' | 'ran-out')).answer.value.ordinal().sum()",
          },
        },
      ],
    },
  ],
};

let app: TestApp;
let [amal, leila, omar]: One[] = [];
let answered: ResponseSheet;
beforeAll(async () => {
  app = await startTestApp();
  await app.ade.ask(routes.importQuestionnaire, { body: { questionnaire } });
});
afterAll(() => app.close());
beforeEach(async () => {
  amal = await anIntake(app.ingrid, { givenName: 'Amal' });
  leila = await anIntake(app.ingrid, { givenName: 'Leila' });
  omar = await anIntake(app.ingrid, { givenName: 'Omar' });
  await aHousehold(app.ingrid, of(amal).clientId, [of(leila).clientId, of(omar).clientId]);
  answered = await aResponse(
    app.ingrid,
    of(amal).clientId,
    of(amal).caseId,
    { worried: 1, 'ran-out': 1 },
    url,
  );
});

const of = (one: One | undefined): One => {
  if (!one) throw new Error('nobody');
  return { clientId: one.clientId, caseId: one.caseId };
};
const keep = (
  members: readonly (One | undefined)[],
  given: object = {},
  who = app.ingrid,
  id = answered.id,
) =>
  who.ask(routes.keepForHousehold, {
    params: { clientId: of(amal).clientId, responseId: id },
    body: { members: members.map(of), answeredBy: 'proxy', proxyName: 'Amal Karimi', ...given },
  });
const list = async (one: One | undefined, who = app.ingrid) =>
  (await who.ask(routes.readInstrumentsOfClient, { params: { clientId: of(one).clientId } })).body.responses;

describe('one answering for a household', () => {
  it('is kept in each record that was chosen, as a response of its own, scored, with who answered', async () => {
    const kept = (await keep([leila])).body;
    expect(await list(leila)).toMatchObject([
      {
        id: kept.copies[0]?.id,
        caseId: of(leila).caseId,
        status: 'completed',
        answeredBy: 'proxy',
        proxyName: 'Amal Karimi',
        forHousehold: true,
        scores: [{ value: 2 }],
      },
    ]);
    expect(await list(amal)).toMatchObject([{ id: answered.id, answeredBy: 'together', forHousehold: true }]);
    expect(await list(omar)).toEqual([]);
    const audit = await app.admin.query(
      `SELECT client_ids FROM audit_events WHERE what = 'instrument response' AND $1 = ANY (client_ids)`,
      [of(leila).clientId],
    );
    expect(audit.rows[0].client_ids).toContain(of(amal).clientId);
  });

  it('can be corrected for one without touching the others', async () => {
    const [copy] = (await keep([leila, omar])).body.copies;
    const params = { clientId: of(leila).clientId, responseId: copy?.id ?? '' };
    await app.ingrid.ask(routes.markResponseWrong, { params, body: { reason: 'She eats elsewhere.' } });
    expect((await list(leila)).map(({ status }) => status)).toEqual(['entered_in_error']);
    expect((await list(omar)).map(({ status }) => status)).toEqual(['completed']);
  });

  it('is kept once: whoever has it gets it no second time', async () => {
    await keep([leila]);
    const refused = [await keep([leila]), await keep([leila, omar]), await keep([amal])];
    expect(refused.map(({ problem }) => problem.code)).toEqual(Array(3).fill('already-there'));
    expect(await list(omar)).toEqual([]);
    expect((await keep([omar])).status).toBe(201);
  });

  it('reaches only records that the author may write; hidden and missing answer alike', async () => {
    await app.admin.query(
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
       SELECT agency_id, gen_random_uuid(), $1, id, 'neighbors', id FROM workers WHERE name = 'Ingrid Solberg'`,
      [of(omar).clientId],
    );
    const stranger = { clientId: of(amal).caseId, caseId: of(amal).caseId };
    const [hidden, missing] = [await keep([omar]), await keep([stranger])];
    expect([hidden.status, hidden.problem.detail]).toEqual([404, missing.problem.detail]);
    expect((await keep([leila, omar])).status).toBe(404);
    expect(await list(leila)).toEqual([]);
    expect((await keep([leila], {}, app.marcus)).status).toBe(404);
    expect((await keep([leila], {}, app.noor)).status).toBe(403);
  });

  it('is refused for what belongs to one person, and for what is not completed', async () => {
    const { clientId, caseId } = of(amal);
    const mood = await aResponse(app.ingrid, clientId, caseId, nine(1));
    expect((await keep([leila], {}, app.ingrid, mood.id)).problem.code).toBe('belongs-to-one');
    const begun = await aBegunResponse(app.ingrid, clientId, caseId, url);
    expect((await keep([leila], {}, app.ingrid, begun.id)).problem.code).toBe('not-completed');
  });

  it('names what is missing', async () => {
    expect((await keep([])).fields).toEqual(['body.members']);
    expect((await keep([leila, leila])).fields).toEqual(['body.members']);
    expect((await keep([leila], { proxyName: null })).fields).toEqual(['body.proxyName']);
  });
});
