import { type ComponentType, useEffect, useState } from 'react';
import type { Room } from '#ui/room.ts';

/** The page has its line for itself until then; nobody leaves a screen alone within its first seconds. */
const AFTER_MS = 2000;
const RETRY_MS = 10_000;

/** The room's watch over the screen, fetched after the page, and again while there is no line. */
export function Watch({ rooms }: { readonly rooms: readonly Room[] }) {
  const [Part, setPart] = useState<ComponentType<object>>();
  const load = rooms.find((room) => room.watch)?.watch;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = () => {
      load?.().then(
        (module) => setPart(() => module.default),
        () => fetchIn(RETRY_MS),
      );
    };
    const fetchIn = (wait: number) => {
      timer = setTimeout(attempt, wait);
    };
    fetchIn(AFTER_MS);
    return () => clearTimeout(timer);
  }, [load]);
  return Part ? <Part /> : null;
}
