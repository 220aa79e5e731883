import { useLingui } from '@lingui/react';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Dialog.module.css';
import { useFocusBack } from './useFocusBack.ts';

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
  useFocusBack();
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={wide ? '48rem' : '34rem'}
      closeOnClickOutside={false}
      closeOnEscape={!lasting}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Mantine's header element: a page has one banner, and it is not in a dialog. */}
        <div className={css['header']}>
          <Modal.Title className={css['title'] ?? ''}>{title}</Modal.Title>
          {lasting ? null : <Modal.CloseButton aria-label={i18n.t('Close')} />}
        </div>
        <Modal.Body className={css['body'] ?? ''}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
