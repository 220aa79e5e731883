import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { contactRoutes as routes } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const place = () => ({ form: 'contact-note', subjectId: newId() });
const save = (params: ReturnType<typeof place>, text: string, revision: number, who = app.rosa) =>
  who.ask(routes.saveDraft, { params, body: { content: { text }, revision } });

describe('what Rosa types', () => {
  it('is on the server as soon as she pauses, and comes back as she left it', async () => {
    const params = place();
    expect((await save(params, 'Amal was', 0)).body.revision).toBe(1);
    expect((await save(params, 'Amal was well today', 1)).body.revision).toBe(2);
    const draft = (await app.rosa.ask(routes.readDraft, { params })).body;
    expect(draft).toMatchObject({ content: { text: 'Amal was well today' }, revision: 2 });
  });

  it('is never overwritten by an older save: she is shown both', async () => {
    const params = place();
    await save(params, 'on the phone', 0);
    await save(params, 'on the phone, longer', 1);
    for (const stale of [0, 1]) {
      const { problem } = await save(params, 'at the desk', stale);
      expect(problem.status).toBe(412);
      expect(problem.current).toMatchObject({ content: { text: 'on the phone, longer' }, revision: 2 });
    }
  });

  it('wins once when two windows save the same revision at the same time', async () => {
    const params = place();
    await save(params, 'begun', 0);
    const answers = await Promise.all(['left', 'right', 'third'].map((text) => save(params, text, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('does not come back to life when a late save arrives after it was sent', async () => {
    const params = place();
    await save(params, 'sent', 0);
    expect((await app.rosa.ask(routes.dropDraft, { params })).status).toBe(204);
    expect((await save(params, 'late', 1)).problem).toMatchObject({ status: 412, current: null });
    expect((await app.rosa.ask(routes.readDraft, { params })).body).toBeNull();
  });

  it('is read by nobody else, not by her supervisor either', async () => {
    const params = place();
    await save(params, 'mine', 0);
    for (const who of [app.ingrid, app.marcus, app.stranger]) {
      expect((await who.ask(routes.readDraft, { params })).body).toBeNull();
      expect((await who.ask(routes.listDrafts, {})).body).toEqual([]);
      await who.ask(routes.dropDraft, { params });
    }
    expect((await app.rosa.ask(routes.readDraft, { params })).body?.content).toEqual({ text: 'mine' });
    expect((await app.nobody.ask(routes.readDraft, { params })).status).toBe(401);
  });

  it('is hidden together with the person it is about, once she is no longer in their team', async () => {
    const { clientId } = await anIntake(app.rosa);
    const params = { form: 'contact', subjectId: clientId };
    await app.rosa.ask(routes.saveDraft, { params, body: { content: {}, revision: 0, clientId } });
    const listed = async () =>
      (await app.rosa.ask(routes.listDrafts, {})).body.filter((draft) => draft.clientId === clientId);
    expect(await listed()).toMatchObject([{ form: 'contact', clientName: 'Amal' }]);
    await app.admin.query(
      `INSERT INTO exclusions (agency_id, id, client_id, worker_id, reason, created_by)
       SELECT agency_id, gen_random_uuid(), $1, id, 'cousins', id FROM workers WHERE id = $2`,
      [clientId, people.rosa.id],
    );
    expect(await listed()).toEqual([]);
    expect((await app.rosa.ask(routes.readDraft, { params })).body).toBeNull();
  });

  it('is listed as unfinished without its words, and each look is on record', async () => {
    const params = place();
    await save(params, 'secret words', 0);
    const answer = await app.rosa.ask(routes.listDrafts, {});
    expect(answer.body.map(({ subjectId }) => subjectId)).toContain(params.subjectId);
    expect(answer.text).not.toContain('secret words');
    const { rows } = await app.admin.query('SELECT what FROM audit_events WHERE $1 = ANY (subject_ids)', [
      params.subjectId,
    ]);
    expect(rows).toEqual([{ what: 'own drafts' }]);
  });

  it('is refused when it is no form, too long, or holds what cannot be kept', async () => {
    const params = place();
    const put = (content: unknown, at = params, revision = 0) =>
      app.rosa.send('PUT', `/drafts/${at.form}/${at.subjectId}`, { content, revision });
    expect((await put('text')).fields).toEqual(['body.content']);
    expect((await put({ text: 'x'.repeat(200_001) })).fields).toEqual(['body.content']);
    expect((await put({ text: 'a\0b' })).fields).toEqual(['body.content.text']);
    expect((await put({}, { ...params, form: 'No Form!' })).fields).toEqual(['params.form']);
    expect((await put({}, params, 3_000_000_000)).fields).toEqual(['body.revision']);
    expect((await app.rosa.ask(routes.readDraft, { params })).body).toBeNull();
  });
});
