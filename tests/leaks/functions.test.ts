import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { asActor } from '../access/compare/cells.ts';
import { leaksIn, readWords, type Words } from '../access/http/words.ts';
import type { Actor } from '../access/model/facts.ts';
import { may } from '../access/model/may.ts';
import { idOf } from '../access/world/ids.ts';
import { startWorld, type WorldAtHand } from '../access/world/start.ts';
import { type Callable, callOf, readCallables, tellByDesign } from './functions.ts';

let at: WorldAtHand;
let words: Words;
let callables: readonly Callable[];

beforeAll(async () => {
  at = await startWorld({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
  words = readWords(at.world);
  callables = (await readCallables(at.admin)).filter(({ name }) => !tellByDesign.includes(name));
});
afterAll(() => at.close());

async function answerTo(actor: Actor, callable: Callable, id: string): Promise<string> {
  const answer = await asActor({ client: at.client, takesRole: false }, actor, () =>
    at.client.query(callOf(callable, id)).then(
      ({ rows }) => JSON.stringify(rows),
      (error: Error) => error.message,
    ),
  );
  return answer.replaceAll(id, 'ID');
}

/** Ids of everything of one client that this actor may not read, and that is not about the actor themselves. */
const hiddenIds = (actor: Actor): readonly string[] =>
  [...at.world.rows.values()]
    .flat()
    .filter((row) => row.client?.name === 'another’s' && typeof row.columns['id'] === 'string')
    .filter((row) => !may(actor, 'read', row, at.world.names))
    .filter(({ columns }) => columns['worker_id'] !== at.world.names.idOf(actor.name))
    .map(({ columns }) => String(columns['id']));

const missing = idOf('nothing has this id');

it.each(['former mate', 'auditor', 'stranger', 'partner'])(
  'no function says to %s more of a hidden id than of one that nothing has',
  async (name) => {
    const actor = at.world.actors.find((one) => one.name === name) as Actor;
    const telling: string[] = [];
    await at.client.query('BEGIN');
    for (const callable of callables) {
      const expected = await answerTo(actor, callable, missing);
      telling.push(...leaksIn(words, at.world, actor, expected));
      if (!callable.types.some((type) => type.startsWith('uuid'))) continue;
      for (const id of hiddenIds(actor)) {
        const answer = await answerTo(actor, callable, id);
        if (answer !== expected) telling.push(`${callable.name}: ${answer} where missing is ${expected}`);
      }
    }
    await at.client.query('ROLLBACK');
    expect([...new Set(telling)]).toEqual([]);
  },
);

it('called every function that the application may call', () => {
  expect(callables.length).toBeGreaterThan(30);
});
