import { useLingui } from '@lingui/react';
import type { PublicPage } from '../../contract.ts';
import css from './Door.module.css';

/** Whom to call, before anything else is asked. */
export function Emergency({ numbers }: { readonly numbers: PublicPage['emergencyNumbers'] }) {
  const { i18n } = useLingui();
  return (
    <div className={css['now']} role="alert">
      <h2>{i18n.t('Please call for help now')}</h2>
      <ul>
        {numbers.map(({ name, number }) => (
          <li key={`${name} ${number}`}>
            {name}{' '}
            <a href={`tel:${number.replace(/[^\d+*#]/g, '')}`} dir="ltr">
              {number}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {i18n.t(
          'They answer day and night. We are not as fast as they are. If you can, go to a place where others are.',
        )}
      </p>
      <p>{i18n.t('You can still write to us below; danger is read first.')}</p>
    </div>
  );
}
