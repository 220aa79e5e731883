import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, FormDialog, Section, TextField, useForm } from '#ui/kit.ts';
import { ownApi } from '../api.ts';

/** A new password; every other session ends with the old one. */
export function PasswordSection({ email }: { readonly email: string }) {
  const { i18n } = useLingui();
  const [changing, setChanging] = useState(false);
  return (
    <Section
      title={i18n.t('Password')}
      sheet
      actions={<Button onClick={() => setChanging(true)}>{i18n.t('Change password')}</Button>}
    >
      <p>{i18n.t('A new password signs you out everywhere else.')}</p>
      {changing ? <ChangePassword email={email} onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}

function ChangePassword({ email, onClose }: { readonly email: string; readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { current: '', password: '' },
    send: (body) => ownApi('PUT /password', { body }),
    saved: i18n.t('Your password is changed.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Change password')}
      form={form}
      submit={i18n.t('Change password')}
    >
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        {...form.at('current')}
        label={i18n.t('Password until now')}
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        {...form.at('password')}
        label={i18n.t('New password')}
        hint={i18n.t(
          'At least 15 characters, or 10 with an authenticator app. Three or four unrelated words work well.',
        )}
        type="password"
        autoComplete="new-password"
        required
      />
    </FormDialog>
  );
}
