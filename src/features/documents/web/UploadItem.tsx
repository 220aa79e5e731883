import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Protected } from '#features/assessments/web/index.tsx';
import {
  AwayLink,
  Button,
  FormDialog,
  fileUrl,
  Item,
  Mark,
  Soft,
  Stack,
  TextField,
  useForm,
  When,
  withCommas,
} from '#ui/kit.ts';
import type { Upload } from '../contract.ts';
import { scanWords, uploadKindWords, uploadSourceWords } from '../rules.ts';
import { api } from './api.ts';
import css from './Uploads.module.css';

type Props = { readonly clientId: string; readonly upload: Upload };

const scanTones = { not_scanned: 'missing', clean: 'good', found: 'danger' } as const;

/** One file: what it is, from when and from whom, who may see it, and the way to it. */
export function UploadItem({ clientId, upload }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'picture' | 'removal' | null>(null);
  const address = fileUrl('/clients/:clientId/uploads/:uploadId/content', { clientId, uploadId: upload.id });
  return (
    <Item
      title={upload.title}
      marks={
        <>
          <Mark tone={scanTones[upload.scan]}>{i18n.t(scanWords[upload.scan])}</Mark>
          <Protected category={upload.sensitivity} />
        </>
      }
      actions={
        <>
          {upload.shown ? (
            <Button
              look="plain"
              aria-expanded={open === 'picture'}
              onClick={() => setOpen(open === 'picture' ? null : 'picture')}
            >
              {i18n.t('Show')}
            </Button>
          ) : null}
          {upload.scan === 'found' ? null : (
            <AwayLink look="plain" download to={address}>
              {i18n.t('Download')}
            </AwayLink>
          )}
          <Button look="plain" onClick={() => setOpen('removal')}>
            {i18n.t('Does not belong here…')}
          </Button>
        </>
      }
    >
      <Stack gap={1}>
        <About upload={upload} />
        {upload.mediaType === 'image/heic' ? (
          <Soft>
            {i18n.t(
              'A photo as iPhones keep it (HEIC). Browsers cannot show it, and not every computer opens it after the download.',
            )}
          </Soft>
        ) : null}
        {upload.scan === 'found' ? (
          <p>
            {i18n.t(
              'Nobody can open it. If it matters, ask whoever it came from for a clean copy, or photograph the paper.',
            )}
          </p>
        ) : null}
        {open === 'picture' ? <img className={css['picture']} src={address} alt={upload.title} /> : null}
      </Stack>
      {open === 'removal' ? (
        <RemovalDialog clientId={clientId} upload={upload} onClose={() => setOpen(null)} />
      ) : null}
    </Item>
  );
}

function About({ upload }: { readonly upload: Upload }) {
  const { i18n } = useLingui();
  const from = upload.sourceName ?? i18n.t(uploadSourceWords[upload.source]);
  return (
    <Soft>
      {i18n.t(uploadKindWords[upload.kind])} · {i18n.t('from: {source}', { source: from })}
      {upload.datedOn ? (
        <>
          {' '}
          · <Trans id="of <0/>" components={{ 0: <When at={upload.datedOn} /> }} />
        </>
      ) : null}{' '}
      · {i18n.t('kept by {name}', { name: upload.recordedBy.name })} <When at={upload.recordedAt} />
      {upload.onlyFor ? (
        <> · {i18n.t('only for {names}', { names: withCommas(upload.onlyFor.map(({ name }) => name)) })}</>
      ) : null}
    </Soft>
  );
}

function RemovalDialog({ clientId, upload, onClose }: Props & { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) =>
      api('POST /clients/:clientId/uploads/:uploadId/removal', {
        params: { clientId, uploadId: upload.id },
        body: { reason },
      }),
    saved: i18n.t('Taken out.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Take {name} out?', { name: upload.title })}
      form={form}
      submit={i18n.t('Take out')}
    >
      <TextField {...form.at('reason')} required label={i18n.t('Why')} />
    </FormDialog>
  );
}
