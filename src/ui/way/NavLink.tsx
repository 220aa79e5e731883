import type { ReactNode } from 'react';
import { useFollow } from './useFollow.ts';
import { useAddress } from './Way.tsx';

type NavLinkProps = {
  readonly to: string;
  readonly className?: string | undefined;
  readonly onClick?: () => void;
  readonly children: ReactNode;
};

/** A link of the navigation: marked as the present one on its page and on those below it. */
export function NavLink({ to, onClick, ...rest }: NavLinkProps) {
  const { pathname } = useAddress();
  const isHere = `${pathname}/`.startsWith(`${to}/`);
  return <a {...rest} {...useFollow(to, onClick)} aria-current={isHere ? 'page' : undefined} />;
}
