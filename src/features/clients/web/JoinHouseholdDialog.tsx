import { useLingui } from '@lingui/react';
import { DateField, FormDialog, type Option, PickField, TextField, useForm } from '#ui/kit.ts';
import { api } from './api.ts';
import { findPeople } from './find.ts';

type Props = { readonly clientId: string; readonly onClose: () => void };

/** Records that another person on record lives with this one. */
export function JoinHouseholdDialog({ clientId, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { memberId: null as Option | null, relationship: '', startedOn: '' },
    send: ({ memberId, relationship, startedOn }) =>
      api('POST /clients/:clientId/household', {
        params: { clientId },
        body: { memberId: memberId?.id ?? '', relationship, ...(startedOn ? { startedOn } : {}) },
      }),
    saved: i18n.t('Household changed.'),
    onSaved: onClose,
  });
  const find = async (words: string, signal: AbortSignal): Promise<readonly Option[]> => {
    const people = words.trim().length > 1 ? await findPeople(words, signal) : [];
    return people
      .filter(({ id }) => id !== clientId)
      .map(({ id, name, birthDate }) => ({ id, label: name, ...(birthDate ? { detail: birthDate } : {}) }));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add somebody to the household')}
      form={form}
      submit={i18n.t('Add to the household')}
    >
      <PickField
        {...form.at('memberId')}
        label={i18n.t('Who')}
        hint={i18n.t('Somebody on record whom you may see.')}
        required
        find={find}
      />
      <TextField
        {...form.at('relationship')}
        label={i18n.t('What they are to one another')}
        hint={i18n.t('For example: daughter.')}
      />
      <DateField {...form.at('startedOn')} label={i18n.t('Since')} />
    </FormDialog>
  );
}
