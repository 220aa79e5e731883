/** A draft's fields. Forms decide what is in it; it must survive JSON. */
export type Content = Readonly<Record<string, unknown>>;

/** Words that the server does not have yet, and the revision they were written upon. */
export type Mirrored = { readonly content: Content; readonly revision: number };

export type Mirror = {
  readonly read: () => Mirrored | undefined;
  readonly write: (words: Mirrored) => void;
  readonly clear: () => void;
};

const prefix = 'throughline-draft:';

/**
 * The browser's own copy of what is being typed, kept only until the server has it. A browser that refuses
 * to keep anything loses nothing but this second net.
 */
export function mirrorOf(storage: Storage, ...place: readonly string[]): Mirror {
  const key = prefix + place.join(':');
  return {
    read: () => {
      const kept = quietly(() => storage.getItem(key));
      return kept ? quietly(() => JSON.parse(kept) as Mirrored) : undefined;
    },
    write: (words) => void quietly(() => storage.setItem(key, JSON.stringify(words))),
    clear: () => void quietly(() => storage.removeItem(key)),
  };
}

/** At sign-out nothing of what was typed stays on a machine that others may use. */
export function forgetDrafts(storage: Storage = localStorage): void {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
