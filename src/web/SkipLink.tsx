import { useLingui } from '@lingui/react';
import css from './Shell.module.css';

/** The first stop of the keyboard: past the navigation, to the page. */
export function SkipLink() {
  const { i18n } = useLingui();
  return (
    <a href="#main" className={css['skip']}>
      {i18n.t('Skip to the page')}
    </a>
  );
}
