import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inDatabase } from '#tests/support/databases.ts';
import { loadAgency } from '../../load/index.ts';
import { type AuditDatabase, record, startAuditDatabase } from '../audit/testing/database.ts';
import { verifyAll } from '../audit/verify.ts';
import { urlsOf } from '../db/bootstrap.ts';
import { createFileStore } from '../files/index.ts';
import { restoreBackup, writeBackup } from './index.ts';
import { shapeOf, sumsOf } from './testing/compare.ts';
import { hasOutsideServer, makeDatabase, startOutsideServer } from './testing/outside.ts';

const passphrase = 'seven quiet herons at noon';
const now = new Date('2026-11-22T18:00:00Z');

let saved: AuditDatabase;
let folder: string;
const made: string[] = [];
/** The tables as they were when the backup `whole` was made. */
let original: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-backup-'));
  const server = { adminUrl: inject('adminUrl'), template: inject('template'), secret: inject('secret') };
  saved = await startAuditDatabase(server, async (admin, adminUrl) => {
    await loadAgency({ adminUrl, clients: 200, now, lanes: 1, log: () => {} });
    await admin.query(`SELECT access.enqueue('send-mail', '{"mail": "1"}')`);
    await admin.query(`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'somebody'`);
  });
  await saved.seal();
  await createFileStore(join(folder, 'files')).put('2026/scan.pdf', Buffer.alloc(100_000, 7));
  await createFileStore(join(folder, 'files')).put('empty', Buffer.alloc(0));
  await save('whole');
  original = await sumsOf(saved.admin);
}, 120_000);
afterAll(async () => {
  const admin = new pg.Client(inject('adminUrl'));
  await admin.connect();
  for (const name of made) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
  await saved.close();
  await rm(folder, { recursive: true });
});

const file = (name: string) => join(folder, name);
const save = (name: string, urls = saved.urls) =>
  writeBackup({
    to: file(name),
    passphrase,
    urls,
    filesFolder: file('files'),
    lanes: 2,
    keys: { secret: inject('secret'), auditKeys: ['a key'], sealingKey: null },
  });

async function emptyDatabase(serverUrl = inject('adminUrl')): Promise<string> {
  const name = `tl_clone_${Math.floor(Date.now() / 1000)}_restored${made.length}`;
  if (serverUrl === inject('adminUrl')) made.push(name);
  return makeDatabase(serverUrl, name);
}

const restore = (
  adminUrl: string,
  from = 'whole',
  words = passphrase,
  filesFolder = file(`into-${made.length}`),
) =>
  restoreBackup({
    from: file(from),
    passphrase: words,
    adminUrl,
    secret: inject('secret'),
    filesFolder,
    log: () => {},
  });

async function ask<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const tablesIn = (adminUrl: string) =>
  ask(adminUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'`,
    );
    return rows[0].n as number;
  });

const verdictOn = (adminUrl: string) =>
  ask(adminUrl, async (client) => (await verifyAll(client, { trusted: saved.trusted, heads: [] }))[0]);

