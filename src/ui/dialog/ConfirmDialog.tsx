import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Mistakes } from '../form/Mistakes.tsx';
import { Actions } from '../layout/Page.tsx';
import { Stack } from '../layout/Section.tsx';
import { Button } from '../words/Button.tsx';
import { Dialog } from './Dialog.tsx';

type ConfirmProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** What will happen, and to whom; not “Are you sure?”. */
  readonly children: ReactNode;
  /** The verb of the deed, on its button. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  readonly error?: Error | null;
};

/** Only before what cannot be undone, and before likely mistakes. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  busy,
  error,
}: ConfirmProps) {
  const { i18n } = useLingui();
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <Stack gap={4}>
        <Mistakes error={error ?? null} />
        <div>{children}</div>
        <Actions>
          <Button look="danger" busy={busy ?? false} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button data-autofocus onClick={onClose}>
            {i18n.t('Go back')}
          </Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}
