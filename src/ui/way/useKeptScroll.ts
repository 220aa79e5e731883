import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Address, isUnnamed, keepTop, keptTop } from './address.ts';

/** So long a page that comes back may take until it is as tall as it was. */
const PATIENCE_MS = 2000;

/** A new page begins at its top, or where its address points to; one that is come back to, where it was left. */
export function useKeptScroll(address: Address): void {
  const shown = useRef<Address>(undefined);
  const tops = useRef(new Map<string, number>());
  useEffect(() => {
    const keep = () => tops.current.set(shown.current?.visit ?? '', window.scrollY);
    window.history.scrollRestoration = 'manual';
    addEventListener('scroll', keep, { passive: true });
    addEventListener('pagehide', keepTop);
    return () => {
      removeEventListener('scroll', keep);
      removeEventListener('pagehide', keepTop);
    };
  }, []);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = address;
    const { hash, pathname, visit } = address;
    const top = tops.current.get(visit) ?? keptTop();
    // To a place on the same page the browser has gone by itself.
    if (hash && isUnnamed(address) && before?.pathname === pathname) return undefined;
    const marked = hash && top === undefined ? document.getElementById(hash.slice(1)) : null;
    if (marked) marked.scrollIntoView();
    else if (before || top !== undefined) return scrollOnceTall(top ?? 0);
    return undefined;
  }, [address]);
}

/** Scrolls as far as it was, as soon as there is enough of the page again and nobody has moved it. */
function scrollOnceTall(top: number): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const scroll = () => {
    window.scrollTo(0, top);
    if (Math.abs(window.scrollY - top) <= 1) stop.abort();
  };
  const watch = new ResizeObserver(scroll);
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  signal.addEventListener('abort', () => {
    watch.disconnect();
    clearTimeout(timer);
  });
  for (const act of ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const)
    addEventListener(act, () => stop.abort(), { signal, passive: true });
  scroll();
  if (!signal.aborted) watch.observe(document.body);
  return () => stop.abort();
}
