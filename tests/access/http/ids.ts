import type { Category, ClientFacts } from '../model/facts.ts';
import type { World } from '../world/build.ts';
import { programId, workerId } from '../world/people.ts';
import type { IdFor } from './example.ts';

/** Which table an id in a path is of, by the part of the path before it. */
const byPath: Readonly<Record<string, string>> = {
  household: 'household_members',
  seals: 'client_seals',
  'care-team': 'care_team_members',
  sources: 'goal_sources',
  links: 'referral_links',
  versions: 'plan_versions',
  'emergency-accesses': 'emergency_accesses',
  services: 'services',
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The table that a field or parameter such as `needId` points into; undefined when none is called so. */
export function tableOf(world: World, name: string, path: string): string | undefined {
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

/** Ids of rows of one client, of the agency's where a table knows no clients. */
export function idsOf(
  world: World,
  client: ClientFacts,
  category: Category | undefined,
  path: string,
): IdFor {
  return (name) => {
    if (name === 'workerId' || name === 'toWorkerId') return workerId('other owner');
    if (name === 'programId') return programId('stroke');
    const table = tableOf(world, name, path);
    const rows = world.rows.get(table ?? '') ?? [];
    const row =
      rows.find((one) => one.client === client && (one.columns['sensitivity'] ?? undefined) === category) ??
      rows.find((one) => one.client === client) ??
      rows.find((one) => !one.client && one.agency === client.agency);
    return row ? String(row.columns['id']) : workerId('other owner');
  };
}
