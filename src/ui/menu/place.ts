/** Height that a menu of four needs; on a screen held across or at 400 % it stands over its button instead. */
const enough = 240;

/**
 * Beside the button, on the side on which the screen has more room: below or above it, from its start or to its end.
 * Once it is open and its width known, it moves as far as its words need to stay on a narrow screen.
 */
export function placeBeside(button: HTMLElement | null, menu: HTMLElement | null): void {
  if (!button || !menu) return;
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isLow = top > clientHeight - bottom;
  const isAtLeft = left < clientWidth - right;
  const room = isAtLeft ? clientWidth - left : right;
  const shift = Math.max(0, menu.getBoundingClientRect().width + 8 - room);
  const isCramped = Math.max(top, clientHeight - bottom) < enough;
  menu.style.top = isCramped ? '8px' : isLow ? 'auto' : `${bottom + 8}px`;
  menu.style.bottom = isLow && !isCramped ? `${clientHeight - top + 8}px` : 'auto';
  menu.style.left = isAtLeft ? `${Math.max(left - shift, 8)}px` : 'auto';
  menu.style.right = isAtLeft ? 'auto' : `${Math.max(clientWidth - right - shift, 8)}px`;
}
