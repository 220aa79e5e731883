import { IconCheck } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import css from './announce.module.css';

const SHOWN_MS = 6000;
let current: { readonly words: string } | undefined;
/** The places where announcements may appear, the innermost last: what lies behind an open dialog is not read out. */
let places: readonly symbol[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

function set(next: typeof current): void {
  current = next;
  changed();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that something is done, to the eye and to the screen reader. Never for what must not be missed. */
export function announce(words: string): void {
  set({ words });
}

/**
 * Where announcements appear: in the frame of every page, and in every open dialog, which speaks in the page's stead.
 * What was said as a dialog closed is said once more by the page, which nobody could hear before.
 */
export function Announcements() {
  const [self] = useState(() => Symbol('place'));
  const said = useSyncExternalStore(listen, () => (places.at(-1) === self ? current : undefined));
  useLayoutEffect(() => {
    places = [...places, self];
    changed();
    return () => {
      places = places.filter((place) => place !== self);
      changed();
    };
  }, [self]);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => set(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div role="status" className={css['place']} data-print="no">
      {said ? (
        <p className={css['said']}>
          <IconCheck size={18} aria-hidden />
          {said.words}
        </p>
      ) : null}
    </div>
  );
}
