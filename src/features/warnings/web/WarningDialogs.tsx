import { useLingui } from '@lingui/react';
import { ConflictDialog, DateField, FormDialog, TextArea, useForm, useTold } from '#ui/kit.ts';
import type { Warning } from '../contract.ts';
import { api } from './api.ts';

type Props = { readonly clientId: string; readonly warning: Warning; readonly onClose: () => void };

export function ReviewWarningDialog({ clientId, warning, onClose }: Props) {
  const { i18n } = useLingui();
  const { day } = useTold();
  const form = useForm({
    initial: { reviewOn: '' },
    version: warning.version,
    send: (body, ifMatch) =>
      api('PUT /clients/:clientId/warnings/:warningId/review', {
        params: { clientId, warningId: warning.id },
        body,
        ifMatch,
      }),
    current: (now) => {
      const { reviewOn, version } = now as Warning;
      return { values: { reviewOn }, version };
    },
    saved: i18n.t('Looked at again.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('It still holds')}
      form={form}
      submit={i18n.t('Keep it')}
    >
      <p>{warning.note}</p>
      <DateField {...form.at('reviewOn')} required label={i18n.t('When to look again')} />
      <ConflictDialog form={form} labels={{ reviewOn: day(i18n.t('When to look again')) }} />
    </FormDialog>
  );
}

export function EndWarningDialog({ clientId, warning, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/warnings/:warningId/ending', {
        params: { clientId, warningId: warning.id },
        body,
      }),
    saved: i18n.t('Ended.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('End the warning')}
      form={form}
      submit={i18n.t('End it')}
    >
      <p>{warning.note}</p>
      <TextArea {...form.at('reason')} required rows={2} label={i18n.t('Why it holds no longer')} />
    </FormDialog>
  );
}
