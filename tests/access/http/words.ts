import type { Actor, Row } from '../model/facts.ts';
import { may } from '../model/may.ts';
import type { World } from '../world/build.ts';
import { wordPattern } from '../world/ids.ts';

/** In which rows each word stands that was made for one row alone. */
export type Words = ReadonlyMap<string, readonly Row[]>;

const wordsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(wordPattern)].map(([word]) => word.toLowerCase())),
];

/** Finds every word that the world made, wherever in its rows it stands. */
export function readWords({ rows }: World): Words {
  const words = new Map<string, Row[]>();
  for (const row of [...rows.values()].flat()) {
    for (const word of wordsIn(JSON.stringify(row.columns)))
      words.set(word, [...(words.get(word) ?? []), row]);
  }
  return words;
}

/** Whom to call and who serves: what a partner is told about the agency beside the referral. */
const toldToPartners = ['agencies', 'workers', 'organizations', 'services'];

function mayRead(world: World, actor: Actor, row: Row): boolean {
  if (may(actor, 'read', row, world.names)) return true;
  return (
    actor.kind === 'partner' && actor.opens && row.agency === 'here' && toldToPartners.includes(row.table)
  );
}

/** Words in a text that stand only in rows which the actor may not read. */
export function leaksIn(words: Words, world: World, actor: Actor, text: string): readonly string[] {
  return wordsIn(text).flatMap((word) => {
    const rows = words.get(word) ?? [];
    if (rows.length === 0 || rows.some((row) => mayRead(world, actor, row))) return [];
    return [`${word} of ${rows.map(({ table, client }) => `${table} (${client?.name ?? ''})`).join(', ')}`];
  });
}
