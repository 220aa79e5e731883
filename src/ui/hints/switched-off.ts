const KEPT_AS = 'throughline-hints-off';

/** The rules that whoever works here wants to hear no more of. Kept in the browser: names of rules, never a text. */
export function readSwitchedOff(storage: Storage = localStorage): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT_AS) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((rule) => typeof rule === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Keeps them; a browser that keeps nothing forgets them with the page. */
export function keepSwitchedOff(rules: ReadonlySet<string>, storage: Storage = localStorage): void {
  try {
    storage.setItem(KEPT_AS, JSON.stringify([...rules]));
  } catch {
    // Nothing is lost but a preference.
  }
}
