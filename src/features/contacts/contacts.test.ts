import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { anIntake } from '#features/cases/testing.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp, testNow } from '#tests/support/app.ts';
import { type NewContact, contactRoutes as routes } from './contract.ts';
import { aContact } from './testing.ts';
import { daysOf } from './web/days.ts';

let app: TestApp;
let clientId: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  ({ clientId } = await anIntake(app.rosa));
});

const post = (body: object, who = app.rosa) => who.send('POST', `/clients/${clientId}/contacts`, body);
const log = (before?: string) =>
  app.rosa.ask(routes.readLog, { params: { clientId }, query: before ? { before } : {} });

describe('a contact', () => {
  it('takes nothing but the note: it was a phone call with the client, just now', async () => {
    const { body } = await app.rosa.ask(routes.recordContact, {
      params: { clientId },
      body: { note: 'All well.', sign: true },
    });
    expect(body).toMatchObject({
      kind: 'phone',
      withWhom: 'client',
      outcome: 'reached',
      interpreterUsed: false,
      program: 'Home after Hospital',
      worker: { name: 'Rosa Delgado' },
      note: { text: 'All well.', signedLate: false },
    });
    expect(new Date(body.happenedAt)).toEqual(testNow);
  });

  it('keeps when it was beside when it was written down, and what was promised', async () => {
    const entry = await aContact(app.rosa, clientId, {
      kind: 'visit',
      withWhom: 'family',
      withName: 'her son Karim',
      happenedAt: '2026-11-21T15:30:00-06:00',
      minutes: 45,
      interpreterUsed: true,
      promises: [{ promise: 'Call the ramp company', dueOn: '2026-11-24' }],
    });
    expect(entry).toMatchObject({ withName: 'her son Karim', minutes: 45, interpreterUsed: true });
    expect([new Date(entry.happenedAt), new Date(entry.recordedAt)]).toEqual([
      new Date('2026-11-21T21:30:00Z'),
      testNow,
    ]);
    expect(entry.promises).toMatchObject([
      { promise: 'Call the ramp company', dueOn: '2026-11-24', keptAt: null },
    ]);
  });

  it.each<[string, z.input<typeof NewContact>]>([
    ['signed', { note: 'All well.', sign: true }],
    [
      'with a note still to be signed',
      { note: 'More to come.', minutes: 20, withWhom: 'family', withName: 'Karim' },
    ],
    ['without a note', { outcome: 'no_answer', happenedAt: '2026-11-20T09:15:00+01:00' }],
    ['with promises', { note: 'The ramp.', promises: [{ promise: 'Call them', dueOn: '2026-11-24' }] }],
  ])('is answered as the log will show it: %s', async (_, body) => {
    const { body: answered } = await app.rosa.ask(routes.recordContact, { params: { clientId }, body });
    expect((await log()).body.days[0]?.entries).toEqual([answered]);
  });

  it('sent twice because the network broke is written once', async () => {
    const body = { note: 'Only once.' };
    const key = newId();
    const [first, second] = [
      await app.rosa.send('POST', `/clients/${clientId}/contacts`, body, { key }),
      await app.rosa.send('POST', `/clients/${clientId}/contacts`, body, { key }),
    ];
    expect(second.text).toBe(first.text);
    expect((await log()).body.days[0]?.entries).toHaveLength(1);
  });

  it('with the key of another request is refused, and writes nothing', async () => {
    const key = newId();
    const path = `/clients/${clientId}/contacts` as const;
    await app.rosa.send('POST', path, { note: 'The first.' }, { key });
    const other = await app.rosa.send('POST', path, { note: 'Another.' }, { key });
    expect(other.problem.code).toBe('key-used');
    expect((await log()).body.days[0]?.entries).toHaveLength(1);
  });

  it('takes its draft with it', async () => {
    const params = { form: 'contact', subjectId: clientId };
    await app.rosa.ask(routes.saveDraft, {
      params,
      body: { content: { note: 'half' }, revision: 0, clientId },
    });
    await aContact(app.rosa, clientId);
    expect((await app.rosa.ask(routes.readDraft, { params })).body).toBeNull();
  });

  it('is refused in words when something is missing or cannot be, and nothing is kept', async () => {
    expect((await post({})).fields).toEqual(['body.note']);
    expect((await post({ note: 'x', happenedAt: '2026-12-01T10:00:00Z' })).fields).toEqual([
      'body.happenedAt',
    ]);
    expect((await post({ note: 'x', kind: 'telegram', minutes: -1 })).fields).toEqual([
      'body.kind',
      'body.minutes',
    ]);
    expect((await post({ note: 'x', promises: [{ promise: 'y', dueOn: '2026-11-21' }] })).fields).toEqual([
      'body.promises.0.dueOn',
    ]);
    expect((await post({ note: 'x', surprise: 1 })).problem.detail).toContain('surprise');
    expect((await post({ note: 'x', caseId: newId() })).problem.code).toBe('not-found');
    expect((await log()).body.days).toEqual([]);
  });

  it('is recorded by the team alone, and each look at it is on record', async () => {
    const entry = await aContact(app.rosa, clientId);
    expect((await post({ note: 'x' }, app.marcus)).problem.code).toBe('not-found');
    expect((await post({ note: 'x' }, app.noor)).status).toBe(403);
    expect((await post({ note: 'x' }, app.stranger)).problem.code).toBe('not-found');
    await app.ingrid.ask(routes.readContact, { params: { clientId, contactId: entry.id } });
    const { rows } = await app.admin.query(
      'SELECT action, what FROM audit_events WHERE client_ids = $1 AND subject_ids = $2 ORDER BY at',
      [[clientId], [entry.id]],
    );
    expect(rows).toEqual([
      { action: 'create', what: 'contact' },
      { action: 'read', what: 'contact' },
    ]);
  });
});

