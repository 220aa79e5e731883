import { useEffect, useRef } from 'react';

type Shortcuts = { readonly onFind: () => void; readonly onExplain: () => void };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Ctrl/⌘ K by the key's place, so that it works on an Arabic keyboard; `?` by its sign, and never while typing. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey;
      if (modified && !event.altKey && !event.shiftKey && event.code === 'KeyK') {
        event.preventDefault();
        latest.current.onFind();
      }
      if (!modified && !event.altKey && (event.key === '?' || event.key === '؟') && !isTyping(event.target)) {
        latest.current.onExplain();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
