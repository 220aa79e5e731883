import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages } from './pages.ts';
import { sendProblem } from './problem.ts';

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-pages-'));
  await mkdir(join(folder, 'assets'));
  const files = {
    'index.html': 'staff',
    'partner.html': 'partner',
    'icon.svg': '<svg/>',
    'secret.json': '{}',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  for (const ending of ['', '.br', '.gz'])
    await writeFile(join(folder, `assets/a.js${ending}`), `script${ending}`);
  app = Fastify();
  app.setErrorHandler(sendProblem);
  await servePages(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers = {}) => app.inject({ url, headers });

describe('the pages', () => {
  it('come as the browser can read them: scripts compressed, kept for ever; pages always fresh', async () => {
    for (const [asked, text] of [
      ['br, gzip', 'script.br'],
      ['gzip', 'script.gz'],
      ['identity', 'script'],
    ] as const) {
      const script = await get('/assets/a.js', { 'accept-encoding': asked });
      expect(script.body).toBe(text);
      expect(script.headers).toMatchObject({ vary: 'accept-encoding', 'cache-control': /immutable/ });
    }
    const page = await get('/clients/someone/plan');
    expect([page.body, page.headers['cache-control']]).toEqual(['staff', 'no-store']);
    expect((await get('/partner/referral')).body).toBe('partner');
  });

  it('answer what is not there, and what lies outside, as not found', async () => {
    const outside = ['/assets/', '/assets/b.js', '/assets/../secret.json', '/assets/%2e%2e/secret.json'];
    for (const url of [...outside, '/secret.json', '/api/nothing'])
      expect((await get(url)).statusCode, url).toBe(404);
  });
});
