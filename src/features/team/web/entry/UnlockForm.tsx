import { useLingui } from '@lingui/react';
import { ButtonLink, TextField, useForm } from '#ui/kit.ts';
import { entryApi } from '../api.ts';
import { EntryForm } from './EntryForm.tsx';

/** The session is there and waits for the password of the one whose it is. */
export function UnlockForm({ name, onUnlocked }: { readonly name: string; readonly onUnlocked: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { password: '' },
    send: (body) => entryApi('POST /session/unlock', { body }),
    onSaved: onUnlocked,
  });
  return (
    <EntryForm
      form={form}
      submit={i18n.t('Unlock')}
      beside={<ButtonLink to="/sign-out">{i18n.t('Sign out')}</ButtonLink>}
    >
      <TextField
        {...form.at('password')}
        label={i18n.t('Password of {name}', { name })}
        type="password"
        autoComplete="current-password"
        autoFocus
        required
      />
    </EntryForm>
  );
}
