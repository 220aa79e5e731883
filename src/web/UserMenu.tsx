import { useLingui } from '@lingui/react';
import { Popover } from '@mantine/core';
import { IconChevronDown, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '#ui/data/session.tsx';
import { LanguageChoice, SchemeChoice } from './Preferences.tsx';
import css from './UserMenu.module.css';

/** Who is signed in, how the page looks and speaks, and the way out. */
export function UserMenu({ onExplain }: { readonly onExplain: () => void }) {
  const { i18n } = useLingui();
  const { worker, agency } = useMe();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const name = i18n.t('Menu of {name}', { name: worker.name });
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={280}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={css['button']} aria-label={name} onClick={() => setOpen(!open)}>
          <span className={css['initials']} data-initials={initials(worker.name)} aria-hidden />
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name} className={css['menu'] ?? ''}>
        <p className={css['who']}>
          <strong>{worker.name}</strong>
          {agency.name}
        </p>
        <Link to="/account" className={css['item']} onClick={close}>
          <IconUserCircle size={20} aria-hidden />
          {i18n.t('Your account')}
        </Link>
        <button
          type="button"
          className={css['item']}
          onClick={() => {
            close();
            onExplain();
          }}
        >
          <IconKeyboard size={20} aria-hidden />
          {i18n.t('Keyboard shortcuts')}
        </button>
        <LanguageChoice />
        <SchemeChoice />
        <Link to="/sign-out" className={css['item']} onClick={close}>
          <IconLogout size={20} aria-hidden />
          {i18n.t('Sign out')}
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('');
