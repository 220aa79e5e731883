import { useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  Button,
  ChoicesField,
  ConfirmDialog,
  comma,
  FormDialog,
  Section,
  Soft,
  Stack,
  TextArea,
  useCan,
  useForm,
  useSubmit,
  When,
} from '#ui/kit.ts';
import type { Protection } from '../contract.ts';
import { api } from './api.ts';
import { listed } from './words.ts';

type Props = { readonly clientId: string; readonly protection: Protection };

/** Whether the record is sealed, to whom it is open then, and the ways to seal and unseal. */
export function Seal({ clientId, protection }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const { seal } = protection;
  const seals = useCan('seal records');
  const close = () => setOpen(false);
  return (
    <Section
      title={i18n.t('Sealed record')}
      actions={
        seals ? (
          <Button onClick={() => setOpen(true)}>
            {seal ? i18n.t('Open it again') : i18n.t('Seal the record')}
          </Button>
        ) : null
      }
    >
      {seal ? (
        <Stack gap={1}>
          <p>
            {i18n.t('Only {names} may open it.', {
              names: listed(
                i18n.locale,
                seal.openedTo.map(({ name }) => name),
              ),
            })}
          </p>
          <p>{seal.reason}</p>
          <Soft>
            {seal.sealedBy.name}
            {comma()}
            <When at={seal.sealedAt} format="full" />
          </Soft>
        </Stack>
      ) : (
        <Soft>{i18n.t('Not sealed.')}</Soft>
      )}
      {open && seal ? <UnsealDialog clientId={clientId} sealId={seal.id} onClose={close} /> : null}
      {open && !seal ? <SealDialog clientId={clientId} protection={protection} onClose={close} /> : null}
    </Section>
  );
}

function SealDialog({ clientId, protection, onClose }: Props & { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '', openedTo: [] as readonly string[] },
    send: ({ reason, openedTo }) =>
      api('POST /clients/:clientId/seals', {
        params: { clientId },
        body: { reason, openedTo: [...openedTo] },
      }),
    saved: i18n.t('The record is sealed.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Seal the record')}
      form={form}
      submit={i18n.t('Seal the record')}
    >
      <p>
        {i18n.t(
          'Nobody else will find or open it, not even in an emergency. If you are not among them, you will not either.',
        )}
      </p>
      <ChoicesField
        {...form.at('openedTo')}
        label={i18n.t('Who may still open it')}
        required
        choices={protection.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea {...form.at('reason')} label={i18n.t('Why')} required rows={2} />
    </FormDialog>
  );
}

type UnsealProps = { readonly clientId: string; readonly sealId: string; readonly onClose: () => void };

function UnsealDialog({ clientId, sealId, onClose }: UnsealProps) {
  const { i18n } = useLingui();
  const unseal = useSubmit({
    send: () => api('POST /clients/:clientId/seals/:sealId/ending', { params: { clientId, sealId } }),
    saved: i18n.t('The record is open to its care team again.'),
    onSaved: onClose,
  });
  return (
    <ConfirmDialog
      open
      title={i18n.t('Open this record again?')}
      confirm={i18n.t('Open it again')}
      busy={unseal.busy}
      error={unseal.error}
      onConfirm={() => unseal.run(undefined)}
      onClose={onClose}
    >
      {i18n.t('The care team, their supervisors and whoever leads the program will see it at once.')}
    </ConfirmDialog>
  );
}
