import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { ButtonLink, TextField, useForm } from '#ui/kit.ts';
import { entryApi } from '../api.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryFrame } from './EntryFrame.tsx';

/** Opened by a mailed link; its secret stands behind the `#`, where no server log sees it. */
export default function ChoosePasswordPage() {
  const { i18n } = useLingui();
  const [token] = useState(() => window.location.hash.slice(1));
  const [done, setDone] = useState(false);
  const form = useForm({
    initial: { password: '' },
    send: ({ password }) => entryApi('PUT /password/by-link', { body: { token, password } }),
    onSaved: () => setDone(true),
  });
  if (done) {
    return (
      <EntryFrame title={i18n.t('Your password is set')} lead={i18n.t('You can sign in with it now.')}>
        <ButtonLink look="main" to="/sign-in">
          {i18n.t('Sign in')}
        </ButtonLink>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={i18n.t('Choose a password')}>
      <EntryForm form={form} submit={i18n.t('Set password')}>
        <TextField
          {...form.at('password')}
          label={i18n.t('Password')}
          hint={i18n.t('At least 15 characters. Three or four unrelated words work well.')}
          type="password"
          autoComplete="new-password"
          required
        />
      </EntryForm>
    </EntryFrame>
  );
}
