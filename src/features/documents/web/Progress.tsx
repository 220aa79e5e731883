import { useLingui } from '@lingui/react';
import css from './Uploads.module.css';

/** How much of a file has gone; when all of it has, that it is being looked at. */
export function Progress({ share }: { readonly share: number }) {
  const { i18n } = useLingui();
  const percent = Math.floor(share * 100);
  const words =
    share < 1
      ? i18n.t('{percent} % sent. A slow line takes a while; keep this page open.', { percent })
      : i18n.t('All of it has been sent and is being looked at.');
  return (
    <div className={css['progress']}>
      <progress value={share} max={1} aria-label={i18n.t('Sending the file')} />
      <span aria-hidden="true">{words}</span>
    </div>
  );
}
