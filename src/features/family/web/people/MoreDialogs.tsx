import { useLingui } from '@lingui/react';
import { bornOn, findPeople } from '#features/clients/web/index.tsx';
import {
  ChoiceField,
  ConfirmDialog,
  DateField,
  FormDialog,
  type Option,
  PickField,
  useForm,
  useSubmit,
  useTimeZone,
  WordsArea,
} from '#ui/kit.ts';
import type { Person } from '../../contract.ts';
import { type PermissionScope, permissionScopes, permissionWords } from '../../rules/people.ts';
import { api } from '../api.ts';

type Props = { readonly clientId: string; readonly person: Person; readonly onClose: () => void };

/** What the client says that this person may be told. */
export function PermissionDialog({ clientId, person, onClose }: Props) {
  const { i18n } = useLingui();
  const timeZone = useTimeZone();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  const form = useForm({
    initial: { scope: '' as PermissionScope | '', words: '', saidOn: today },
    send: ({ scope, words, saidOn }) =>
      api('POST /clients/:clientId/relatives/:relativeId/permissions', {
        params: { clientId, relativeId: person.id },
        body: { scope: scope as PermissionScope, words, saidOn },
      }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('What may {name} be told?', { name: person.name })}
      form={form}
      submit={i18n.t('Record')}
    >
      <ChoiceField
        {...form.at('scope')}
        required
        label={i18n.t('They say')}
        choices={permissionScopes.map((value) => ({ value, label: i18n.t(permissionWords[value]) }))}
      />
      <WordsArea {...form.at('words')} label={i18n.t('In their own words')} />
      <DateField {...form.at('saidOn')} required label={i18n.t('Said on')} />
    </FormDialog>
  );
}

/** Joins a relative to their own record, or takes that back. */
export function LinkDialog({ clientId, person, onClose }: Props) {
  return person.linkedClient ? (
    <Unlink clientId={clientId} person={person} onClose={onClose} />
  ) : (
    <Join clientId={clientId} person={person} onClose={onClose} />
  );
}

function Join({ clientId, person, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { linkedClientId: null as Option | null },
    send: ({ linkedClientId }) =>
      api('POST /clients/:clientId/relatives/:relativeId/link', {
        params: { clientId, relativeId: person.id },
        body: { linkedClientId: linkedClientId?.id ?? '' },
      }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  const find = async (words: string, signal: AbortSignal): Promise<readonly Option[]> => {
    const people = words.trim().length > 1 ? await findPeople(words, signal) : [];
    return people
      .filter(({ id }) => id !== clientId)
      .map((person) => ({ id: person.id, label: person.name, ...bornOn(person) }));
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('{name} has a record here', { name: person.name })}
      form={form}
      submit={i18n.t('This is the same person')}
    >
      <PickField
        {...form.at('linkedClientId')}
        label={i18n.t('Who')}
        hint={i18n.t('Somebody on record whom you may see. Only who may see both records is told.')}
        required
        find={find}
      />
    </FormDialog>
  );
}

function Unlink({ clientId, person, onClose }: Props) {
  const { i18n } = useLingui();
  const { run, busy, error } = useSubmit({
    send: () =>
      api('POST /clients/:clientId/relatives/:relativeId/link/ending', {
        params: { clientId, relativeId: person.id },
      }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={i18n.t('Not the same person?')}
      confirm={i18n.t('They are two people')}
      onConfirm={() => run(undefined)}
      busy={busy}
      error={error}
    >
      {i18n.t('{name} stays in the family; the record of {other} is left as it is.', {
        name: person.name,
        other: person.linkedClient?.name ?? '',
      })}
    </ConfirmDialog>
  );
}
