import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { compareAll } from './compare/sql.ts';
import { lawOf, laws } from './model/laws.ts';
import { startWorld, type WorldAtHand } from './world/start.ts';

let at: WorldAtHand;

beforeAll(async () => {
  at = await startWorld({
    adminUrl: inject('adminUrl'),
    template: inject('template'),
    secret: inject('secret'),
  });
});
afterAll(() => at.close());

it('knows the law of every table', () => {
  const unknown = at.world.tables.filter(({ name }) => !(name in laws));
  expect(unknown.map(({ name }) => name)).toEqual([]);
});

it('lets no other columns be changed than the law names', () => {
  for (const { name, columns } of at.world.tables.filter((table) => table.name in laws)) {
    const law = lawOf(name);
    const all = columns.filter(({ generated }) => !generated).map((column) => column.name);
    const lawful = law.verbs.includes('change') ? (law.changes ?? all) : [];
    const changeable = columns.filter((one) => one.changeable && !one.generated).map((one) => one.name);
    expect(changeable.toSorted(), name).toEqual(lawful.toSorted());
  }
});

it('has at least one row in every table for every relation', () => {
  const bare = at.world.tables.filter(({ name }) => (at.world.rows.get(name) ?? []).length < 2);
  expect(bare.map(({ name }) => name)).toEqual([]);
});

it('lets everybody read, add, change, remove and move what the law says, and not a row more or less', async () => {
  const { actors, tables } = at.world;
  const { cells, differences } = await compareAll({ client: at.client, takesRole: false }, at.world);
  console.log(
    `${actors.length} actors, ${tables.length} tables, ${cells} cells, ${differences.length} differences`,
  );
  expect(differences.slice(0, 20)).toEqual([]);
  expect(cells).toBeGreaterThan(100_000);
}, 300_000);
