import { useLingui } from '@lingui/react';
import { FormDialog, useForm } from '#ui/kit.ts';
import { api } from '../api.ts';
import { PersonFields, RightsFields } from './WorkerFields.tsx';
import { bodyOf, nobodyYet } from './workerForm.ts';

/** Adds somebody to the staff and mails them a link to choose a password. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: nobodyYet,
    send: (values) => api('POST /workers', { body: bodyOf(values) }),
    saved: i18n.t('Invited. The link is on its way; without mail it stands in the outbox.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={i18n.t('Invite somebody')}
      form={form}
      submit={i18n.t('Invite')}
    >
      <PersonFields at={form.at} />
      <RightsFields values={form.values} at={form.at} />
    </FormDialog>
  );
}
