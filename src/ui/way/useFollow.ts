import type { MouseEvent } from 'react';
import { useWay } from './Way.tsx';

const isPlainPress = (press: MouseEvent) =>
  press.button === 0 && !(press.metaKey || press.altKey || press.ctrlKey || press.shiftKey);

/**
 * What makes a link go there without loading the app again, and begin to fetch the page when a pointer or the focus
 * comes near.
 */
export function useFollow(href: string, onClick?: () => void) {
  const { go, near } = useWay();
  const come = () => near(href);
  return {
    href,
    onMouseEnter: come,
    onFocus: come,
    onTouchStart: come,
    onClick: (press: MouseEvent) => {
      onClick?.();
      if (press.defaultPrevented || !isPlainPress(press)) return;
      press.preventDefault();
      void go({ to: href });
    },
  };
}
