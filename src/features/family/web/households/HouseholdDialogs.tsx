import { useLingui } from '@lingui/react';
import { bornOn, findPeople } from '#features/clients/web/index.tsx';
import { DateField, FormDialog, type Option, PickField, TextField, useForm } from '#ui/kit.ts';
import type { Household, Person } from '../../contract.ts';
import { api } from '../api.ts';

type Props = { readonly clientId: string; readonly onClose: () => void };

/** A household that the person lives in. */
export function BeginDialog({ clientId, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { label: '', startedOn: '' },
    send: ({ label, startedOn }) =>
      api('POST /clients/:clientId/households', {
        params: { clientId },
        body: { label, startedOn: startedOn || null },
      }),
    saved: i18n.t('Household changed.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add a household')}
      form={form}
      submit={i18n.t('Add a household')}
    >
      <TextField
        {...form.at('label')}
        label={i18n.t('What they call it')}
        hint={i18n.t('For example: at her mother’s. Somebody may live in several households.')}
      />
      <DateField {...form.at('startedOn')} label={i18n.t('Since')} />
    </FormDialog>
  );
}

/** Somebody else lives there: a relative, or another person on record. */
export function JoinDialog({
  clientId,
  household,
  relatives,
  onClose,
}: Props & { readonly household: Household; readonly relatives: readonly Person[] }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { memberId: null as Option | null, relationship: '', startedOn: '' },
    send: ({ memberId, relationship, startedOn }) =>
      api('POST /clients/:clientId/households/:householdId/members', {
        params: { clientId, householdId: household.id },
        body: { memberId: memberId?.id ?? '', relationship, startedOn: startedOn || null },
      }),
    saved: i18n.t('Household changed.'),
    onSaved: onClose,
  });
  const find = async (words: string, signal: AbortSignal): Promise<readonly Option[]> => {
    const typed = words.trim().toLocaleLowerCase();
    const family = relatives
      .filter(({ isSelf, name }) => !isSelf && name.toLocaleLowerCase().includes(typed))
      .map(({ id, name }) => ({ id, label: name, detail: i18n.t('of the family') }));
    const people = typed.length > 1 ? await findPeople(words, signal) : [];
    const clients = people
      .filter(({ id }) => id !== clientId)
      .map((person) => ({ id: person.id, label: person.name, ...bornOn(person) }));
    return [...family, ...clients];
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
        hint={i18n.t('Somebody of the family, or on record, whom you may see.')}
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
