/** Beside the button, at the end of the line in which it stands: below it, or above in the lower half of the screen. */
export function placeBeside(button: HTMLElement | null, menu: HTMLElement | null): void {
  if (!button || !menu) return;
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight, dir } = document.documentElement;
  const isLow = top > clientHeight - bottom;
  menu.style.insetBlockStart = isLow ? 'auto' : `${bottom + 8}px`;
  menu.style.insetBlockEnd = isLow ? `${clientHeight - top + 8}px` : 'auto';
  menu.style.insetInlineEnd = `${dir === 'rtl' ? left : clientWidth - right}px`;
}
