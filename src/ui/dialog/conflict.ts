export type Kept = 'mine' | 'theirs' | 'both';

type Said<T> = { readonly label: string; readonly say: (value: T) => string };

/**
 * What a field is called; with `say` how its value reads, where it is no text of theirs: of two such one is chosen.
 * Null where the form holds it but does not change it: what is saved stands.
 */
export type Told<T> = (string extends T ? string | Said<T> : Said<T>) | null;

/** Every field of the form: what nobody names, nobody would be asked about, and one of the two would be lost. */
export type Labels<V extends object> = { readonly [K in keyof V & string]: Told<V[K]> };

/** The form's values, those that were saved meanwhile, and those that both began from. */
export type Versions<V extends object> = { readonly mine: V; readonly theirs: V; readonly before: V };

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);

/** The order of what was ticked says nothing. */
const same = (one: unknown, other: unknown): boolean => asTold(one) === asTold(other);
const asTold = (value: unknown): string =>
  Array.isArray(value) ? value.map(asTold).toSorted().join() : JSON.stringify(value ?? null);

/**
 * The labelled fields whose two versions differ, as they read; `joins` where both texts can stand. What I left as it
 * was stands as it was saved meanwhile, unless I say otherwise.
 */
export function labelsThatDiffer<V extends object>({ mine, theirs, before }: Versions<V>, labels: Labels<V>) {
  return (Object.entries(labels) as [keyof V & string, string | Said<unknown> | null][]).flatMap(
    ([field, told]) => {
      if (told === null || same(mine[field], theirs[field])) return [];
      const [label, say] = typeof told === 'string' ? [told, textOf] : [told.label, told.say];
      const usual: Kept = same(mine[field], before[field]) ? 'theirs' : 'mine';
      const both = { mine: say(mine[field]), theirs: say(theirs[field]) };
      return [{ field, label, ...both, joins: typeof told === 'string', usual }];
    },
  );
}

/** The values after each field that differs was decided. Two texts are joined by an empty line. */
export function keep<V extends object>(
  versions: Versions<V>,
  labels: Labels<V>,
  kept: Readonly<Record<string, Kept>>,
): V {
  const { mine, theirs } = versions;
  const decided = labelsThatDiffer(versions, labels).map(({ field, usual }) => {
    const choice = kept[field] ?? usual;
    if (choice === 'theirs') return [field, theirs[field]];
    return [field, choice === 'both' ? `${textOf(theirs[field])}\n\n${textOf(mine[field])}` : mine[field]];
  });
  const unchanged = (Object.keys(labels) as (keyof V & string)[])
    .filter((field) => labels[field] === null)
    .map((field) => [field, theirs[field]]);
  return { ...mine, ...Object.fromEntries([...unchanged, ...decided]) };
}
