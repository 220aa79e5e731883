import { useLingui } from '@lingui/react';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ToggleEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { lookOf } from '../words/Button.tsx';
import css from './MoreMenu.module.css';
import { placeBeside } from './place.ts';

type MoreMenuProps = {
  /** About whom or what, for those who hear one “More” after the other. */
  readonly about: string;
  /** What the button says instead of “More”, where it says enough by itself. */
  readonly label?: string;
  readonly choices: readonly { readonly label: string; readonly onPick: () => void }[];
};

/** What can be done with one thing of a list, but seldom is: gathered behind one button. */
export function MoreMenu({ about, label, choices }: MoreMenuProps) {
  const { i18n } = useLingui();
  const name = label ?? i18n.t('More: {about}', { about });
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = useCallback(() => placeBeside(button.current, menu.current), []);
  useFollow(open, place);
  const before = ({ newState }: ToggleEvent) => {
    if (newState !== 'open') return;
    place();
    setOpen(true);
  };
  const after = ({ newState }: ToggleEvent) => {
    // Emptied only now: while it closes, the browser gives the focus that is in it back to the button.
    if (newState === 'closed') return setOpen(false);
    place();
    itemsOf(menu.current)[0]?.focus();
  };
  const pick = (onPick: () => void) => {
    menu.current?.hidePopover();
    onPick();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={lookOf(label === undefined ? 'plain' : 'quiet')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={name}
        popoverTarget={id}
      >
        {label === undefined ? <IconDots size={18} aria-hidden /> : <IconPlus size={18} aria-hidden />}
        {label ?? i18n.t('More')}
      </button>
      <div ref={menu} id={id} popover="auto" className={css['menu']} onBeforeToggle={before} onToggle={after}>
        {open ? (
          <div role="menu" tabIndex={-1} aria-label={name} onKeyDown={(event) => move(event, menu.current)}>
            {choices.map(({ label, onPick }) => (
              <button
                key={label}
                type="button"
                role="menuitem"
                className={css['item']}
                onClick={() => pick(onPick)}
              >
                {label}
              </button>
            ))}
          </div>
        ) : null}
      </div>
    </>
  );
}

const itemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** Arrows, Home and End go from item to item, as in every menu; Tab leaves it. */
function move(event: KeyboardEvent, menu: HTMLElement | null): void {
  if (event.key === 'Tab') {
    menu?.hidePopover();
    return;
  }
  const items = itemsOf(menu);
  const now = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}

/** The menu stays beside its button, also while the page moves below it. */
function useFollow(open: boolean, place: () => void): void {
  useEffect(() => {
    if (!open) return;
    addEventListener('scroll', place, { passive: true });
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place);
      removeEventListener('resize', place);
    };
  }, [open, place]);
}
