import { useLingui } from '@lingui/react';
import { Actions, Button, Dialog, Stack } from '#ui/kit.ts';
import type { Duplicate } from '../contract.ts';
import { DuplicateList } from './Duplicates.tsx';
import type { Told } from './useDuplicates.ts';

type Props = {
  readonly people: readonly Duplicate[];
  readonly told: Told;
  readonly onClose: () => void;
  readonly onSomebodyElse: () => void;
};

/** A second record of one person splits their story: ask once, before it is made. */
export default function SamePersonDialog({ people, told, onClose, onSomebodyElse }: Props) {
  const { i18n } = useLingui();
  return (
    <Dialog open wide onClose={onClose} title={i18n.t('Is this one of them?')}>
      <Stack gap={4}>
        <p>{i18n.t('Open the record if it is. What you wrote here stays as a draft.')}</p>
        <DuplicateList people={people} told={told} />
        <Actions>
          <Button data-autofocus onClick={onClose}>
            {i18n.t('Go back')}
          </Button>
          <Button look="main" onClick={onSomebodyElse}>
            {i18n.t('It is somebody else: take in')}
          </Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}
