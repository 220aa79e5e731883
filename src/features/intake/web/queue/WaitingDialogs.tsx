import { useLingui } from '@lingui/react';
import { DateField, FormDialog, TextArea, TextField, useForm } from '#ui/kit.ts';
import type { Waiting } from '../../contract.ts';
import { api } from '../api.ts';

type Props = { readonly one: Waiting; readonly onClose: () => void };

/** Moves somebody up or down; whoever asks why later finds the reason. */
export function MoveDialog({ one, onClose }: Props) {
  const { i18n } = useLingui();
  const { clientId, entryId } = one;
  const form = useForm({
    initial: { place: String(one.place), reason: '' },
    send: ({ place, reason }) =>
      api('POST /clients/:clientId/waiting/:entryId/moves', {
        params: { clientId, entryId },
        body: { place: Number(place), reason },
      }),
    saved: i18n.t('Moved.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Move {name} to another place', { name: one.name })}
      form={form}
      submit={i18n.t('Move')}
    >
      <TextField {...form.at('place')} label={i18n.t('Place')} inputMode="numeric" short required />
      <TextArea {...form.at('reason')} label={i18n.t('Why')} required rows={2} />
    </FormDialog>
  );
}

/** Looks again at somebody who waits: are they still in need, has it become worse? */
export function ReviewDialog({ one, onClose }: Props) {
  const { i18n } = useLingui();
  const { clientId, entryId } = one;
  const form = useForm({
    initial: { reason: '', reviewOn: '' },
    send: (body) =>
      api('POST /clients/:clientId/waiting/:entryId/reviews', { params: { clientId, entryId }, body }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Look again at {name}', { name: one.name })}
      form={form}
      submit={i18n.t('Record')}
    >
      <TextArea
        {...form.at('reason')}
        label={i18n.t('What came of it')}
        hint={i18n.t('Do they still want to come? Has it become worse, or better?')}
        required
        rows={3}
      />
      <DateField {...form.at('reviewOn')} required label={i18n.t('When to look again')} />
    </FormDialog>
  );
}
