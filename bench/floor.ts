import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';
import { answerParent, usageNow } from './support/child.ts';
import type { Statement } from './support/statement.ts';

/**
 * The floor: the same rows by one prepared statement through `pg` and Fastify, as the superuser: no session, no
 * row security, no record, no transaction but the statement's own. A value that was the sample's is the asked one.
 */
export type FloorRoute = Statement & { readonly name: string; readonly sample: string };

const pool = new pg.Pool({ connectionString: process.env['FLOOR_URL'], max: 10 });
const app = Fastify();
const routes = new Map<string, FloorRoute>();

app.get<{ Params: { name: string; asked: string } }>('/:name/:asked', async ({ params }, reply) => {
  const route = routes.get(params.name);
  if (!route) return reply.code(404).send();
  const values = route.values.map((value) => (value === route.sample ? params.asked : value));
  const client = await pool.connect();
  try {
    const { rows } = await client.query({ name: route.name, text: route.text, values });
    const [only] = rows;
    const [first] = Object.values(only ?? {});
    const text = rows.length === 1 && typeof first === 'string' ? first : JSON.stringify(rows);
    return reply.type('application/json; charset=utf-8').send(text);
  } finally {
    client.release();
  }
});

await app.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.server.address() as AddressInfo;
answerParent(`http://127.0.0.1:${port}`, {
  usage: usageNow,
  serve: (route: FloorRoute) => void routes.set(route.name, route),
});
