import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Look, lookOf } from './Button.tsx';

type To = { readonly to: string; readonly children: ReactNode };

/** A page, and what is meant on it after a `#`, as the router wants them. */
function placeOf(to: string): { readonly to: string; readonly hash?: string } {
  const [page = to, hash] = to.split('#');
  return hash ? { to: page, hash } : { to: page };
}

/** A link to a page of the app, or to a place on it: `<Link to={`/clients/${clientId}/plan`}>`. */
export function Link({ to, children, label }: To & { readonly label?: string }) {
  return (
    <RouterLink {...placeOf(to)} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </RouterLink>
  );
}

/** Goes to a page of the app, but stands among buttons. */
export function ButtonLink({ look = 'quiet', icon, to, children }: Look & To) {
  return (
    <RouterLink {...placeOf(to)} className={lookOf(look)}>
      {icon}
      {children}
    </RouterLink>
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
