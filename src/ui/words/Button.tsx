import type { ComponentProps, ReactNode } from 'react';
import css from './Button.module.css';

/** `main` once per page or dialog; `quiet` for the rest; `plain` inside a row; `danger` for what cannot be undone. */
export type ButtonLook = 'main' | 'quiet' | 'plain' | 'danger';

export type Look = { readonly look?: ButtonLook | undefined; readonly icon?: ReactNode };

/** The class of a button, for links that stand among buttons. */
export const lookOf = (look: ButtonLook): string => `${css['button']} ${css[look]}`;

type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'className'> & { readonly busy?: boolean | undefined };

/** Does something here. While `busy` it keeps its words and its focus, and takes no second press. */
export function Button({
  look = 'quiet',
  icon,
  busy,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={lookOf(look)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {icon}
      {children}
    </button>
  );
}
