import type { ReactNode } from 'react';
import { useFollow } from '../way/useFollow.ts';
import { type Look, lookOf } from './Button.tsx';

type To = { readonly to: string; readonly children: ReactNode };

/** A link to a page of the app, or to a place on it: `<Link to={`/clients/${clientId}/plan`}>`. */
export function Link({ to, children, label }: To & { readonly label?: string }) {
  return (
    <a {...useFollow(to)} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </a>
  );
}

/** Goes to a page of the app, but stands among buttons. */
export function ButtonLink({ look = 'quiet', icon, to, children }: Look & To) {
  return (
    <a {...useFollow(to)} className={lookOf(look)}>
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
