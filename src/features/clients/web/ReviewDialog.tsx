import { useLingui } from '@lingui/react';
import { ChoiceField, FormDialog, Quote, TextArea, useForm } from '#ui/kit.ts';
import type { EmergencyAccess } from '../contract.ts';
import type { Finding } from '../rules.ts';
import { api } from './api.ts';

type Props = { readonly one: EmergencyAccess; readonly onClose: () => void };

/** Judges an emergency access of somebody else. */
export function ReviewDialog({ one, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { finding: '' as Finding | '', review: '' },
    send: ({ finding, review }) =>
      api('POST /emergency-accesses/:accessId/review', {
        params: { accessId: one.id },
        body: { finding: finding as Finding, review },
      }),
    saved: i18n.t('Review recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Review an emergency access')}
      form={form}
      submit={i18n.t('Record review')}
    >
      <Quote by={one.worker.name}>{one.reason}</Quote>
      <ChoiceField
        {...form.at('finding')}
        label={i18n.t('Was it justified?')}
        required
        beside
        choices={[
          { value: 'justified', label: i18n.t('Yes') },
          { value: 'not_justified', label: i18n.t('No') },
        ]}
      />
      <TextArea {...form.at('review')} label={i18n.t('What you found')} required rows={3} />
    </FormDialog>
  );
}
