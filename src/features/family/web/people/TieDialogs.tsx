import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, ConflictDialog, changing, FormDialog, SelectField, useForm } from '#ui/kit.ts';
import type { Family, Tie } from '../../contract.ts';
import { api } from '../api.ts';
import { kindOf } from '../words.ts';
import { useTieLabels } from './labels.ts';
import { RemoveTie } from './RemoveDialogs.tsx';
import { StandingField, TieFields, type TieValues, tieBody, tieValues, untold } from './TieFields.tsx';

type Props = { readonly clientId: string; readonly family: Family; readonly onClose: () => void };

/** How two people stand to one another. */
export function AddTieDialog({ clientId, family, onClose }: Props) {
  const { i18n } = useLingui();
  const [fromId, setFromId] = useState('');
  const [toId, setToId] = useState('');
  const form = useForm<TieValues, unknown>({
    initial: untold,
    send: (values) =>
      api('POST /clients/:clientId/ties', {
        params: { clientId },
        body: values.standing.endsWith('.back')
          ? { ...tieBody(values), fromId: toId, toId: fromId }
          : { ...tieBody(values), fromId, toId },
      }),
    saved: i18n.t('Added to the family.'),
    onSaved: onClose,
  });
  const people = family.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add a relationship')}
      form={form}
      submit={i18n.t('Add a relationship')}
    >
      <SelectField
        name="fromId"
        value={fromId}
        onChange={setFromId}
        error={form.errorAt('fromId')}
        required
        label={i18n.t('Who')}
        choices={people}
      />
      <StandingField bound={form.at('standing')} error={form.errorAt('kind')} />
      <SelectField
        name="toId"
        value={toId}
        onChange={setToId}
        error={form.errorAt('toId')}
        required
        label={i18n.t('To whom')}
        choices={people}
      />
      <TieFields at={form.at} mayProtect={family.mayProtect} />
    </FormDialog>
  );
}

/** What has changed between two people: closer, further, separated; or it was a mistake. */
export function ChangeTieDialog({ clientId, family, tie, onClose }: Props & { readonly tie: Tie }) {
  const { i18n } = useLingui();
  const labels = useTieLabels();
  const [removing, setRemoving] = useState(false);
  const form = useForm<TieValues, unknown>({
    ...changing(tie, tieValues),
    send: (values, ifMatch) =>
      api('PUT /clients/:clientId/ties/:tieId', {
        params: { clientId, tieId: tie.id },
        body: { ...tieBody(values), kind: values.standing ? kindOf(values.standing) : tie.kind },
        ifMatch,
      }),
    saved: i18n.t('Saved.'),
    onSaved: onClose,
  });
  const nameOf = (personId: string) => family.people.find(({ id }) => id === personId)?.name ?? '';
  if (removing) return <RemoveTie clientId={clientId} tie={tie} onClose={onClose} />;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('{one} and {other}', { one: nameOf(tie.fromId), other: nameOf(tie.toId) })}
      form={form}
      submit={i18n.t('Save')}
    >
      <StandingField
        bound={form.at('standing')}
        error={form.errorAt('kind')}
        label={i18n.t('What {one} is to {other}', { one: nameOf(tie.fromId), other: nameOf(tie.toId) })}
        forward
      />
      <TieFields at={form.at} mayProtect={family.mayProtect} />
      <div>
        <Button look="plain" onClick={() => setRemoving(true)}>
          {i18n.t('Recorded by mistake…')}
        </Button>
      </div>
      <ConflictDialog form={form} labels={labels} />
    </FormDialog>
  );
}
