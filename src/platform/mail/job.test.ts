import { createServer, type Server } from 'node:net';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPool } from '#platform/db/index.ts';
import { newId } from '#platform/values/index.ts';
import { startTestApp, type TestApp } from '#tests/support/app.ts';
import { agencyId } from '#tests/support/people.ts';
import { mailSender } from './job.ts';

let app: TestApp;
let pool: pg.Pool;
let server: Server;
let send: ReturnType<typeof mailSender>;
const heard: string[] = [];
beforeAll(async () => {
  app = await startTestApp();
  pool = createPool({ url: app.urls.workerUrl, size: 1 });
  server = createServer((socket) => {
    socket.write('220 here\r\n');
    socket.on('data', (bytes) => {
      const said = bytes.toString();
      heard.push(said);
      socket.write(said.startsWith('DATA') ? '354 go on\r\n' : '250 good\r\n');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  send = mailSender(pool, `smtp://127.0.0.1:${port}?ignoreTLS=true`, 'Throughline <no-reply@cases.example>');
});
afterAll(async () => {
  server.close();
  await pool.end();
  await app.close();
});

async function sentTo(address: string): Promise<readonly string[]> {
  heard.length = 0;
  const id = newId();
  await app.admin.query(
    `INSERT INTO mails (agency_id, id, kind, to_address, subject, body) VALUES ($1, $2, 'telling', $3, 'Hello', 'Please call.')`,
    [agencyId, id, address],
  );
  await send({ agencyId, id });
  return heard.filter((said) => said.startsWith('RCPT')).map((said) => said.trim());
}

it('a mail goes to its address', async () => {
  expect(await sentTo('sunny@mail.example')).toEqual(['RCPT TO:<sunny@mail.example>']);
});

it('and to one alone, also when a stranger gave something that reads like a list', async () => {
  const sent = await sentTo('sunny@mail.example,everybody@elsewhere.example');
  expect(sent).toHaveLength(1);
  expect(sent).not.toContain('RCPT TO:<everybody@elsewhere.example>');
});
