import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Form } from '../form/Form.tsx';
import { Button } from '../words/Button.tsx';
import { Dialog } from './Dialog.tsx';

type FormDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly form: { readonly error: Error | null; readonly busy: boolean; readonly submit: () => void };
  readonly submit: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/**
 * A short form over the page. Render it only while it is open (`{open && <Add…Dialog/>}`), so that every
 * opening begins afresh; close it in the form's `onSaved`.
 */
export function FormDialog({ open, onClose, title, form, submit, wide, children }: FormDialogProps) {
  const { i18n } = useLingui();
  return (
    <Dialog open={open} onClose={onClose} title={title} wide={wide ?? false}>
      <Form form={form} submit={submit} beside={<Button onClick={onClose}>{i18n.t('Cancel')}</Button>}>
        {children}
      </Form>
    </Dialog>
  );
}
