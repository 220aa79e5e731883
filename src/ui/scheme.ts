import { useSyncExternalStore } from 'react';

/** Paper by day, paper by night, or as the device has it. */
export const schemes = ['light', 'dark', 'auto'] as const;
export type Scheme = (typeof schemes)[number];

const KEPT_AS = 'throughline-scheme';
const listeners = new Set<() => void>();

function keptScheme(): Scheme {
  const kept = localStorage.getItem(KEPT_AS);
  return schemes.find((scheme) => scheme === kept) ?? 'auto';
}

/** Shows the page as this device was told to; `tokens.css` has the colours. */
export function showScheme(): void {
  const scheme = keptScheme();
  if (scheme === 'auto') delete document.documentElement.dataset['scheme'];
  else document.documentElement.dataset['scheme'] = scheme;
}

/** Shows the page so from now on, and remembers it for this device. */
export function keepScheme(scheme: Scheme): void {
  localStorage.setItem(KEPT_AS, scheme);
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
