import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { CheckField } from '#ui/form/ChoiceFields.tsx';
import { Facts } from '#ui/layout/Facts.tsx';
import { Stack } from '#ui/layout/Section.tsx';
import { keepSingleKeys, singleKeys } from './singleKeys.ts';

/** Every shortcut, in one list. */
export default function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const [single, setSingle] = useState(singleKeys);
  const keep = (on: boolean) => {
    keepSingleKeys(on);
    setSingle(on);
  };
  const shortcuts = [
    { value: i18n.t('Find a person or a page'), name: 'Ctrl/⌘ K' },
    { value: i18n.t('Save the form you are in'), name: 'Ctrl/⌘ Enter' },
    { value: i18n.t('Close a dialog or a menu'), name: 'Esc' },
    { value: i18n.t('This list'), name: '?' },
  ];
  return (
    <Dialog open onClose={onClose} title={i18n.t('Keyboard shortcuts')}>
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
