import { useEffect, useState } from 'react';

/** Where the focus was before the first of the dialogs that may follow one another. */
let outside: Element | null = null;

/**
 * Gives the focus back when a dialog goes together with what held it: to whatever had it before, or to what had it
 * before any dialog, or to the page.
 */
export function useFocusBack(): void {
  const [before] = useState(() => {
    const active = document.activeElement;
    if (!active?.closest('[role=dialog]')) outside = active;
    return active;
  });
  useEffect(
    () => () => void setTimeout(() => giveBack([before, outside, document.querySelector('main')])),
    [before],
  );
}

function giveBack(places: readonly (Element | null)[]): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const place = places.find((one) => one instanceof HTMLElement && one.isConnected && one !== document.body);
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}
