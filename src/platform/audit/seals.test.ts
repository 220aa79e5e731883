import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { agencyId } from '#tests/support/people.ts';
import { noteOf, readNote, type SignedHead } from './head.ts';
import { proveEvent } from './prove-event.ts';
import { proveHead } from './prove-head.ts';
import { record, startAuditDatabase } from './testing/database.ts';
import { verifyAll } from './verify.ts';

let db: Awaited<ReturnType<typeof startAuditDatabase>>;
let auditor: pg.Client;
beforeAll(async () => {
  db = await startAuditDatabase({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
  auditor = new pg.Client(db.urls.backupUrl);
  await auditor.connect();
});
afterAll(async () => {
  await auditor.end();
  await db.close();
});

const verdict = async (heads: SignedHead[] = []) => {
  const kept = heads.map((head) => ({ from: 'the safe', head }));
  const all = await verifyAll(auditor, { trusted: db.trusted, heads: kept });
  return all.find((one) => one.agencyId === agencyId) ?? expect.fail('no verdict');
};

const begun = async (): Promise<pg.Client> => {
  const client = new pg.Client(db.urls.migratorUrl);
  await client.connect();
  await client.query('BEGIN');
  await client.query('SET LOCAL ROLE throughline_definer');
  return client;
};

describe('sealing the audit log', () => {
  it('seals what was recorded, and says so with a head that can be kept elsewhere', async () => {
    await record(db.admin, 'one');
    await record(db.admin, 'two');
    const [head] = await db.seal(new Date('2026-11-22T18:00:00Z'));
    expect(head).toMatchObject({ agencyId, number: 1, size: 2, previous: null });
    if (!head) return;
    expect(readNote(noteOf(head))).toEqual({ ...head, edges: undefined, agencyId });
    expect(noteOf(head)).toMatch(new RegExp(`^throughline/audit/${agencyId}\n2\n.{44}\nseal 1\nat 2026`));
    expect(await verdict([head])).toMatchObject({ events: 2, unsealed: 0, findings: [] });
  });

  it('makes no seal when nothing was recorded', async () => {
    expect(await db.sealOnce()).toEqual([]);
  });

  it('waits for a transaction that began earlier and commits late', async () => {
    const slow = await begun();
    await record(slow, 'slow');
    await record(db.admin, 'quick');
    expect(await db.sealOnce()).toEqual([]);
    await slow.query('COMMIT');
    await slow.end();
    const [head] = await db.seal();
    expect(head).toMatchObject({ number: 2, size: 4 });
    expect((await verdict()).findings).toEqual([]);
  });

  it('proves of one event that it is sealed, and of the last head that it only added to an earlier one', async () => {
    const id = await record(db.admin, 'this one');
    expect(await proveEvent(auditor, id)).toMatch(/not sealed yet/);
    const earlier = (await verdict()).last ?? expect.fail('no seal');
    await db.seal();
    expect(await proveEvent(auditor, id)).toMatchObject({ index: 4, holds: true });
    expect(await proveHead(auditor, earlier)).toMatchObject({ holds: true, last: { size: 5 } });
    expect(await proveHead(auditor, { ...earlier, root: Buffer.alloc(32) })).toMatchObject({ holds: false });
    expect(await proveEvent(auditor, agencyId)).toMatch(/^No event .* is on record/);
  });

  it('goes on in order on a server that counts its transactions from the beginning again', async () => {
    const number = async () =>
      (await db.admin.query('SELECT max(transaction_number)::int AS number FROM audit_events')).rows[0]
        .number;
    await db.admin.query('SET session_replication_role = replica');
    const shift = (await number()) + 1_000_000;
    await db.admin.query(
      `INSERT INTO audit_events (agency_id, actor_kind, action, what, transaction_number) VALUES ($1, 'worker', 'read', 'far', $2)`,
      [agencyId, shift],
    );
    await db.admin.query('SET session_replication_role = origin');
    await db.admin.query('SELECT access.continue_ledger()');
    await record(db.admin, 'after');
    expect(await number()).toBeGreaterThan(shift);
    const [head] = await db.seal();
    expect(head).toMatchObject({ number: 4, size: 7 });
    await db.admin.query('SELECT access.continue_ledger()');
    expect((await verdict()).findings).toEqual([]);
  });

  it('lets nobody but a superuser change a seal, and the application role not even add one', async () => {
    const worker = new pg.Client(db.urls.appUrl);
    await worker.connect();
    await expect(worker.query('DELETE FROM audit_seals')).rejects.toThrow(/permission denied/);
    await expect(worker.query('INSERT INTO audit_seals SELECT * FROM audit_seals')).rejects.toThrow(
      /permission denied/,
    );
    await worker.end();
    await expect(db.writers.query('UPDATE audit_seals SET size = 1')).rejects.toThrow(/permission denied/);
    await expect(db.admin.query('DELETE FROM audit_seals')).rejects.toThrow(/append-only/);
  });

  it('is done by two servers at once without a torn chain', async () => {
    for (let round = 0; round < 5; round++) {
      await record(db.admin, 'busy');
      const both = [db.sealOnce(), db.sealOnce()];
      expect((await Promise.all(both)).flat().length).toBeLessThan(2);
    }
    await db.sealOnce();
    expect((await verdict()).findings).toEqual([]);
  });
});