describe('backup and restore', { timeout: 120_000 }, () => {
  it('brings back every table, file, key, index, trigger and policy as it was', async () => {
    const adminUrl = await emptyDatabase();
    const { manifest, header } = await restore(adminUrl);
    expect(await ask(adminUrl, sumsOf)).toEqual(original);
    expect(await ask(adminUrl, shapeOf)).toEqual(await shapeOf(saved.admin));
    expect(manifest.tables['public.clients']?.rows).toBe(200);
    expect(header.auditKeys).toEqual(['a key']);
    expect(await readFile(join(file(`into-${made.length}`), '2026/scan.pdf'))).toEqual(
      Buffer.alloc(100_000, 7),
    );
  });

  it('lets the seals of the audit log be verified as before, and goes on from them', async () => {
    const adminUrl = inDatabase(inject('adminUrl'), made[0] ?? '');
    const before = await verdictOn(saved.adminUrl);
    expect(await verdictOn(adminUrl)).toEqual(before);
    expect(before).toMatchObject({ events: 200, findings: [] });
    const [next] = await ask(adminUrl, async (client) => {
      await record(client, 'after the restore', 0, before?.agencyId);
      const { rows } = await client.query(
        'SELECT max(transaction_number) > (SELECT max(before) - 1 FROM audit_seals) AS later FROM audit_events',
      );
      return rows;
    });
    expect(next).toEqual({ later: true });
  });

  it('does again what was being done when the backup was made', async () => {
    const adminUrl = inDatabase(inject('adminUrl'), made[0] ?? '');
    const { rows } = await ask(adminUrl, (client) =>
      client.query(`SELECT task_identifier, locked_at FROM graphile_worker.jobs`),
    );
    expect(rows).toEqual([{ task_identifier: 'send-mail', locked_at: null }]);
  });

  it('is of one moment, while people go on working', async () => {
    const agency = (await verdictOn(saved.adminUrl))?.agencyId;
    let [working, written] = [true, 0];
    const work = ask(saved.adminUrl, async (client) => {
      for (; working; written++) await record(client, 'meanwhile', 0, agency);
    });
    await save('meanwhile');
    working = false;
    await work;
    expect(written).toBeGreaterThan(50);
    const adminUrl = await emptyDatabase();
    await restore(adminUrl, 'meanwhile');
    expect((await verdictOn(adminUrl))?.findings).toEqual([]);
  });

  it('tells a wrong passphrase, a damaged, a cut off and a foreign file apart, and changes nothing', async () => {
    const adminUrl = await emptyDatabase();
    const whole = await readFile(file('whole'));
    await writeFile(file('cut'), whole.subarray(0, whole.length - 70_000));
    await writeFile(file('cut-little'), whole.subarray(0, whole.length - 1));
    const spoilt = Buffer.from(whole);
    spoilt[spoilt.length - 100_000] = (spoilt[spoilt.length - 100_000] ?? 0) ^ 1;
    await writeFile(file('spoilt'), spoilt);
    await writeFile(file('foreign'), 'a letter');
    await expect(restore(adminUrl, 'whole', 'guessed')).rejects.toThrow(
      'The passphrase does not fit this backup.',
    );
    for (const name of ['cut', 'cut-little', 'spoilt'])
      await expect(restore(adminUrl, name), name).rejects.toThrow(/damaged or was cut off/);
    await expect(restore(adminUrl, 'foreign')).rejects.toThrow(/is not a backup of Throughline/);
    await expect(restore(adminUrl, 'nowhere')).rejects.toThrow(/There is no file/);
    expect(await tablesIn(adminUrl)).toBe(0);
    await expect(readdir(file(`into-${made.length}`))).rejects.toThrow(/ENOENT/);
    await restore(adminUrl);
  });

  it('restores only into an empty database, and into one that was started and never used', async () => {
    await expect(restore(saved.adminUrl, 'whole', passphrase, file('into-saved'))).rejects.toThrow(
      /There is an agency in this database already/,
    );
    const foreign = await emptyDatabase();
    await ask(foreign, (client) => client.query('CREATE TABLE recipes (name text)'));
    await expect(restore(foreign)).rejects.toThrow(/tables of something else/);
    const started = await startAuditDatabase(
      { adminUrl: inject('adminUrl'), template: inject('template'), secret: inject('secret') },
      async () => {},
    );
    await Promise.all([started.readers.end(), started.writers.end()]);
    await restore(started.adminUrl, 'whole', passphrase, file('into-started'));
    expect(await sumsOf(started.admin)).toEqual(original);
    await started.drop();
  });

  it('refuses a backup of a newer Throughline in a sentence', async () => {
    await saved.admin.query(`INSERT INTO access.migrations (name, checksum) VALUES ('9999-flying.sql', 'x')`);
    await save('newer');
    await saved.admin.query(`DELETE FROM access.migrations WHERE name = '9999-flying.sql'`);
    const adminUrl = await emptyDatabase();
    await expect(restore(adminUrl, 'newer')).rejects.toThrow(/newer Throughline: it has 9999-flying\.sql/);
    expect(await tablesIn(adminUrl)).toBe(0);
  });

  it('is readable by its owner alone, and holds nothing in the clear', async () => {
    expect((await stat(file('whole'))).mode & 0o777).toBe(0o600);
    const text = await readFile(file('whole'), 'latin1');
    expect(text.startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
    expect(text).not.toContain('backup.json');
  });

  it.runIf(hasOutsideServer)('moves an agency to an outside PostgreSQL 15, and back', async () => {
    const outside = await startOutsideServer();
    try {
      const there = await emptyDatabase(outside.url);
      await restore(there, 'whole', passphrase, file('into-outside'));
      expect(await ask(there, sumsOf)).toEqual(original);
      expect((await verdictOn(there))?.findings).toEqual([]);
      await save('outside', urlsOf(there, inject('secret')));
      const back = await emptyDatabase();
      await restore(back, 'outside');
      expect(await ask(back, sumsOf)).toEqual(original);
    } finally {
      await outside.stop();
    }
  });
});
