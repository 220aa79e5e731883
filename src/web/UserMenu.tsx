import { useLingui } from '@lingui/react';
import { Menu } from '@mantine/core';
import { IconChevronDown, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '#ui/data/session.tsx';
import { LanguageChoice, SchemeChoice } from './Preferences.tsx';
import css from './UserMenu.module.css';

/** Who is signed in, how the page looks and speaks, and the way out. */
export function UserMenu({ onExplain }: { readonly onExplain: () => void }) {
  const { i18n } = useLingui();
  const { worker, agency } = useMe();
  const go = useNavigate();
  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={css['button']}
          aria-label={i18n.t('Menu of {name}', { name: worker.name })}
        >
          <span className={css['initials']} aria-hidden>
            {initials(worker.name)}
          </span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <strong className={css['name']}>{worker.name}</strong>
          {agency.name}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconUserCircle size={18} aria-hidden />}
          onClick={() => void go({ to: '/account' })}
        >
          {i18n.t('Your account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} onClick={onExplain}>
          {i18n.t('Keyboard shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <LanguageChoice />
        <Menu.Divider />
        <SchemeChoice />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={18} aria-hidden />}
          onClick={() => void go({ to: '/sign-out' })}
        >
          {i18n.t('Sign out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('');
