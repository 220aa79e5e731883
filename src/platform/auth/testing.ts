import { createHmac, randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import { cloneTemplate } from '#tests/support/databases.ts';
import { urlsOf } from '../db/bootstrap.ts';
import { createPool } from '../db/pool.ts';
import { sendProblem } from '../http/problem.ts';
import { createAuth, mountAuth, recordInAudit } from './index.ts';

export const publicUrl = 'http://localhost:3000';
export const goodPassword = 'seven warm lanterns';

/** Sign-in alone on a database of its own, with one agency in which workers can be made. */
export async function startSignIn() {
  const secret = inject('secret');
  const { adminUrl, drop } = await cloneTemplate(inject('adminUrl'), inject('template'));
  const urls = urlsOf(adminUrl, secret);
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  const pool = createPool({ url: urls.appUrl, size: 2 });
  const options = { authUrl: urls.authUrl, secret, publicUrl };
  const auth = createAuth(options);
  const app = Fastify();
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.setErrorHandler(sendProblem);
  mountAuth(app, auth, recordInAudit(pool));
  const agencyId = randomUUID();
  await admin.query(`INSERT INTO agencies (id, name) VALUES ($1, 'Harbor House')`, [agencyId]);

  return {
    app,
    auth,
    options,
    admin,
    pool,

    /** Somebody on the staff who can sign in with the good password. */
    async worker(email = `${randomUUID()}@harbor.example`): Promise<{ email: string; userId: string }> {
      const userId = await auth.users.create({ email, name: 'Rosa Vega' });
      if (!userId) throw new Error(`${email} signs in already`);
      await auth.users.setPassword(userId, goodPassword);
      await admin.query(
        `INSERT INTO workers (agency_id, id, user_id, caseload_id, name, email, roles)
         VALUES ($1, $2, $3, $4, 'Rosa Vega', $5, '{case_manager}')`,
        [agencyId, randomUUID(), userId, randomUUID(), email],
      );
      return { email, userId };
    },

    async stop() {
      await app.close();
      await auth.close();
      await pool.end();
      await admin.end();
      await drop();
    },
  };
}

export type SignInTest = Awaited<ReturnType<typeof startSignIn>>;

/** A browser that keeps its cookies. */
export function openBrowser(app: FastifyInstance, address = '203.0.113.7') {
  const jar = new Map<string, string>();
  return {
    jar,
    async ask(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      path: string,
      payload?: object,
      headers: Record<string, string> = {},
    ) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.inject({
        method,
        url: `/api${path}`,
        remoteAddress: address,
        headers: {
          'x-throughline': 'web',
          'user-agent': 'Test browser',
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        ...(payload ? { payload } : {}),
      });
      for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
        const [pair = ''] = set.split(';');
        const [name = '', value = ''] = pair.split(/=(.*)/);
        if (/max-age=0/i.test(set)) jar.delete(name);
        else jar.set(name, value);
      }
      return answer;
    },
  };
}

/** What an authenticator app shows now for the address it scanned (RFC 6238 with the defaults). */
export function codeOf(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...secret]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
