import { useEffect, useRef, useState } from 'react';
import type { Saving } from './SaveState.tsx';

const PAUSE_MS = 800;
const RETRY_MS = 5000;

/**
 * Saves a text as it is typed: after each pause, and again and again while there is no connection. The first
 * value is taken as saved. `save` must not throw for anything but a failure to save.
 */
export function useAutosave<T>(value: T, save: (value: T) => Promise<unknown>): Saving {
  const [state, setState] = useState<Saving>('empty');
  const written = JSON.stringify(value);
  const saved = useRef(written);
  const latest = useRef({ value, save });
  latest.current = { value, save };

  useEffect(() => {
    if (written === saved.current) return;
    setState('typing');
    let timer = setTimeout(attempt, PAUSE_MS);
    let over = false;
    async function attempt() {
      setState((before) => (before === 'offline' ? before : 'saving'));
      try {
        await latest.current.save(latest.current.value);
        saved.current = written;
        if (!over) setState('saved');
      } catch {
        if (over) return;
        setState('offline');
        timer = setTimeout(attempt, RETRY_MS);
      }
    }
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [written]);

  return state;
}
