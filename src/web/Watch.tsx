import { type ComponentType, lazy, Suspense, useMemo } from 'react';
import type { Room } from '#ui/room.ts';

/** The room's watch over the screen, loaded after the page. */
export function Watch({ rooms }: { readonly rooms: readonly Room[] }) {
  const load = rooms.find((room) => room.watch)?.watch;
  const Part = useMemo<ComponentType<object> | undefined>(() => load && lazy(load), [load]);
  return Part ? (
    <Suspense>
      <Part />
    </Suspense>
  ) : null;
}
