import { useLingui } from '@lingui/react';
import { FormDialog, TextArea, useForm } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { api } from './api.ts';

type WriteProps = {
  readonly referral: ReferralDetail;
  readonly kind: 'message' | 'call';
  readonly onClose: () => void;
};

/** Words to the provider, or a note of what they said when called. */
export function WriteDialog({ referral, kind, onClose }: WriteProps) {
  const { i18n } = useLingui();
  const params = { clientId: referral.clientId, referralId: referral.id };
  const toThem = kind === 'message';
  const form = useForm({
    initial: { text: '' },
    send: (body) =>
      toThem
        ? api('POST /clients/:clientId/referrals/:referralId/messages', { params, body })
        : api('POST /clients/:clientId/referrals/:referralId/calls', { params, body }),
    saved: toThem ? i18n.t('Message sent.') : i18n.t('Written down.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={toThem ? i18n.t('Write to them') : i18n.t('Note a call')}
      form={form}
      submit={toThem ? i18n.t('Send') : i18n.t('Write it down')}
    >
      <TextArea
        {...form.at('text')}
        label={toThem ? i18n.t('Message') : i18n.t('What did they say?')}
        hint={
          toThem
            ? i18n.t('They read it by their link. It is listed for the person as something that was told.')
            : i18n.t('For us alone: the provider does not see it.')
        }
        required
        rows={4}
      />
    </FormDialog>
  );
}
