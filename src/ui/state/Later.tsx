import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** False for the first picture, then true: what depends on it is made in slices, between which the page answers. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => startTransition(() => setLater(true)), []);
  return later;
}

/** What is below the first screen. */
export function Later({ children }: { readonly children: ReactNode }) {
  return useLater() ? children : null;
}

/** The first few of a list at once, all of them when these can be seen. Their entries are best memoized. */
export function useFirstFew<T>(all: readonly T[], few: number): readonly T[] {
  return useLater() ? all : all.slice(0, few);
}
