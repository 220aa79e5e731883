import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import pg from 'pg';
import { notePath, type ServerNote } from './server-note.ts';

export const port = process.env['THROUGHLINE_TEST_PORT'] ?? '4310';

export async function readNote(): Promise<ServerNote> {
  return JSON.parse(await readFile(notePath(port), 'utf8')) as ServerNote;
}

/** Ends the server without warning, as a cut of power does, and waits until it has come back by itself. */
export async function killServer(): Promise<void> {
  const { pid } = await readNote();
  process.kill(pid, 'SIGKILL');
  await expect.poll(async () => (await readNote()).pid, { timeout: 30_000 }).not.toBe(pid);
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${port}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** Changes the database behind the application's back: only to let time pass, or a session end. */
export async function inDatabase(sql: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client((await readNote()).adminUrl);
  await client.connect();
  try {
    return await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}
