import { useLingui } from '@lingui/react';
import { IconX } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';
import { Announcements } from '../state/announce.tsx';
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

/** What the browser knows of a modal dialog, said also to readers that ask only for roles. */
const modal = { role: 'dialog', 'aria-modal': true } as const;

/** A dialog over the page: keeps the focus inside, closes with Escape, gives the focus back. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? createPortal(<OpenDialog {...rest} />, document.body) : null;
}

function OpenDialog({ onClose = nothing, title, wide, lasting, children }: Omit<DialogProps, 'open'>) {
  const { i18n } = useLingui();
  const place = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useFocusBack();
  useLayoutEffect(() => afterPicture(() => show(place.current)), []);
  // The browser would shut it by itself, also one that stays: whoever renders it decides.
  const dismiss = (event: SyntheticEvent) => {
    if (event.target !== place.current) return;
    event.preventDefault();
    if (!lasting) onClose();
    else if (!place.current?.open) place.current?.showModal();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    if (!lasting) onClose();
  };
  return (
    <dialog
      {...modal}
      ref={place}
      className={css['dialog']}
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onCancel={dismiss}
      onClose={dismiss}
      onKeyDown={onKeyDown}
    >
      <div className={css['header']}>
        <h2 id={titleId} className={css['title']}>
          {title}
        </h2>
        {lasting ? null : (
          <button type="button" className={css['close']} aria-label={i18n.t('Close')} onClick={onClose}>
            <IconX size={20} aria-hidden />
          </button>
        )}
      </div>
      <div className={css['body']}>{children}</div>
      <Announcements />
    </dialog>
  );
}

/**
 * Once the press that opened it is answered by a picture: to lay a dialog over everything, the browser goes through
 * the whole page behind it. Gives what calls it off.
 */
function afterPicture(act: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    later = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
  };
}

const firstField = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled)';

/**
 * Opens it on top of everything. What is marked with `data-autofocus` gets the focus, or else the first field; on a
 * telephone, where that would bring up the keys over half of it, the first control.
 */
function show(dialog: HTMLDialogElement | null): void {
  dialog?.showModal();
  const marked = dialog?.querySelector<HTMLElement>('[data-autofocus]');
  const field = matchMedia('(pointer: fine)').matches ? dialog?.querySelector<HTMLElement>(firstField) : null;
  (marked ?? field)?.focus();
}
