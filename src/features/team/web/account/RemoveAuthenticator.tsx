import { useLingui } from '@lingui/react';
import { FormDialog, TextField, useForm } from '#ui/kit.ts';
import { ownApi } from '../api.ts';

/** Back to the password alone, which must be long enough for it. */
export function RemoveAuthenticator({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { password: '' },
    send: (body) => ownApi('POST /authenticator/removal', { body }),
    saved: i18n.t('You sign in with the password alone again.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Remove the authenticator app')}
      form={form}
      submit={i18n.t('Remove')}
    >
      <p>{i18n.t('Your password alone will sign you in. It needs 15 characters or more for that.')}</p>
      <TextField
        {...form.at('password')}
        label={i18n.t('Your password')}
        type="password"
        autoComplete="current-password"
        required
      />
    </FormDialog>
  );
}
