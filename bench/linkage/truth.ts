import type { Row } from './rows.ts';

/** Which records are of one person. */
export type Truth = {
  /** How many pairs are, also those that are never compared. */
  readonly total: number;
  readonly same: (one: number, other: number) => boolean;
};

/** From the name of the one whom each record is of. */
export function truthOfClusters(who: readonly string[]): Truth {
  const sizes = new Map<string, number>();
  for (const one of who) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  return {
    total: [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
    same: (one, other) => who[one] === who[other],
  };
}

const side = /(?:^|[_\s-])?(?:id|rec(?:ord)?)?[_\s-]?(?:l|r|1|2|a|b|left|right|one|other)$/i;
const score = /score|match|label|is_|prob|truth|same/i;
const no = /^(0(\.0*)?|false|no|n|f|non-?match|different|distinct)$/i;

const placesOf = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));

/**
 * From a list of pairs, each line two ids and perhaps whether they are one (a score counts from a half). Ids that no
 * record has are row numbers, from 0, where all of them are; lines that name nobody are left out.
 */
export function truthOfPairs(rows: readonly Row[], ids: readonly string[]): Truth {
  const headers = Object.keys(rows[0] ?? {});
  const sides = headers.filter(
    (header) => side.test(header) && /id|rec|^(l|r|left|right|a|b)$/i.test(header),
  );
  const [left = headers[0] ?? '', right = headers[1] ?? ''] = sides;
  const says = headers.find((header) => header !== left && header !== right && score.test(header));
  const places = placesOf(ids);
  const placeOf = (id: string | undefined) => (id === undefined ? undefined : places.get(id));
  const pairs = new Set<number>();
  for (const row of rows) {
    const said = says ? (row[says] ?? '') : '1';
    if (no.test(said) || Number(said) < 0.5) continue;
    const [one, other] = [placeOf(row[left]), placeOf(row[right])];
    if (one === undefined || other === undefined || one === other) continue;
    pairs.add(Math.min(one, other) * ids.length + Math.max(one, other));
  }
  return {
    total: pairs.size,
    same: (one, other) => pairs.has(Math.min(one, other) * ids.length + Math.max(one, other)),
  };
}

/** True for a table of pairs, not of people: it names two records in each line. */
export const isPairList = (headers: readonly string[]): boolean =>
  headers.length <= 6 &&
  headers.some((header) => /^(.*(id|rec).*[_\s-])?(l|1|a|left|one)$/i.test(header)) &&
  headers.some((header) => /^(.*(id|rec).*[_\s-])?(r|2|b|right|other)$/i.test(header));
