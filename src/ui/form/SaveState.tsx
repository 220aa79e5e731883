import { useLingui } from '@lingui/react';
import { IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react';
import css from './SaveState.module.css';

export type Saving = 'empty' | 'typing' | 'saving' | 'saved' | 'offline';

/** Where the words are that somebody is typing: on the way, on the server, or only on this screen. */
export function SaveState({ state }: { readonly state: Saving }) {
  const { i18n } = useLingui();
  return (
    <p role="status" className={css['state']} data-state={state}>
      {state === 'offline' ? <IconCloudOff size={16} aria-hidden /> : null}
      {state === 'typing' || state === 'saving' ? <IconPencil size={16} aria-hidden /> : null}
      {state === 'saved' ? <IconCheck size={16} aria-hidden /> : null}
      {state === 'offline'
        ? i18n.t('No connection. Keep this page open; it saves itself when you are back.')
        : null}
      {state === 'typing' || state === 'saving' ? i18n.t('Saving the draft…') : null}
      {state === 'saved' ? i18n.t('Draft saved.') : null}
    </p>
  );
}
