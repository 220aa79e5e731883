import { useLingui } from '@lingui/react';
import { FormDialog, useForm, WordsArea } from '#ui/kit.ts';
import type { Consent } from '../contract.ts';
import { api } from './api.ts';

type WithdrawProps = {
  readonly clientId: string;
  readonly consent: Consent;
  readonly onClose: () => void;
};

/** They take a consent back. */
export function WithdrawDialog({ clientId, consent, onClose }: WithdrawProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/consents/:consentId/withdrawal', {
        params: { clientId, consentId: consent.id },
        body,
      }),
    saved: i18n.t('Consent withdrawn.'),
    onSaved: onClose,
  });
  const name = consent.organization?.name ?? i18n.t('Our agency');
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('They take their consent back')}
      form={form}
      submit={i18n.t('Record the withdrawal')}
    >
      <p>
        {i18n.t(
          '{name} will not be told anything more, and links that rest on this consent stop at once. What was told already stays listed.',
          { name },
        )}
      </p>
      <WordsArea
        {...form.at('reason')}
        label={i18n.t('Why, in their words')}
        hint={i18n.t('They owe nobody a reason: “gave none” is an answer.')}
        required
      />
    </FormDialog>
  );
}
