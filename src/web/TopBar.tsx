import { useLingui } from '@lingui/react';
import { IconSearch } from '@tabler/icons-react';
import { NavLink } from '#ui/way/NavLink.tsx';
import type { Place } from './navigation.ts';
import css from './TopBar.module.css';
import { UserMenu } from './UserMenu.tsx';

type BarProps = {
  readonly places: readonly Place[];
  readonly onFind: () => void;
  readonly onExplain: () => void;
};

/** Brand, navigation, search, menu: above the page on a desk, under the thumb on a phone. */
export function TopBar({ places, onFind, onExplain }: BarProps) {
  const { i18n } = useLingui();
  return (
    <header className={css['bar']} data-print="no">
      <NavLink to="/" className={css['brand']}>
        <img src="/icon.svg" alt="" width={26} height={26} />
        Throughline
      </NavLink>
      <nav aria-label={i18n.t('Main')} className={css['places']}>
        {places.map(({ path, label, icon: Icon }) => (
          <NavLink key={path} to={path} className={css['place']}>
            <Icon size={20} stroke={1.75} aria-hidden />
            <span>{i18n.t(label)}</span>
          </NavLink>
        ))}
      </nav>
      <button type="button" className={css['find']} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={18} aria-hidden />
        <span>{i18n.t('Find')}</span>
        <kbd>{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <UserMenu onExplain={onExplain} />
    </header>
  );
}

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
