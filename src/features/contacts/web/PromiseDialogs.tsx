import { useLingui } from '@lingui/react';
import { DateField, FormDialog, TextField, useForm } from '#ui/kit.ts';
import type { Promised } from '../contract.ts';
import { api } from './api.ts';

type Of = { readonly clientId: string; readonly onClose: () => void };

/** A promise made outside a contact that is written down. */
export function PromiseDialog({ clientId, onClose }: Of) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { promise: '', dueOn: '' },
    send: (body) => api('POST /clients/:clientId/promises', { params: { clientId }, body }),
    saved: i18n.t('Promise recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('A promise')}
      form={form}
      submit={i18n.t('Record promise')}
    >
      <TextField
        {...form.at('promise')}
        required
        label={i18n.t('You promised')}
        hint={i18n.t('Promise what you can keep yourself: news by Friday, not the flat.')}
      />
      <DateField {...form.at('dueOn')} required label={i18n.t('By when')} />
    </FormDialog>
  );
}

/** A promise that is not owed any more, as the person was told. */
export function ReleaseDialog({ clientId, promise, onClose }: Of & { readonly promise: Promised }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/promises/:promiseId/release', {
        params: { clientId, promiseId: promise.id },
        body,
      }),
    saved: i18n.t('Promise released.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={promise.promise}
      form={form}
      submit={i18n.t('Not owed any more')}
    >
      <TextField {...form.at('reason')} required label={i18n.t('Why, as you told them')} />
    </FormDialog>
  );
}
