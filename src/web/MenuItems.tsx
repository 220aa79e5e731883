import { useLingui } from '@lingui/react';
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useMe } from '#ui/data/session.tsx';
import { NavLink } from '#ui/way/NavLink.tsx';
import { LanguageChoice, SchemeChoice } from './Preferences.tsx';
import css from './UserMenu.module.css';

type Props = { readonly onDone: () => void; readonly onExplain: () => void };

/** What stands in the menu of the one who is signed in. */
export function MenuItems({ onDone, onExplain }: Props) {
  const { i18n } = useLingui();
  const { worker, agency } = useMe();
  const explain = () => {
    onDone();
    onExplain();
  };
  return (
    <>
      <p className={css['who']}>
        <strong>{worker.name}</strong>
        {agency.name}
      </p>
      <NavLink to="/account" className={css['item']} onClick={onDone}>
        <IconUserCircle size={20} aria-hidden />
        {i18n.t('Your account')}
      </NavLink>
      <button type="button" className={css['item']} onClick={explain}>
        <IconKeyboard size={20} aria-hidden />
        {i18n.t('Keyboard shortcuts')}
      </button>
      <LanguageChoice />
      <SchemeChoice />
      <NavLink to="/sign-out" className={css['item']} onClick={onDone}>
        <IconLogout size={20} aria-hidden />
        {i18n.t('Sign out')}
      </NavLink>
    </>
  );
}
