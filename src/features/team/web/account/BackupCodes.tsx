import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Actions, Button, Dialog, FormDialog, Stack, TextField, useForm } from '#ui/kit.ts';
import { ownApi } from '../api.ts';
import css from './Account.module.css';

/** Shown once; each signs in once without the phone. */
export function BackupCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const { i18n } = useLingui();
  return (
    <Stack gap={4}>
      <p>
        {i18n.t(
          'Keep these backup codes where nobody else finds them. Each signs you in once without your phone. They are not shown again.',
        )}
      </p>
      <ul className={css['codes']} aria-label={i18n.t('Backup codes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Actions>
        <Button look="main" onClick={onKept}>
          {i18n.t('I have kept them')}
        </Button>
        <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>{i18n.t('Copy')}</Button>
        <Button onClick={() => window.print()}>{i18n.t('Print')}</Button>
      </Actions>
    </Stack>
  );
}

/** New codes in place of those from before. */
export function BackupCodesDialog({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const [codes, setCodes] = useState<readonly string[]>();
  const form = useForm({
    initial: { password: '' },
    send: (body) => ownApi('POST /authenticator/backup-codes', { body }),
    onSaved: ({ backupCodes }) => setCodes(backupCodes),
  });
  const title = i18n.t('New backup codes');
  if (codes) {
    return (
      <Dialog open onClose={onClose} title={title}>
        <BackupCodes codes={codes} onKept={onClose} />
      </Dialog>
    );
  }
  return (
    <FormDialog open onClose={onClose} title={title} form={form} submit={i18n.t('Make new codes')}>
      <p>{i18n.t('The codes from before stop working.')}</p>
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