describe('the log', () => {
  it('shows the newest day first and the oldest first within a day, in days of the agency', async () => {
    for (const at of [
      '2026-11-22T05:30:00Z',
      '2026-11-21T16:00:00Z',
      '2026-11-22T15:00:00Z',
      '2026-11-20T15:00:00Z',
    ]) {
      await aContact(app.rosa, clientId, { happenedAt: at, note: at });
    }
    const days = (await log()).body.days.map(({ day, entries }) => [
      day,
      entries.map(({ note }) => note?.text),
    ]);
    expect(days).toEqual([
      ['2026-11-22', ['2026-11-22T15:00:00Z']],
      ['2026-11-21', ['2026-11-21T16:00:00Z', '2026-11-22T05:30:00Z']],
      ['2026-11-20', ['2026-11-20T15:00:00Z']],
    ]);
  });

  it('comes in pages of twenty, without a gap or a repetition, and a day that a page cut is whole again', async () => {
    await app.admin.query(
      `INSERT INTO contacts (agency_id, id, client_id, case_id, worker_id, kind, happened_at)
       SELECT k.agency_id, gen_random_uuid(), k.client_id, k.id, k.responsible_worker_id, 'phone', timestamptz '2026-11-22 12:00Z' - n * interval '5 hours'
       FROM cases k, generate_series(0, 79) n WHERE k.client_id = $1`,
      [clientId],
    );
    const pages: Awaited<ReturnType<typeof log>>['body'][] = [];
    for (let before: string | null | undefined; before !== null; ) {
      const page = (await log(before)).body;
      pages.push(page);
      before = page.before;
    }
    expect(pages.map(({ days }) => days.flatMap(({ entries }) => entries).length)).toEqual([20, 20, 20, 20]);
    const days = daysOf(pages);
    expect(new Set(days.flatMap(({ entries }) => entries.map(({ id }) => id))).size).toBe(80);
    const moments = days.flatMap(({ entries }) => entries.map(({ happenedAt }) => happenedAt).reverse());
    expect(moments).toEqual([...moments].sort().reverse());
    expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))]);
  });

  it('of somebody who is not in one’s care is not there', async () => {
    await aContact(app.rosa, clientId);
    for (const who of [app.marcus, app.stranger]) {
      expect((await who.ask(routes.readLog, { params: { clientId }, query: {} })).status).toBe(404);
    }
  });
});
