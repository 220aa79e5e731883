import { rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { createPool } from '#platform/db/index.ts';
import { clamdScanner } from '#platform/files/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { documentRoutes as routes } from './contract.ts';
import { unsentForgetter, uploadScanner } from './index.ts';
import { anUpload } from './testing.ts';

/** The test file of the scanners' makers (eicar.org), in two parts so that no scanner finds this file. */
const eicar = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`);

let app: TestApp;
let pool: pg.Pool;
let clamd: Server;
let clientId: string;
beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.workerUrl, size: 1 });
  clamd = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes]);
      if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(heard.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((done) => clamd.listen(0, '127.0.0.1', () => done()));
});
afterAll(async () => {
  await new Promise((done) => clamd.close(done));
  await pool.end();
  await app.close();
});
beforeEach(async () => {
  ({ clientId } = await anIntake(app.rosa));
});

const log = { error: vi.fn() };
const scan = (port = (clamd.address() as AddressInfo).port) =>
  uploadScanner(pool, {
    files: app.app.services.files,
    scanner: clamdScanner(`tcp://127.0.0.1:${port}`),
    log,
  })();
const anHourLater = () =>
  app.admin.query(`UPDATE uploads SET scan_tried_at = scan_tried_at - interval '2 hours'`);
const states = async () => {
  const { uploads } = (await app.rosa.ask(routes.listUploads, { params: { clientId } })).body;
  return Object.fromEntries(uploads.map((one) => [one.title, one.scan]));
};
const open = (uploadId: string, who = app.rosa) =>
  who.ask(routes.readUpload, { params: { clientId, uploadId } });

it('files that came before there was a scanner are looked at later; one with a virus is closed to everybody', async () => {
  await anUpload(app.rosa, clientId, { title: 'Lease' });
  const bad = await anUpload(app.rosa, clientId, { title: 'Invoice' }, eicar);
  expect(await states()).toEqual({ Lease: 'not_scanned', Invoice: 'not_scanned' });
  expect((await open(bad.id)).status).toBe(200);
  await scan();
  expect(await states()).toEqual({ Lease: 'clean', Invoice: 'found' });
  for (const who of [app.rosa, app.ingrid]) {
    const { status, code, detail } = (await open(bad.id, who)).problem;
    expect([status, code]).toEqual([409, 'quarantined']);
    expect(detail).toContain('A virus was found in this file');
  }
  const { rows } = await app.admin.query(
    `SELECT actor_kind, action, detail FROM audit_events WHERE what = 'upload scan' AND $1 = ANY (subject_ids)`,
    [bad.id],
  );
  expect(rows).toEqual([{ actor_kind: 'system', action: 'change', detail: { scan: 'found' } }]);
});

it('a scanner that does not answer is asked again in an hour, and nothing is said that nobody knows', async () => {
  await anUpload(app.rosa, clientId, { title: 'Letter' });
  await scan(1);
  expect(await states()).toEqual({ Letter: 'not_scanned' });
  await scan();
  expect(await states()).toEqual({ Letter: 'not_scanned' });
  await anHourLater();
  await scan();
  expect(await states()).toEqual({ Letter: 'clean' });
});

it('a file that was changed where it is kept is told to the log, refused in words, and keeps no other from being looked at', async () => {
  const broken = await anUpload(app.rosa, clientId, { title: 'Broken' });
  const gone = await anUpload(app.rosa, clientId, { title: 'Gone' });
  await anUpload(app.rosa, clientId, { title: 'Whole' });
  const pathOf = async (id: string) => {
    const { rows } = await app.admin.query('SELECT file_name FROM uploads WHERE id = $1', [id]);
    return `${app.filesFolder}/${rows[0].file_name}`;
  };
  await writeFile(await pathOf(broken.id), 'not what was kept');
  await rm(await pathOf(gone.id));
  await scan();
  expect(await states()).toEqual({ Broken: 'not_scanned', Gone: 'not_scanned', Whole: 'clean' });
  expect(log.error).toHaveBeenCalledTimes(2);
  for (const { id } of [broken, gone])
    expect((await open(id)).problem).toMatchObject({ status: 409, code: 'damaged' });
});

it('what was said of a file that never came is forgotten after a week; what came stays', async () => {
  const body = { kind: 'photo' as const, title: 'Never came', source: 'client' as const };
  await app.rosa.ask(routes.announceUpload, { params: { clientId }, body });
  await anUpload(app.rosa, clientId, { title: 'Came' });
  const titles = async () => {
    const { rows } = await app.admin.query('SELECT title FROM uploads WHERE client_id = $1 ORDER BY title', [
      clientId,
    ]);
    return rows.map(({ title }) => title);
  };
  const forget = (days: number) =>
    unsentForgetter(pool, () => new Date(app.clock.now.getTime() + days * 86_400_000))();
  await forget(6);
  expect(await titles()).toEqual(['Came', 'Never came']);
  await forget(8);
  expect(await titles()).toEqual(['Came']);
});
