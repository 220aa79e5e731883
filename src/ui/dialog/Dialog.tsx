import { useLingui } from '@lingui/react';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Dialog.module.css';

type DialogProps = {
  readonly open: boolean;
  readonly onClose?: () => void;
  readonly title: ReactNode;
  readonly wide?: boolean;
  /** Stays until it is answered. */
  readonly lasting?: boolean;
  readonly children: ReactNode;
};

const nothing = () => {};

/** A dialog over the page: keeps the focus inside, closes with Escape, gives the focus back. */
export function Dialog({ open, onClose = nothing, title, wide, lasting, children }: DialogProps) {
  const { i18n } = useLingui();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={wide ? '48rem' : '34rem'}
      closeOnClickOutside={false}
      closeOnEscape={!lasting}
      withCloseButton={!lasting}
      closeButtonProps={{ 'aria-label': i18n.t('Close') }}
      classNames={{ title: css['title'] ?? '', header: css['header'] ?? '', body: css['body'] ?? '' }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Modal>
  );
}
