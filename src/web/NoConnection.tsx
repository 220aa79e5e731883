import { useLingui } from '@lingui/react';
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import css from './Shell.module.css';

/** Says on top of every page that the network is gone, and that nothing is lost by it. */
export function NoConnection() {
  const { i18n } = useLingui();
  const { online } = useNetwork();
  return (
    <div role="status" className={css['offline']} data-print="no">
      {online ? null : (
        <>
          <IconCloudOff size={18} aria-hidden />
          {i18n.t('No connection. What you type stays here and is sent when you are back.')}
        </>
      )}
    </div>
  );
}
