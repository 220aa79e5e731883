import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { ConflictDialog, changing, FormDialog, SelectField, useForm } from '#ui/kit.ts';
import type { Family, Person } from '../../contract.ts';
import { api } from '../api.ts';
import { isBack, kindOf, type Standing, standings } from '../words.ts';
import { useRelativeLabels, useSelfLabels } from './labels.ts';
import { RelativeFields, SaidFields } from './RelativeFields.tsx';
import { bodyOf, nobody, type RelativeValues, valuesOf } from './relative-values.ts';

type Props = { readonly clientId: string; readonly onClose: () => void };

/** Somebody new, with how they stand to somebody who is there. */
export function AddRelativeDialog({ clientId, family, onClose }: Props & { readonly family: Family }) {
  const { i18n } = useLingui();
  const [standing, setStanding] = useState<Standing | ''>('');
  const [personId, setPersonId] = useState(clientId);
  const form = useForm<RelativeValues, unknown>({
    initial: nobody,
    send: (values) =>
      api('POST /clients/:clientId/relatives', {
        params: { clientId },
        body: {
          ...bodyOf(values),
          ...(standing ? { tie: { personId, kind: kindOf(standing), reversed: isBack(standing) } } : {}),
        },
      }),
    saved: i18n.t('Added to the family.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add a person')}
      form={form}
      submit={i18n.t('Add a person')}
    >
      <SelectField
        name="standing"
        value={standing}
        onChange={setStanding}
        error={form.errorAt('tie.kind') ?? form.errorAt('kind')}
        label={i18n.t('What they are')}
        choices={standings.map(({ value, label }) => ({ value, label: i18n.t(label) }))}
      />
      {family.people.length > 1 ? (
        <SelectField
          name="personId"
          value={personId}
          onChange={setPersonId}
          error={form.errorAt('tie.personId')}
          required
          label={i18n.t('To whom')}
          choices={family.people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <RelativeFields at={form.at} values={form.values} mayProtect={family.mayProtect} />
    </FormDialog>
  );
}

/** What is known of a relative; when somebody else changed it meanwhile, both are shown. */
export function ChangeRelativeDialog({
  clientId,
  family,
  person,
  onClose,
}: Props & { readonly family: Family; readonly person: Person }) {
  const { i18n } = useLingui();
  const form = useForm<RelativeValues, unknown>({
    ...changing(person, valuesOf),
    send: (values, ifMatch) =>
      api('PUT /clients/:clientId/relatives/:relativeId', {
        params: { clientId, relativeId: person.id },
        body: bodyOf(values),
        ifMatch,
      }),
    saved: i18n.t('Saved.'),
    onSaved: onClose,
  });
  return (
    <FormDialog open onClose={onClose} title={person.name} form={form} submit={i18n.t('Save')}>
      <RelativeFields at={form.at} values={form.values} mayProtect={family.mayProtect} />
      <ConflictDialog form={form} labels={useRelativeLabels()} />
    </FormDialog>
  );
}

/** How the person describes themselves. */
export function SelfDialog({ clientId, person, onClose }: Props & { readonly person: Person }) {
  const { i18n } = useLingui();
  const saidOf = ({ sex, gender, genderWords }: Person) => ({
    sex: sex ?? ('' as const),
    gender: gender ?? ('' as const),
    genderWords: genderWords ?? '',
  });
  const form = useForm<Pick<RelativeValues, 'sex' | 'gender' | 'genderWords'>, unknown>({
    ...changing(person, saidOf),
    send: ({ sex, gender, genderWords }, ifMatch) =>
      api('PUT /clients/:clientId/family/self', {
        params: { clientId },
        body: { sex: sex || null, gender: gender || null, genderWords },
        ifMatch,
      }),
    saved: i18n.t('Saved.'),
    onSaved: onClose,
  });
  return (
    <FormDialog open onClose={onClose} title={person.name} form={form} submit={i18n.t('Save')}>
      <SaidFields sex={form.at('sex')} gender={form.at('gender')} ownWord={form.at('genderWords')} />
      <ConflictDialog form={form} labels={useSelfLabels()} />
    </FormDialog>
  );
}
