import { useLingui } from '@lingui/react';
import { ChoiceField, FormDialog, TextField, useForm } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { api } from './api.ts';
import type { Handed } from './HandOver.tsx';

type SendProps = {
  readonly referral: ReferralDetail;
  readonly onClose: () => void;
  /** Called with a link that is shown this once. */
  readonly onHanded: (handed: Handed) => void;
};

type Way = 'email' | 'link' | 'phone' | 'in person' | 'letter';

/** How the provider is told. */
export function SendDialog({ referral, onClose, onHanded }: SendProps) {
  const { i18n } = useLingui();
  const { clientId, id: referralId, provider, organization } = referral;
  const initial: { way: Way | ''; email: string } = {
    way: provider.email ? 'email' : 'link',
    email: provider.email ?? '',
  };
  const form = useForm({
    initial,
    send: ({ way, email }) =>
      api('POST /clients/:clientId/referrals/:referralId/sending', {
        params: { clientId, referralId },
        body: way === 'email' ? { how: 'link', email } : { how: way || 'link' },
      }),
    saved: i18n.t('Sent.'),
    onSaved: ({ url }) => {
      if (url) onHanded({ url, organization: organization.name });
      onClose();
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Send to {name}', { name: organization.name })}
      form={form}
      submit={i18n.t('Send')}
    >
      <ChoiceField
        {...form.at('way')}
        label={i18n.t('How are they told?')}
        required
        choices={[
          {
            value: 'email',
            label: i18n.t('A link by e-mail'),
            hint: i18n.t('The e-mail itself names nobody.'),
          },
          {
            value: 'link',
            label: i18n.t('A link that I hand over'),
            hint: i18n.t('It is shown to you once.'),
          },
          { value: 'phone', label: i18n.t('I called them'), hint: i18n.t('What they say, you write down.') },
          { value: 'in person', label: i18n.t('I told them in person') },
          { value: 'letter', label: i18n.t('By letter') },
        ]}
      />
      {form.values.way === 'email' ? (
        <TextField {...form.at('email')} label={i18n.t('E-mail of the provider')} type="email" required />
      ) : null}
    </FormDialog>
  );
}
