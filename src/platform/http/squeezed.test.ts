import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { squeezed } from './squeezed.ts';

const long = JSON.stringify({ words: 'one step after the other '.repeat(200) });

async function asked(encoding: string | undefined, text = long) {
  const app = Fastify();
  app.get('/', (_request, reply) => reply.type('application/json').send(squeezed(reply, text)));
  return app.inject({ url: '/', headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });
}

test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.5'])('%s gets it squeezed', async (encoding) => {
  const { headers, rawPayload } = await asked(encoding);
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(rawPayload.length).toBeLessThan(long.length / 10);
  expect(gunzipSync(rawPayload).toString()).toBe(long);
});

test.each([undefined, 'br', 'gzip;q=0', 'identity'])('%s gets it as it is', async (encoding) => {
  const { headers, body } = await asked(encoding);
  expect(headers['content-encoding']).toBeUndefined();
  expect(body).toBe(long);
});

test('what is short stays as it is', async () => {
  const { headers, body } = await asked('gzip', '{"n":1}');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body).toBe('{"n":1}');
});
