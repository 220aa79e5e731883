import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { createPool } from '#platform/db/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { contactRoutes as routes } from './contract.ts';
import { aContact } from './testing.ts';

let app: TestApp;
let clientId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.now = testNow;
  ({ clientId } = await anIntake(app.rosa));
});

const later = (hours: number) => {
  app.clock.now = new Date(testNow.getTime() + hours * 3_600_000);
};
const circumstances = {
  kind: 'phone',
  withWhom: 'client',
  outcome: 'reached',
  interpreterUsed: false,
  sensitivity: null,
  happenedAt: testNow.toISOString(),
} as const;
const unsigned = async () => {
  const entry = await aContact(app.rosa, clientId, { note: 'First words', sign: false });
  return { noteId: entry.note?.id ?? '', version: entry.note?.version ?? 0 };
};
const sign = (who: typeof app.rosa, { noteId, version }: { noteId: string; version: number }) =>
  who.ask(routes.signNote, { params: { clientId, noteId }, ifMatch: version });
const change = (
  who: typeof app.rosa,
  { noteId, version }: { noteId: string; version: number },
  text: string,
) =>
  who.ask(routes.changeNote, {
    params: { clientId, noteId },
    body: { ...circumstances, text },
    ifMatch: version,
  });

describe('a note', () => {
  it('is changed by its writer until it is signed, and tells who else changed it meanwhile', async () => {
    const note = await unsigned();
    const changed = (await change(app.rosa, note, 'Better words')).body;
    expect(changed.note).toMatchObject({
      text: 'Better words',
      version: 2,
      signedAt: null,
      can: ['change', 'sign'],
    });
    const stale = await change(app.rosa, note, 'Other words');
    expect(stale.problem).toMatchObject({
      status: 412,
      current: { note: { text: 'Better words', version: 2 } },
    });
    const { noteId } = note;
    const blind = await app.rosa.send('PUT', `/clients/${clientId}/notes/${noteId}`, {
      ...circumstances,
      text: 'x',
    });
    expect(blind.status).toBe(428);
  });

  it('is finished by nobody but its writer; the team reads it', async () => {
    const note = await unsigned();
    expect((await change(app.ingrid, note, 'Words in her mouth')).status).toBe(403);
    expect((await sign(app.ingrid, note)).status).toBe(403);
    const read = await app.ingrid.ask(routes.readLog, { params: { clientId }, query: {} });
    expect(read.body.days[0]?.entries[0]?.note).toMatchObject({ text: 'First words', can: [] });
    expect((await sign(app.marcus, note)).problem.code).toBe('not-found');
    expect((await sign(app.ade, note)).status).toBe(403);
  });

  it('once signed is changed by no route', async () => {
    const note = await unsigned();
    const signed = (await sign(app.rosa, note)).body.note;
    expect(signed).toMatchObject({
      signedAt: testNow.toISOString().replace('.000Z', '+00:00'),
      signedLate: false,
      can: ['amend'],
    });
    const again = { ...note, version: signed?.version ?? 0 };
    expect((await change(app.rosa, again, 'Rewritten')).problem).toMatchObject({
      status: 409,
      code: 'signed',
    });
    expect((await sign(app.rosa, again)).problem.code).toBe('signed');
  });

  it('once signed is changed by no SQL of the application either, nor is when and with whom it was', async () => {
    const entry = await aContact(app.rosa, clientId);
    const pool = createPool({ url: app.urls.appUrl, size: 1 });
    const attempt = (text: string, ...values: unknown[]) =>
      inTransaction(pool, { kind: 'session', token: app.tokens.rosa }, async (tx) => ({
        value: await tx.line.send(text, values),
      }));
    for (const text of [
      `UPDATE notes SET text = 'rewritten' WHERE id = $1`,
      'UPDATE notes SET signed_at = NULL WHERE id = $1',
      'DELETE FROM notes WHERE id = $1',
    ]) {
      await expect(attempt(text, entry.note?.id), text).rejects.toMatchObject({ status: 404 });
    }
    await expect(
      attempt(`UPDATE contacts SET happened_at = now() WHERE id = $1`, entry.id),
    ).rejects.toMatchObject({ status: 404 });
    await pool.end();
    const kept = await app.admin.query('SELECT text FROM notes WHERE id = $1', [entry.note?.id]);
    expect(kept.rows).toEqual([{ text: entry.note?.text }]);
  });

  it('once signed gets amendments beside it, each with its reason and its writer', async () => {
    const note = await unsigned();
    const params = { clientId, noteId: note.noteId };
    const early = await app.rosa.ask(routes.amendNote, { params, body: { text: 'Also', reason: 'forgot' } });
    expect(early.problem.code).toBe('not-signed');
    await sign(app.rosa, note);
    expect(
      (await app.rosa.send('POST', `/clients/${clientId}/notes/${note.noteId}/amendments`, { text: 'Also' }))
        .fields,
    ).toEqual(['body.reason']);
    const amended = await app.ingrid.ask(routes.amendNote, {
      params,
      body: { text: 'Her sister was there too.', reason: 'Left out by mistake' },
    });
    expect(amended.body.note).toMatchObject({
      text: 'First words',
      amendments: [
        { text: 'Her sister was there too.', reason: 'Left out by mistake', by: { name: 'Ingrid Solberg' } },
      ],
    });
  });

  it('signed later than the agency allows says so, and one signed in time does not', async () => {
    const [inTime, late] = [await unsigned(), await unsigned()];
    later(48);
    expect((await sign(app.rosa, inTime)).body.note?.signedLate).toBe(false);
    later(48.1);
    expect((await sign(app.rosa, late)).body.note?.signedLate).toBe(true);
    later(0);
    const threeDaysAgo = new Date(testNow.getTime() - 72 * 3_600_000).toISOString();
    expect((await aContact(app.rosa, clientId, { happenedAt: threeDaysAgo })).note?.signedLate).toBe(true);
  });

  it('that was forgotten is written afterwards, once, by who had the contact', async () => {
    const { id } = await aContact(app.rosa, clientId, { outcome: 'no_answer', note: null, sign: false });
    const ask = (who = app.rosa) =>
      who.ask(routes.writeNote, {
        params: { clientId, contactId: id },
        body: { text: 'Left no message, as agreed.', sign: true },
      });
    expect((await ask(app.ingrid)).problem.code).toBe('not-found');
    expect((await ask()).body.note?.text).toBe('Left no message, as agreed.');
    expect((await ask()).problem.code).toBe('already-there');
  });

  it('of a sensitive kind is read by those who are cleared, and written by no others', async () => {
    const made = await aContact(app.ingrid, clientId, {
      sensitivity: 'mental_health',
      note: 'She spoke of the war.',
    });
    const log = { params: { clientId }, query: {} };
    expect((await app.ingrid.ask(routes.readLog, log)).body.days).toHaveLength(1);
    expect((await app.rosa.ask(routes.readLog, log)).body.days).toEqual([]);
    const hidden = await app.rosa.ask(routes.readContact, { params: { clientId, contactId: made.id } });
    expect(hidden.problem.code).toBe('not-found');
    const refused = await app.rosa.ask(routes.recordContact, {
      params: { clientId },
      body: { note: 'x', sensitivity: 'hiv' },
    });
    expect(refused.problem).toMatchObject({ status: 422, fields: [{ path: 'body.sensitivity' }] });
  });
});
