import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { directoryRoutes } from '#features/directory/contract.ts';
import { outcomeRoutes } from '#features/outcomes/contract.ts';
import { planRoutes } from '#features/plans/contract.ts';
import { storyRoutes } from '#features/story/contract.ts';
import { domains as everybodys } from '#platform/values/domains.ts';
import type { Domain } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { assessmentRoutes } from './contract.ts';
import { aHope, aNeed, aStrength } from './testing.ts';

let app: TestApp;
let clientId: string;
let caseId: string;
let own: Domain;
beforeAll(async () => {
  app = await startTestApp();
  ({ clientId, caseId } = await anIntake(app.rosa));
  own = await added({ label: 'Caring for animals', labels: { es: 'Cuidar animales' } });
});
afterAll(() => app.close());

const add = (body: object, who: 'ade' | 'rosa' = 'ade') => app[who].send('POST', '/life-domains', body);
const read = async () => (await app.rosa.ask(assessmentRoutes.readLifeDomains, {})).body.domains;
const added = async (body: object): Promise<Domain> => {
  expect((await add(body)).status).toBe(201);
  return (await read()).at(-1)?.domain as Domain;
};
const whole = async () =>
  (await app.rosa.ask(assessmentRoutes.readAssessment, { params: { clientId }, query: {} })).body;

describe('a part of life that the agency added', () => {
  it('has a name in each language, what is asked, and where others file it', async () => {
    await added({
      label: 'Coming home from service',
      description: 'How is it to be home again?',
      gravity: 'veteran-status',
      openEligibility: 'Care',
    });
    const found = await read();
    expect(found).toHaveLength(everybodys.length + 2);
    expect(found.slice(-2)).toMatchObject([
      { label: 'Caring for animals', labels: { es: 'Cuidar animales' }, gravity: [], openEligibility: [] },
      {
        label: 'Coming home from service',
        description: 'How is it to be home again?',
        gravity: [{ code: 'veteran-status', display: 'Veteran Status' }],
        openEligibility: ['Care'],
      },
    ]);
  });

  it('is added by an administrator, under a name that nothing else has, in lists that others know', async () => {
    expect((await add({ label: 'Anything' }, 'rosa')).status).toBe(403);
    expect((await add({ label: '' })).fields).toEqual(['body.label']);
    expect((await add({ label: 'caring for ANIMALS' })).fields).toEqual(['body.label']);
    expect((await add({ label: 'Housing' })).fields).toEqual(['body.label']);
    expect((await add({ label: 'Luck', gravity: 'luck' })).fields).toEqual(['body.gravity']);
    expect((await add({ label: 'Luck', openEligibility: 'Luck' })).fields).toEqual(['body.openEligibility']);
    expect((await add({ label: 'Luck', labels: { es: '' } })).fields).toEqual(['body.labels.es']);
  });

  it('carries needs, strengths, hopes and what was asked, like every other', async () => {
    await aNeed(app.rosa, clientId, caseId, { domain: own, title: 'Nobody feeds the cat' });
    await aStrength(app.rosa, clientId, caseId, { domain: own, title: 'She is patient with animals' });
    await aHope(app.rosa, clientId, caseId, { domain: own, title: 'A dog again' });
    const body = { caseId, domain: own, finding: 'spoken_of' as const, words: 'He is all I have.' };
    await app.rosa.ask(assessmentRoutes.recordInquiry, { params: { clientId }, body });
    const of = (await whole()).domains.find(({ domain }) => domain === own);
    expect(of).toMatchObject({
      finding: 'spoken_of',
      needs: [{ title: 'Nobody feeds the cat' }],
      strengths: [{ title: 'She is patient with animals' }],
      hopes: [{ title: 'A dog again' }],
      lastInquiry: { words: 'He is all I have.' },
    });
  });

  it('reads “not asked” for somebody whom nobody asked', async () => {
    const other = await anIntake(app.rosa);
    const { domains } = (
      await app.rosa.ask(assessmentRoutes.readAssessment, { params: { clientId: other.clientId }, query: {} })
    ).body;
    expect(domains.find(({ domain }) => domain === own)?.finding).toBe('not_asked');
  });

  it('is in the plan, the story, the ratings, the directory and the interview guides', async () => {
    const plan = (await app.rosa.ask(planRoutes.readPlan, { params: { clientId }, query: {} })).body;
    expect(plan.untied.filter(({ domain }) => domain === own)).not.toEqual([]);
    const story = (await app.rosa.ask(storyRoutes.readStory, { params: { clientId } })).body;
    expect(story.chapters[0]?.threads.some(({ domain }) => domain === own)).toBe(true);
    const ratings = [{ domain: own, rating: 2 as const, words: null }];
    const rated = await app.rosa.ask(outcomeRoutes.addRatings, {
      params: { clientId },
      body: { ratedBy: 'together', ratings },
    });
    expect(rated.body.map(({ domain }) => domain)).toContain(own);
    const guide = {
      name: 'Animals',
      opening: '',
      questions: [{ domain: own, question: 'Who lives with you?', hint: '' }],
    };
    expect((await app.ade.send('POST', '/interview-guides', guide)).status).toBe(201);
    const found = await app.rosa.ask(directoryRoutes.findServices, { query: { need: own } });
    expect(found.status).toBe(200);
  });

  it('can be left out and asked about again; what was said in it stays', async () => {
    const set = async (asked: boolean) => {
      const domains = (await read()).map(({ domain, label, labels, description }) => ({
        domain,
        label,
        labels,
        description,
        asked: domain === own ? asked : true,
      }));
      return app.ade.send('PUT', '/life-domains', { domains });
    };
    expect((await set(false)).status).toBe(200);
    expect((await read()).find(({ domain }) => domain === own)).toMatchObject({
      asked: false,
      label: 'Caring for animals',
      labels: { es: 'Cuidar animales' },
    });
    expect((await whole()).domains.find(({ domain }) => domain === own)?.needs).toHaveLength(1);
    await set(true);
    expect((await read()).find(({ domain }) => domain === own)?.asked).toBe(true);
  });

  it('stays where a change does not name it, and keeps its name', async () => {
    const plain = everybodys.map((domain) => ({ domain, label: null, asked: true }));
    expect((await app.ade.send('PUT', '/life-domains', { domains: plain })).status).toBe(200);
    expect((await read()).map(({ domain }) => domain)).toContain(own);
    const nameless = [...plain, { domain: own, label: '', asked: true }];
    expect((await app.ade.send('PUT', '/life-domains', { domains: nameless })).fields).toEqual([
      'body.domains.15.label',
    ]);
  });

  it('is known to this agency alone, and nothing is filed under one that nobody added', async () => {
    const stranger = (await app.stranger.ask(assessmentRoutes.readLifeDomains, {})).body.domains;
    expect(stranger.map(({ domain }) => domain)).toEqual(everybodys);
    const nobodys: Domain = 'own-019a0000-0000-7000-8000-000000000000';
    const body = { caseId, domain: nobodys, title: 'Something' };
    expect((await app.rosa.send('POST', `/clients/${clientId}/needs`, body)).status).toBe(422);
    expect((await app.rosa.send('POST', `/clients/${clientId}/hopes`, body)).status).toBe(422);
    const domains = [...everybodys, nobodys].map((domain) => ({ domain, label: 'x', asked: true }));
    expect((await app.ade.send('PUT', '/life-domains', { domains })).fields).toEqual([
      'body.domains.15.domain',
    ]);
    expect(
      (await app.rosa.send('POST', `/clients/${clientId}/needs`, { ...body, domain: 'own-x' })).fields,
    ).toEqual(['body.domain']);
  });
});
