import pg from 'pg';
import { tablesBySize, withoutIndexes } from './indexes.ts';
import { inLanes, type Job } from './lanes.ts';
import { prepare } from './prepare.ts';
import { inTurn, rounds, statements } from './statements.ts';

export { signIns } from './sign-ins.ts';

export type LoadOptions = {
  /** The superuser's URL of a migrated database without any agency. */
  readonly adminUrl: string;
  readonly clients: number;
  /** Everything is dated back from this day. */
  readonly now: Date;
  /** How many connections work at once; as many as there are cores is best. */
  readonly lanes: number;
  readonly log: (line: string) => void;
};

/**
 * Fills an empty database with a large, plausible agency: for each client a whole thread from need to closure,
 * and ten contacts with their notes. The same number and day make the same rows.
 * @throws Error in a sentence when there is an agency already.
 */
export async function loadAgency({ adminUrl, clients, now, lanes, log }: LoadOptions): Promise<void> {
  const owner = new pg.Client(adminUrl);
  await owner.connect();
  try {
    const { rowCount } = await owner.query('SELECT FROM agencies LIMIT 1');
    if (rowCount) throw new Error('There is an agency in this database already. Load into an empty one.');
    await prepare(owner, clients, now);
    const indexes = await withoutIndexes(owner);
    await inLanes(adminUrl, lanes, heap, log);
    await inLanes(adminUrl, lanes, rebuilds(indexes, await tablesBySize(owner)), log);
    await inLanes(adminUrl, lanes, (await tablesBySize(owner)).map(vacuum), log);
    await inLanes(adminUrl, lanes, [inTurn(statements('agendas'), vacuum('case_agendas'))], log);
    await owner.query('DROP SCHEMA load CASCADE');
  } finally {
    await owner.end();
  }
}

/** What depends on nothing but the tables of `prepare`; the longest first, so that no lane waits at the end. */
const heap: readonly Job[] = [
  ...['plans', 'understanding', 'cases', 'referrals', 'arrangements', 'clients'].map(statements),
  ...rounds('contacts', 'notes'),
];

/** Search and linkage read clients and who sees them, and have the largest indexes. */
const searched = ['client_search', 'linkage_keys'];

function rebuilds(indexes: ReadonlyMap<string, Job>, tables: readonly string[]): Job[] {
  const ofSearch = searched.flatMap((table) => indexes.get(table) ?? []);
  const others = tables
    .filter((table) => !searched.includes(table))
    .flatMap((table) => indexes.get(table) ?? []);
  return [inTurn(statements('search'), ...ofSearch), ...others];
}

/** Tells the planner what is there, and spares the first readers a look at each row's transaction. */
const vacuum = (table: string): Job => ({
  label: `vacuum ${table}`,
  run: async (client) => {
    await client.query(`VACUUM (ANALYZE) ${table}`);
  },
});
