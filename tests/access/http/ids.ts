import type { Category, ClientFacts, Row } from '../model/facts.ts';
import type { World } from '../world/build.ts';
import { programId, workerId } from '../world/people.ts';
import type { IdFor } from './example.ts';

/** Which table an id in a path is of, by the part of the path before it. */
const byPath: Readonly<Record<string, string>> = {
  members: 'household_members',
  seals: 'client_seals',
  'care-team': 'care_team_members',
  sources: 'goal_sources',
  links: 'referral_links',
  versions: 'plan_versions',
  'emergency-accesses': 'emergency_accesses',
  waiting: 'waiting_list_entries',
  collateral: 'collateral_items',
  ties: 'family_ties',
  systems: 'ecomap_systems',
  warnings: 'warning_notes',
  nicknames: 'linkage_nicknames',
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The table that a field or parameter such as `needId` points into; undefined when none is called so. */
export function tableOf(world: World, name: string, path: string): string | undefined {
  if (!name.endsWith('Id')) return undefined;
  const before = new RegExp(`/([^/:]+)/:${name}(?:/|$)`).exec(path)?.[1] ?? '';
  const known = new Set(world.tables.map((table) => table.name));
  const word = snake(name.replace(/Id$/, ''));
  const tries = [
    byPath[before],
    before.replaceAll('-', '_'),
    `${word}s`,
    word.replace(/y$/, 'ies'),
    `${word}es`,
  ];
  return tries.find((table) => table !== undefined && known.has(table));
}

const rowsFor = (world: World, name: string, path: string) =>
  world.rows.get(tableOf(world, name, path) ?? '') ?? [];

/** Ids of rows of one client under one protection, of the agency's where a table knows no clients. */
export function idsOf(
  world: World,
  client: ClientFacts,
  category: Category | undefined,
  path: string,
): IdFor {
  return (name) => {
    if (name === 'workerId' && path.startsWith('/workers/')) return workerId('gone mate');
    if (name === 'programId') return programId('stroke');
    const rows = rowsFor(world, name, path);
    const of = rows.filter((one) => one.client === client);
    const row =
      of.find(({ columns }) => (columns['sensitivity'] ?? undefined) === category) ??
      of[0] ??
      rows.find((one) => !one.client && one.agency === client.agency);
    return row && tableOf(world, name, path) !== 'workers'
      ? String(row.columns['id'])
      : workerId('other owner');
  };
}

/** What the world wrote there without the case or the worker that it belongs to is no answer to anybody. */
function isWhole({ rows }: World, { columns, agency }: Row): boolean {
  const isThere = (table: string, id: unknown) =>
    rows.get(table)?.some((one) => one.columns['id'] === id && one.agency === agency);
  return [['cases', 'case_id'] as const, ['workers', 'worker_id'] as const].every(
    ([table, column]) => !columns[column] || isThere(table, columns[column]),
  );
}

/** Whether a field stands for something of which the client has none: a case, for who is without one. */
export const hasNone = (world: World, client: ClientFacts, field: string, path: string): boolean => {
  const rows = rowsFor(world, field, path);
  return rows.some((row) => row.client) && !rows.some((row) => row.client === client && isWhole(world, row));
};

/** Whether the client has something under this protection in the table: some things are there only once. */
export const hasMarked = (world: World, client: ClientFacts, category: Category, table: string): boolean =>
  (world.rows.get(table) ?? []).some(
    (row) => row.client === client && row.columns['sensitivity'] === category,
  );
