/** Paper by day, paper by night, or as the device has it. */
export const schemes = ['light', 'dark', 'auto'] as const;
export type Scheme = (typeof schemes)[number];

const KEPT_AS = 'throughline-scheme';

/** How this device was told to show the page. */
export function keptScheme(): Scheme {
  const kept = localStorage.getItem(KEPT_AS);
  return schemes.find((scheme) => scheme === kept) ?? 'auto';
}

/** Shows the page as this device was told to; `tokens.css` has the colours. */
export function showScheme(): void {
  const scheme = keptScheme();
  if (scheme === 'auto') delete document.documentElement.dataset['scheme'];
  else document.documentElement.dataset['scheme'] = scheme;
}

/** Remembers it for this device. */
export function rememberScheme(scheme: Scheme): void {
  localStorage.setItem(KEPT_AS, scheme);
}
