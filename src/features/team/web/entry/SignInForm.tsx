import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, TextField, useForm } from '#ui/kit.ts';
import { entryApi } from '../api.ts';
import { EntryForm } from './EntryForm.tsx';

type SignInProps = {
  readonly onSignedIn: () => void;
  /** Whoever must sign in again; without it anybody may. */
  readonly email?: string;
};

/** E-mail address and password, then the code where one is set up. */
export function SignInForm(props: SignInProps) {
  const [waiting, setWaiting] = useState(false);
  if (waiting) return <CodeForm onSignedIn={props.onSignedIn} onStartOver={() => setWaiting(false)} />;
  return <PasswordForm {...props} onCodeWanted={() => setWaiting(true)} />;
}

function PasswordForm({
  onSignedIn,
  email,
  onCodeWanted,
}: SignInProps & { readonly onCodeWanted: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { email: email ?? '', password: '' },
    send: (body) => entryApi('POST /session', { body }),
    onSaved: ({ next }) => (next === 'code' ? onCodeWanted() : onSignedIn()),
  });
  return (
    <EntryForm form={form} submit={i18n.t('Sign in')}>
      {email ? (
        // Password managers look for the name beside the password, also where it cannot be changed.
        <input type="email" autoComplete="username" value={email} readOnly hidden />
      ) : (
        <TextField
          {...form.at('email')}
          label={i18n.t('E-mail address')}
          type="email"
          autoComplete="username"
          required
        />
      )}
      <TextField
        {...form.at('password')}
        label={i18n.t('Password')}
        type="password"
        autoComplete="current-password"
        autoFocus={email !== undefined}
        required
      />
    </EntryForm>
  );
}

function CodeForm({
  onSignedIn,
  onStartOver,
}: {
  readonly onSignedIn: () => void;
  readonly onStartOver: () => void;
}) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { code: '' },
    send: ({ code }) => entryApi('POST /session/code', { body: { code: code.replaceAll(' ', '') } }),
    onSaved: onSignedIn,
  });
  return (
    <EntryForm
      form={form}
      submit={i18n.t('Sign in')}
      beside={<Button onClick={onStartOver}>{i18n.t('Start over')}</Button>}
    >
      <TextField
        {...form.at('code')}
        label={i18n.t('Code')}
        hint={i18n.t('Six digits from your authenticator app, or one of your backup codes.')}
        autoComplete="one-time-code"
        autoFocus
        short
        required
      />
    </EntryForm>
  );
}
