import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { asActor } from '../access/compare/cells.ts';
import { leaksIn, readWords, type Words } from '../access/http/words.ts';
import type { Actor } from '../access/model/facts.ts';
import { startWorld, type WorldAtHand } from '../access/world/start.ts';
import { injections } from './injections.ts';

let at: WorldAtHand;
let words: Words;

beforeAll(async () => {
  at = await startWorld({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
  words = readWords(at.world);
});
afterAll(async () => {
  await at.close();
});

/** Everything that comes back: the rows of each statement, what is told beside them, or the error in full. */
async function everythingSaid(client: pg.Client, sql: string): Promise<string> {
  const said: unknown[] = [];
  const note = (notice: unknown) => said.push(JSON.stringify(notice));
  client.on('notice', note);
  try {
    const result = (await client.query(sql)) as pg.QueryResult | pg.QueryResult[];
    for (const one of [result].flat()) said.push(one.rows);
  } catch (error) {
    const { message, detail, hint, where } = error as Record<string, unknown>;
    said.push(message, detail, hint, where);
  } finally {
    client.off('notice', note);
  }
  return JSON.stringify(said);
}

async function injected(actor: Actor, sql: string): Promise<readonly string[]> {
  await at.client.query('BEGIN');
  try {
    const said = await asActor({ client: at.client, takesRole: false }, actor, () =>
      everythingSaid(at.client, sql),
    );
    return leaksIn(words, at.world, actor, said);
  } finally {
    await at.client.query('ROLLBACK');
  }
}

const attackers = ['former mate', 'auditor', 'cleared mate', 'partner', 'nobody'];

describe.each(Object.entries(injections))('injected SQL, %s', (_kind, statements) => {
  it.each(statements)('says nothing that is hidden: %s', async (sql) => {
    for (const name of attackers) {
      const actor = at.world.actors.find((one) => one.name === name) as Actor;
      expect(await injected(actor, sql), name).toEqual([]);
    }
  });
});

it('answers nothing at all to whoever presents no secret, an empty one or garbage', async () => {
  const nobodies = at.world.actors.filter(({ kind }) => kind === 'nobody');
  expect(nobodies.length).toBe(3);
  for (const actor of nobodies)
    for (const { name } of at.world.tables) {
      await at.client.query('BEGIN');
      const rows = await asActor({ client: at.client, takesRole: false }, actor, () =>
        at.client
          .query(`SELECT FROM "${name}"`)
          .then(({ rowCount }) => rowCount)
          .catch((error: { code?: string }) => (error.code === '42501' ? 0 : error.code)),
      );
      await at.client.query('ROLLBACK');
      expect(rows, name).toBe(0);
    }
});
