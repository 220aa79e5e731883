import { useLingui } from '@lingui/react';
import { IconChevronDown } from '@tabler/icons-react';
import { type FocusEvent, type ToggleEvent, useId, useRef, useState } from 'react';
import { useMe } from '#ui/data/session.tsx';
import { placeBeside } from '#ui/menu/place.ts';
import { MenuItems } from './MenuItems.tsx';
import css from './UserMenu.module.css';

/** Who is signed in, how the page looks and speaks, and the way out. */
export function UserMenu({ onExplain }: { readonly onExplain: () => void }) {
  const { i18n } = useLingui();
  const { worker } = useMe();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const name = i18n.t('Menu of {name}', { name: worker.name });
  const before = ({ newState }: ToggleEvent) => {
    if (newState !== 'open') return;
    placeBeside(button.current, menu.current);
    setOpen(true);
  };
  const after = ({ newState }: ToggleEvent) => {
    // Emptied only now: while it closes, the browser gives the focus that is in it back to the button.
    if (newState === 'closed') setOpen(false);
    else menu.current?.querySelector<HTMLElement>('a, button')?.focus();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const left = relatedTarget && relatedTarget !== button.current && !currentTarget.contains(relatedTarget);
    if (left) menu.current?.hidePopover();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css['button']}
        aria-label={name}
        aria-haspopup="dialog"
        popoverTarget={id}
      >
        <span className={css['initials']} data-initials={initials(worker.name)} aria-hidden />
        <IconChevronDown size={16} aria-hidden />
      </button>
      <div ref={menu} id={id} popover="auto" className={css['menu']} onBeforeToggle={before} onToggle={after}>
        {open ? (
          <div role="dialog" aria-label={name} tabIndex={-1} className={css['items']} onBlur={leave}>
            <MenuItems onDone={() => menu.current?.hidePopover()} onExplain={onExplain} />
          </div>
        ) : null}
      </div>
    </>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('');
