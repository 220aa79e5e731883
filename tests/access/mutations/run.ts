import type pg from 'pg';
import { compareTable } from '../compare/sql.ts';
import type { Actor } from '../model/facts.ts';
import type { World } from '../world/build.ts';
import { awakened, type Policy, verbsOf, weakened } from './policies.ts';

/** Those who lose most by their role, their relation or their clearance ask first: a hole shows soonest to them. */
const first = ['auditor', 'mate', 'owner', 'stranger', 'director'];
const inOrder = (actors: readonly Actor[]): readonly Actor[] => {
  const place = ({ name }: Actor) => (first.includes(name) ? first.indexOf(name) : first.length);
  return actors.toSorted((a, b) => place(a) - place(b));
};

/** The first actor to whom the database now answers otherwise than the model; undefined when nobody notices. */
async function whoNotices(admin: pg.Client, world: World, policy: Policy): Promise<string | undefined> {
  const table = world.tables.find(({ name }) => name === policy.table);
  if (!table) throw new Error(`no table ${policy.table}`);
  for (const actor of inOrder(world.actors)) {
    const compared = { cells: 0, differences: [] };
    await compareTable({ client: admin, takesRole: true }, world, actor, table, verbsOf(policy), compared);
    if (compared.differences.length > 0) return actor.name;
  }
  return undefined;
}

/** The world with one verb allowed by privilege, so that policies alone decide on it. */
const awake = (world: World, { table, command }: Policy): World => ({
  ...world,
  tables: world.tables.map((one) =>
    one.name === table && command === 'UPDATE'
      ? { ...one, columns: one.columns.map((column) => ({ ...column, changeable: true })) }
      : one,
  ),
  names: { ...world.names, awake: { table, command } },
});

export type Outcome = {
  readonly policy: Policy;
  readonly noticedBy: string | undefined;
  /** An asleep policy that does not hold what the model says even before it is weakened. */
  readonly brokenBefore: string | undefined;
};

/** Weakens one policy within a transaction, and asks whether the comparison notices; takes it back. */
export async function mutate(admin: pg.Client, world: World, policy: Policy): Promise<Outcome> {
  const asked = policy.awake ? world : awake(world, policy);
  await admin.query('BEGIN');
  try {
    if (!policy.awake) await admin.query(awakened(policy));
    const brokenBefore = policy.awake ? undefined : await whoNotices(admin, asked, policy);
    await admin.query(weakened(policy));
    return { policy, noticedBy: await whoNotices(admin, asked, policy), brokenBefore };
  } finally {
    await admin.query('ROLLBACK');
  }
}
