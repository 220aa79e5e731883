import { useSyncExternalStore } from 'react';
import { keptScheme, rememberScheme, type Scheme, showScheme } from './kept.ts';

const listeners = new Set<() => void>();

/** Shows the page so from now on, and remembers it for this device. */
export function keepScheme(scheme: Scheme): void {
  rememberScheme(scheme);
  showScheme();
  for (const listener of listeners) listener();
}

/** How the page is shown on this device. */
export function useScheme(): Scheme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keptScheme);
}
