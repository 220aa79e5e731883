import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { CheckField } from '#ui/form/ChoiceFields.tsx';
import { Facts } from '#ui/layout/Facts.tsx';
import { Stack } from '#ui/layout/Section.tsx';

const KEPT_AS = 'throughline-single-keys';

/** Whether keys without Ctrl or ⌘ do something; those who speak to their computer switch them off (WCAG 2.1.4). */
export const singleKeys = (): boolean => localStorage.getItem(KEPT_AS) !== 'off';

/** Every shortcut, in one list. */
export function Shortcuts({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const [single, setSingle] = useState(singleKeys);
  const keep = (on: boolean) => {
    localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
    setSingle(on);
  };
  const shortcuts = [
    { value: i18n.t('Find a person or a page'), name: 'Ctrl/⌘ K' },
    { value: i18n.t('Save the form you are in'), name: 'Ctrl/⌘ Enter' },
    { value: i18n.t('Close a dialog or a menu'), name: 'Esc' },
    { value: i18n.t('This list'), name: '?' },
  ];
  return (
    <Dialog open={open} onClose={onClose} title={i18n.t('Keyboard shortcuts')}>
      <Stack gap={4}>
        <Facts facts={shortcuts.map(({ name, value }) => ({ name: <kbd>{name}</kbd>, value }))} />
        <CheckField
          name="single-keys"
          label={i18n.t('Use shortcuts of a single key')}
          hint={i18n.t('Switch this off if you speak to your computer.')}
          value={single}
          onChange={keep}
        />
      </Stack>
    </Dialog>
  );
}
