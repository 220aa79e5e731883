const KEPT_AS = 'throughline-single-keys';

/** Whether keys without Ctrl or ⌘ do something; those who speak to their computer switch them off (WCAG 2.1.4). */
export const singleKeys = (): boolean => localStorage.getItem(KEPT_AS) !== 'off';

/** Remembers it for this device. */
export function keepSingleKeys(on: boolean): void {
  localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
}
