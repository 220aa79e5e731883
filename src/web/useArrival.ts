import { useLingui } from '@lingui/react';
import { useMatches } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

const PATIENCE_MS = 3000;

/**
 * Arriving at a page: the window carries its title (never a client's name, which the browser would keep), and
 * focus goes to its heading, so that those who hear the page know where they are.
 */
export function useArrival(): void {
  const { i18n } = useLingui();
  const match = useMatches().at(-1);
  const title = match?.staticData.title;
  const named = title ? `${i18n.t(title)} · Throughline` : 'Throughline';
  const path = match?.pathname;
  const before = useRef<string>(undefined);

  useEffect(() => {
    document.title = named;
  }, [named]);

  useEffect(() => {
    const came = before.current;
    before.current = path;
    // The first page, and the one to which the bare address leads, begin at the top like any document.
    return came === undefined || came === '/' || came === path ? undefined : focusHeading();
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
