import { useLingui } from '@lingui/react';
import { FormDialog, TextField, useForm } from '#ui/kit.ts';
import type { Closure } from '../contract.ts';
import { api } from './api.ts';

type ReopenProps = { readonly clientId: string; readonly closure: Closure; readonly onClose: () => void };

/** Begins again where it ended. */
export function ReopenDialog({ clientId, closure, onClose }: ReopenProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/closures/:closureId/reopening', {
        params: { clientId, closureId: closure.id },
        body,
      }),
    saved: i18n.t('Case reopened.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Reopen the case')}
      form={form}
      submit={i18n.t('Reopen')}
    >
      <p>
        {i18n.t(
          'Everything of the past stays: plan, log, and how it ended. Calls that were planned are called off.',
        )}
      </p>
      <TextField {...form.at('reason')} required label={i18n.t('What brings them back')} />
    </FormDialog>
  );
}
