import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { people } from '#tests/support/people.ts';
import { documentRoutes as routes } from './contract.ts';
import { anUpload, asFile } from './testing.ts';

let app: TestApp;
let clientId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ clientId } = await anIntake(app.rosa));
});

const list = async (who = app.rosa) =>
  (await who.ask(routes.listUploads, { params: { clientId } })).body.uploads;
const content = (uploadId: string, who = app.rosa) =>
  who.ask(routes.readUpload, { params: { clientId, uploadId } });
const announce = async () =>
  (
    await app.rosa.ask(routes.announceUpload, {
      params: { clientId },
      body: { kind: 'letter', title: 'Letter', source: 'client' },
    })
  ).body.id;
const put = (id: string, bytes: Buffer, who = app.rosa) =>
  who.send('PUT', `/clients/${clientId}/uploads/${id}/content`, bytes, asFile);

describe('a file', () => {
  it('is announced, sent and taken home again, each time on record', async () => {
    const text = 'The date has moved.\n';
    const made = await anUpload(
      app.rosa,
      clientId,
      { title: 'Letter of the court', datedOn: '2026-11-20' },
      Buffer.from(text),
    );
    expect(made).toMatchObject({
      mediaType: 'text/plain',
      bytes: 20,
      scan: 'not_scanned',
      onlyFor: null,
      shown: false,
    });
    expect(await list()).toEqual([made]);
    const taken = await content(made.id);
    expect(taken.text).toBe(text);
    const { rows } = await app.admin.query(
      `SELECT action, what FROM audit_events WHERE $1 = ANY (subject_ids) AND client_ids = ARRAY[$2]::uuid[] ORDER BY at`,
      [made.id, clientId],
    );
    expect(rows.map(({ action, what }) => `${action} ${what}`)).toEqual([
      'create upload',
      'create upload content',
      'read uploads',
      'read upload content',
    ]);
  });

  it('is never run or shown in our name', async () => {
    const { id } = await anUpload(app.rosa, clientId, { title: 'Čítanie / ../x' });
    const { headers } = await content(id);
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''%C4%8C/);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toBe('text/plain');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('lies on disk sealed, under a name of ours, even twice the same', async () => {
    await anUpload(app.rosa, clientId);
    await anUpload(app.rosa, clientId);
    const { rows } = await app.admin.query('SELECT file_name, sha256 FROM uploads WHERE client_id = $1', [
      clientId,
    ]);
    expect(new Set(rows.map(({ file_name }) => file_name)).size).toBe(2);
    expect(rows[0].sha256).toEqual(rows[1].sha256);
  });

  it('of a kind we do not take, or none at all, is refused in a sentence', async () => {
    const id = await announce();
    const refused = await put(id, Buffer.from('<!doctype html><script>steal()</script>'));
    expect(refused.problem).toMatchObject({ status: 415, code: 'kind-not-taken' });
    expect((await put(id, Buffer.alloc(0))).status).toBe(415);
    expect((await put(id, Buffer.alloc(25_000_001, 'a'))).problem).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    const json = await app.rosa.send('PUT', `/clients/${clientId}/uploads/${id}/content`, { a: 1 });
    expect(json.status).toBe(415);
    expect(await list()).toEqual([]);
    expect((await put(id, Buffer.from('A letter after all.'))).status).toBe(200);
    expect((await put(id, Buffer.from('Twice?'))).status).toBe(404);
  });

  it('in which a virus was found is locked away', async () => {
    const { id } = await anUpload(app.rosa, clientId);
    await app.admin.query(`UPDATE uploads SET scan = 'found', scan_found = 'Eicar' WHERE id = $1`, [id]);
    expect(await list()).toMatchObject([{ scan: 'found', shown: false }]);
    expect((await content(id)).problem).toMatchObject({ status: 409, code: 'quarantined' });
  });

  it('is taken out with the reason, and is gone for everybody', async () => {
    const { id } = await anUpload(app.rosa, clientId);
    const remove = (who = app.rosa) =>
      who.ask(routes.removeUpload, {
        params: { clientId, uploadId: id },
        body: { reason: 'Of somebody else' },
      });
    expect((await remove(app.marcus)).status).toBe(404);
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect([await list(), (await content(id)).status]).toEqual([[], 404]);
  });
});

describe('who may see a file', () => {
  it('is everybody around, or who is cleared, or who is named; who keeps it always', async () => {
    const open = await anUpload(app.rosa, clientId, { title: 'Open' });
    const health = await anUpload(app.ingrid, clientId, { title: 'Health', sensitivity: 'mental_health' });
    const named = await anUpload(app.rosa, clientId, { title: 'Named', onlyFor: [people.dana.id] });
    expect((await list()).map(({ title }) => title)).toEqual(['Named', 'Open']);
    expect((await list(app.ingrid)).map(({ title }) => title)).toEqual(['Health', 'Open']);
    for (const [uploadId, who] of [
      [health.id, app.rosa],
      [named.id, app.ingrid],
      [open.id, app.marcus],
      [open.id, app.stranger],
    ] as const)
      expect((await content(uploadId, who)).problem.code).toBe('not-found');
    expect((await content(named.id)).status).toBe(200);
    expect((await content(open.id, app.noor)).status).toBe(403);
  });

  it('is asked before a file is taken: not from nobody, not from who may not write, not for who is hidden', async () => {
    const id = await announce();
    const letter = Buffer.from('A letter.');
    expect((await put(id, letter, app.nobody)).status).toBe(401);
    expect((await put(id, letter, app.noor)).status).toBe(403);
    expect((await put(id, letter, app.marcus)).status).toBe(404);
    expect((await put(id, letter, app.ingrid)).status).toBe(404);
    expect((await list()).length).toBe(0);
    const { rows } = await app.admin.query(
      `SELECT actor_id FROM audit_events WHERE action = 'refused' AND $1 = ANY (subject_ids) ORDER BY at`,
      [id],
    );
    const refused = [people.noor, people.marcus, people.ingrid];
    expect(rows.map(({ actor_id }) => actor_id)).toEqual(refused.map((person) => person.id));
  });

  it('is refused where a field is wrong, naming it', async () => {
    const send = (body: object, who = app.rosa) => who.send('POST', `/clients/${clientId}/uploads`, body);
    const good = { kind: 'letter', title: 'Letter', source: 'client' };
    expect((await send({ ...good, kind: 'virus', title: ' ' })).fields).toEqual(['body.kind', 'body.title']);
    expect((await send({ ...good, datedOn: '2026-12-01' })).fields).toEqual(['body.datedOn']);
    expect((await send({ ...good, sensitivity: 'hiv' })).fields).toEqual(['body.sensitivity']);
    expect((await send({ ...good, onlyFor: [clientId] })).fields).toEqual(['body.onlyFor']);
    expect((await send(good, app.marcus)).status).toBe(404);
    expect((await send(good, app.ade)).status).toBe(403);
  });
});
