import { useLingui } from '@lingui/react';
import { Actions, announce, Button, Dialog, Stack } from '#ui/kit.ts';
import css from './HandOver.module.css';

export type Handed = { readonly url: string; readonly organization: string };

/** A link that is shown this once, to be copied, printed or read out. */
export function HandOver({ handed, onClose }: { readonly handed: Handed; readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const copy = async () => {
    await navigator.clipboard.writeText(handed.url);
    announce(i18n.t('Link copied.'));
  };
  return (
    <Dialog open lasting title={i18n.t('The link for {name}', { name: handed.organization })}>
      <Stack gap={4}>
        <p>
          {i18n.t(
            'Whoever holds it can read and answer this one referral. It is kept nowhere and not shown again; you can always make a new one.',
          )}
        </p>
        <output className={css['url']}>{handed.url}</output>
        <Actions>
          <Button look="main" onClick={() => void copy()}>
            {i18n.t('Copy the link')}
          </Button>
          <Button onClick={() => window.print()}>{i18n.t('Print')}</Button>
          <Button onClick={onClose}>{i18n.t('I have handed it over')}</Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}
