import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import type { PageDefinition } from '#ui/room.ts';
import { useAddress } from '#ui/way/Way.tsx';

const PATIENCE_MS = 3000;

/**
 * Arriving at a page: the window carries its title (never a client's name, which the browser would keep), and
 * focus goes to its heading, so that those who hear the page know where they are.
 */
export function useArrival(page: PageDefinition | undefined): void {
  const { i18n } = useLingui();
  const { pathname: path } = useAddress();
  const named = page ? `${i18n.t(page.title)} · Throughline` : 'Throughline';
  const before = useRef<string>(undefined);

  useEffect(() => {
    document.title = named;
  }, [named]);

  useEffect(() => {
    const came = before.current;
    before.current = path;
    // The first page, also one to which a bare address leads on, begins at the top like any document.
    const ledOn = came === undefined || came === '/' || path === `${came}/story`;
    return ledOn || came === path ? undefined : focusHeading();
  }, [path]);
}

/** Focuses the heading as soon as it is there; somebody who has already begun to act is left alone. */
function focusHeading(): () => void {
  const focus = () => {
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
    // What waits for the person's name cannot be focused yet.
    return Boolean(heading) && document.activeElement === heading;
  };
  if (focus()) return () => {};
  const watch = new MutationObserver(() => focus() && watch.disconnect());
  watch.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => watch.disconnect(), PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    watch.disconnect();
  };
}
