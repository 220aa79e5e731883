import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { type Look, lookOf } from './Button.tsx';

type To = { readonly to: string; readonly children: ReactNode };

/** A page, and what is meant on it after a `#`, as the router wants them. */
function placeOf(to: string): { readonly to: string; readonly hash?: string } {
  const [page = to, hash] = to.split('#');
  return hash ? { to: page, hash } : { to: page };
}

const isPlainPress = (press: MouseEvent) =>
  press.button === 0 && !(press.metaKey || press.altKey || press.ctrlKey || press.shiftKey);

/**
 * Goes there without loading the app again, and begins to fetch the page when a pointer or the focus comes near. The
 * router's own link also watches every change of address, which a list with a hundred links feels.
 */
function useWay(to: string) {
  const router = useRouter();
  const place = placeOf(to);
  const near = () => void router.preloadRoute(place).catch(() => undefined);
  return {
    href: to,
    onMouseEnter: near,
    onFocus: near,
    onTouchStart: near,
    onClick: (press: MouseEvent) => {
      if (press.defaultPrevented || !isPlainPress(press)) return;
      press.preventDefault();
      void router.navigate(place);
    },
  };
}

/** A link to a page of the app, or to a place on it: `<Link to={`/clients/${clientId}/plan`}>`. */
export function Link({ to, children, label }: To & { readonly label?: string }) {
  return (
    <a {...useWay(to)} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </a>
  );
}

/** Goes to a page of the app, but stands among buttons. */
export function ButtonLink({ look = 'quiet', icon, to, children }: Look & To) {
  return (
    <a {...useWay(to)} className={lookOf(look)}>
      {icon}
      {children}
    </a>
  );
}

/** Leaves the app: a file, a telephone number, a web site. */
export function AwayLink({
  look = 'quiet',
  icon,
  to,
  children,
  download,
}: Look & To & { readonly download?: boolean }) {
  return (
    <a href={to} className={lookOf(look)} download={download}>
      {icon}
      {children}
    </a>
  );
}
