export type Kept = 'mine' | 'theirs' | 'both';

/** What a field is called; with `say` how its value reads, where it is no text: of two such one is chosen. */
export type Told<T> = string | { readonly label: string; readonly say: (value: T) => string };
export type Labels<V extends object> = { readonly [K in keyof V & string]?: Told<V[K]> };

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);

/** The labelled fields whose two versions differ, as they read; `joins` where both texts can stand. */
export function labelsThatDiffer<V extends object>(mine: V, theirs: V, labels: Labels<V>) {
  return (Object.entries(labels) as [keyof V & string, Told<unknown>][]).flatMap(([field, told]) => {
    const [label, say] = typeof told === 'string' ? [told, textOf] : [told.label, told.say];
    if (textOf(mine[field]) === textOf(theirs[field])) return [];
    return [
      { field, label, mine: say(mine[field]), theirs: say(theirs[field]), joins: typeof told === 'string' },
    ];
  });
}

/** The values after each field was decided; undecided ones stay mine. Two texts are joined by an empty line. */
export function keep<V extends object>(mine: V, theirs: V, kept: Readonly<Record<string, Kept>>): V {
  const decided = Object.entries(kept).map(([field, choice]) => {
    const [own, other] = [mine[field as keyof V], theirs[field as keyof V]];
    if (choice === 'theirs') return [field, other];
    return [field, choice === 'both' ? `${textOf(other)}\n\n${textOf(own)}` : own];
  });
  return { ...mine, ...Object.fromEntries(decided) };
}
