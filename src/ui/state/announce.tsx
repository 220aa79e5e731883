import { IconCheck } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';
import css from './announce.module.css';

const SHOWN_MS = 6000;
let current: { readonly words: string } | undefined;
const listeners = new Set<() => void>();

function set(next: typeof current): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Says that something is done, to the eye and to the screen reader. Never for what must not be missed. */
export function announce(words: string): void {
  set({ words });
}

/** The one place where announcements appear; part of the frame of every page. */
export function Announcements() {
  const said = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
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
