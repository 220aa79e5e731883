import { readdir, utimes } from 'node:fs/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anIntake } from '#features/cases/testing.ts';
import { createPool } from '#platform/db/index.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { documentRoutes as routes } from './contract.ts';
import { fileSweeper } from './index.ts';
import { anUpload } from './testing.ts';

const hour = 3_600_000;

let app: TestApp;
let pool: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.workerUrl, size: 1 });
});
afterAll(async () => {
  await pool.end();
  await app.close();
});

const sweep = () => fileSweeper(pool, { files: app.app.services.files, clock: () => app.clock.now })();
const lying = async () => (await readdir(`${app.filesFolder}/uploads`)).map((name) => `uploads/${name}`);
const written = (name: string, hoursAgo: number) => {
  const at = new Date(app.clock.now.getTime() - hoursAgo * hour);
  return utimes(`${app.filesFolder}/${name}`, at, at);
};
/** A file as a crash leaves it: the bytes are there, and no row knows them. */
const leftAlone = async (hoursAgo: number) => {
  const name = `uploads/${newId()}`;
  await app.app.services.files.write(name, bytesOf('of nobody'));
  await written(name, hoursAgo);
  return name;
};
async function* bytesOf(words: string) {
  yield Buffer.from(words);
}
const nameOf = async (uploadId: string): Promise<string> =>
  (await app.admin.query('SELECT file_name FROM uploads WHERE id = $1', [uploadId])).rows[0].file_name;

it('where nothing was ever kept, there is nothing to sweep', async () => {
  await sweep();
  expect((await app.admin.query('SELECT name FROM swept_files')).rows).toEqual([]);
});

it('what a crash left without a row goes after a day, on record; what is under way and what is kept stays', async () => {
  const { clientId } = await anIntake(app.rosa);
  const kept = await anUpload(app.rosa, clientId);
  const takenOut = await anUpload(app.rosa, clientId);
  const params = { clientId, uploadId: takenOut.id };
  await app.rosa.ask(routes.removeUpload, { params, body: { reason: 'Of somebody else' } });
  const known = [await nameOf(kept.id), await nameOf(takenOut.id)];
  for (const name of known) await written(name, 1000);
  const underWay = await leftAlone(23);
  const left = await leftAlone(25);
  await sweep();
  expect((await lying()).sort()).toEqual([...known, underWay].sort());
  const { rows } = await app.admin.query('SELECT name, swept_at = $1 AS now FROM swept_files', [
    app.clock.now,
  ]);
  expect(rows).toEqual([{ name: left, now: true }]);
  expect((await app.rosa.ask(routes.readUpload, { params: { clientId, uploadId: kept.id } })).status).toBe(
    200,
  );
});

it('a sweep that was cut short between the record and the file is finished by the next', async () => {
  const left = await leftAlone(30);
  const args = [[left], [new Date(app.clock.now.getTime() - 30 * hour)], app.clock.now];
  await pool.query('SELECT access.sweep_files($1, $2, $3)', args);
  expect(await lying()).toContain(left);
  await sweep();
  expect(await lying()).not.toContain(left);
});

it('nobody who uses the application can have files swept or see which were', async () => {
  const asker = createPool({ url: app.urls.appUrl, size: 1 });
  await expect(asker.query('SELECT * FROM swept_files')).rejects.toThrow('permission denied');
  await expect(asker.query(`SELECT access.sweep_files('{}', '{}', now())`)).rejects.toThrow(
    'permission denied',
  );
  await asker.end();
});
