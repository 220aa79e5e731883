export type Kept = 'mine' | 'theirs' | 'both';

type Labels<V extends object> = Partial<Record<keyof V & string, string>>;

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);

/** The labelled fields whose two versions differ, as texts. */
export function labelsThatDiffer<V extends object>(mine: V, theirs: V, labels: Labels<V>) {
  return Object.entries<string | undefined>(labels).flatMap(([field, label]) => {
    const both = { mine: textOf(mine[field as keyof V]), theirs: textOf(theirs[field as keyof V]) };
    return both.mine === both.theirs ? [] : [{ field, label: label ?? field, ...both }];
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
