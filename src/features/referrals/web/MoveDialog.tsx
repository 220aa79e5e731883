import { useLingui } from '@lingui/react';
import { DateField, FieldRow, FormDialog, TextArea, TextField, useForm, withoutBlanks } from '#ui/kit.ts';
import type { ReferralDetail } from '../contract.ts';
import { moveWords } from '../rules/labels.ts';
import { findMove, type Status } from '../rules/status.ts';
import { api } from './api.ts';

export type Target = Exclude<Status, 'draft' | 'requested'>;

type MoveProps = { readonly referral: ReferralDetail; readonly to: Target; readonly onClose: () => void };

/** Writes down where the referral goes from here, with the reason where the table wants one. */
export function MoveDialog({ referral, to, onClose }: MoveProps) {
  const { i18n } = useLingui();
  const { clientId, id: referralId } = referral;
  const form = useForm({
    initial: { reason: '', expectedOn: '', waitPosition: '' },
    send: ({ reason, expectedOn, waitPosition }) =>
      api('POST /clients/:clientId/referrals/:referralId/status-changes', {
        params: { clientId, referralId },
        body: {
          to,
          ...withoutBlanks({ reason, expectedOn }),
          ...(waitPosition ? { waitPosition: Number(waitPosition) } : {}),
        },
      }),
    saved: i18n.t('Written down.'),
    onSaved: onClose,
  });
  const explained = findMove(referral.status, to, 'worker')?.reason ?? false;
  const waits = to === 'wait_listed' || to === 'on_hold';
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t(moveWords[to])}
      form={form}
      submit={i18n.t('Write it down')}
    >
      <TextArea
        {...form.at('reason')}
        label={explained ? i18n.t('Why') : i18n.t('What they said')}
        required={explained}
        rows={3}
      />
      {waits ? (
        <FieldRow>
          <DateField {...form.at('expectedOn')} label={i18n.t('Until about')} />
          {to === 'wait_listed' ? (
            <TextField
              {...form.at('waitPosition')}
              label={i18n.t('Place on the list')}
              inputMode="numeric"
              short
            />
          ) : null}
        </FieldRow>
      ) : null}
    </FormDialog>
  );
}
