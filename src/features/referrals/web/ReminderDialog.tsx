import { useLingui } from '@lingui/react';
import { FormDialog, TextField, useForm } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { api } from './api.ts';

type ReminderProps = { readonly referral: ReferralDetail; readonly onClose: () => void };

/** Reminds the provider by e-mail, with a link of its own. */
export function ReminderDialog({ referral, onClose }: ReminderProps) {
  const { i18n } = useLingui();
  const { clientId, id: referralId, links, provider } = referral;
  const form = useForm({
    initial: { email: links.find(({ sentTo }) => sentTo)?.sentTo ?? provider.email ?? '' },
    send: (body) =>
      api('POST /clients/:clientId/referrals/:referralId/reminders', {
        params: { clientId, referralId },
        body,
      }),
    saved: i18n.t('Reminder sent.'),
    onSaved: onClose,
  });
  return (
    <FormDialog open onClose={onClose} title={i18n.t('Remind them')} form={form} submit={i18n.t('Send')}>
      <p>
        {i18n.t('An e-mail with a fresh link goes out. It names nobody. They have two days more to answer.')}
      </p>
      <TextField {...form.at('email')} label={i18n.t('E-mail of the provider')} type="email" required />
    </FormDialog>
  );
}
