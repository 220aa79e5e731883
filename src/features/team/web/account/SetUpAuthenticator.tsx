import { useLingui } from '@lingui/react';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { Dialog, Form, FormDialog, Stack, TextField, useForm } from '#ui/kit.ts';
import { ownApi } from '../api.ts';
import css from './Account.module.css';
import { BackupCodes } from './BackupCodes.tsx';

type Enrolment = { readonly uri: string; readonly backupCodes: readonly string[] };

/** Password, then scanning and a first code, then the backup codes to keep. */
export function SetUpAuthenticator({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [confirmed, setConfirmed] = useState(false);
  const title = i18n.t('Set up an authenticator app');
  if (!enrolment) return <AskPassword title={title} onBegun={setEnrolment} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={title}>
      {confirmed ? (
        <BackupCodes codes={enrolment.backupCodes} onKept={onClose} />
      ) : (
        <Confirm uri={enrolment.uri} onConfirmed={() => setConfirmed(true)} />
      )}
    </Dialog>
  );
}

type AskProps = {
  readonly title: string;
  readonly onBegun: (enrolment: Enrolment) => void;
  readonly onClose: () => void;
};

function AskPassword({ title, onBegun, onClose }: AskProps) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { password: '' },
    send: (body) => ownApi('POST /authenticator', { body }),
    onSaved: onBegun,
  });
  return (
    <FormDialog open onClose={onClose} title={title} form={form} submit={i18n.t('Go on')}>
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

function Confirm({ uri, onConfirmed }: { readonly uri: string; readonly onConfirmed: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { code: '' },
    send: ({ code }) => ownApi('PUT /authenticator', { body: { code: code.replaceAll(' ', '') } }),
    saved: i18n.t('Your authenticator app is set up.'),
    onSaved: onConfirmed,
  });
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <Stack gap={4}>
      <p>{i18n.t('Scan this with the app, or on this phone open it directly.')}</p>
      <a href={uri} className={css['qr']}>
        <QRCodeSVG value={uri} size={200} marginSize={2} title={i18n.t('Open in the authenticator app')} />
      </a>
      <p>
        {i18n.t('Or type this key:')} <code className={css['key']}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form form={form} submit={i18n.t('Finish')}>
        <TextField
          {...form.at('code')}
          label={i18n.t('Code that the app shows now')}
          autoComplete="one-time-code"
          inputMode="numeric"
          short
          required
        />
      </Form>
    </Stack>
  );
}
