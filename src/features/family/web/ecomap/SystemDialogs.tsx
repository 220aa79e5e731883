import { useLingui } from '@lingui/react';
import {
  type Bound,
  ChoiceField,
  ConflictDialog,
  changing,
  FormDialog,
  SelectField,
  TextField,
  useForm,
  useTold,
  WordsArea,
} from '#ui/kit.ts';
import type { Ecomap, System } from '../../contract.ts';
import {
  energies,
  energyWords,
  strengths,
  strengthWords,
  systemKinds,
  systemWords,
} from '../../rules/systems.ts';
import { api } from '../api.ts';
import { ProtectionField, useProtectionLabel } from '../ProtectionField.tsx';
import { blankSystem, type SystemValues, systemBody, systemValues } from './system-values.ts';

/** What is put on the map: something new, or an organization that works for them already. */
export type Suggestion = { readonly name: string; readonly organizationId?: string };

type Props = { readonly clientId: string; readonly map: Ecomap; readonly onClose: () => void };

export function AddSystemDialog({
  clientId,
  map,
  suggestion,
  onClose,
}: Props & { readonly suggestion: Suggestion }) {
  const { i18n } = useLingui();
  const { name, organizationId } = suggestion;
  const form = useForm({
    initial: { ...blankSystem, name, kind: organizationId ? ('service' as const) : blankSystem.kind },
    send: (values: SystemValues) =>
      api('POST /clients/:clientId/ecomap/systems', {
        params: { clientId },
        body: { ...systemBody(values), ...(organizationId ? { organizationId } : {}) },
      }),
    saved: i18n.t('Put on the map.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add something')}
      form={form}
      submit={i18n.t('Put on the map')}
    >
      <SystemFields at={form.at} map={map} />
    </FormDialog>
  );
}

export function ChangeSystemDialog({ clientId, map, system, onClose }: Props & { readonly system: System }) {
  const { i18n } = useLingui();
  const { chosen } = useTold();
  const protection = useProtectionLabel();
  const form = useForm<SystemValues, unknown>({
    ...changing(system, systemValues),
    send: (values, ifMatch) =>
      api('PUT /clients/:clientId/ecomap/systems/:systemId', {
        params: { clientId, systemId: system.id },
        body: systemBody(values),
        ifMatch,
      }),
    saved: i18n.t('Saved.'),
    onSaved: onClose,
  });
  return (
    <FormDialog open onClose={onClose} title={system.name} form={form} submit={i18n.t('Save')}>
      <SystemFields at={form.at} map={map} />
      <ConflictDialog
        form={form}
        labels={{
          kind: chosen(i18n.t('What kind?'), systemWords),
          name: i18n.t('Name'),
          strength: chosen(i18n.t('How strong is it?'), strengthWords),
          energy: chosen(i18n.t('Which way does strength flow?'), energyWords),
          words: i18n.t('In their own words'),
          sensitivity: protection,
        }}
      />
    </FormDialog>
  );
}

export function EndSystemDialog({
  clientId,
  system,
  onClose,
}: Omit<Props, 'map'> & { readonly system: System }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) =>
      api('POST /clients/:clientId/ecomap/systems/:systemId/ending', {
        params: { clientId, systemId: system.id },
        body: { reason },
      }),
    saved: i18n.t('Taken off the map.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('{name} is no longer there', { name: system.name })}
      form={form}
      submit={i18n.t('Take off the map')}
    >
      <TextField {...form.at('reason')} label={i18n.t('Why')} />
    </FormDialog>
  );
}

type FieldsProps = {
  readonly at: <K extends keyof SystemValues & string>(name: K) => Bound<SystemValues[K]>;
  readonly map: Ecomap;
};

function SystemFields({ at, map }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <>
      <SelectField
        {...at('kind')}
        required
        label={i18n.t('What kind?')}
        choices={systemKinds.map((value) => ({ value, label: i18n.t(systemWords[value]) }))}
      />
      <TextField {...at('name')} required label={i18n.t('Name')} />
      <ChoiceField
        {...at('strength')}
        required
        beside
        label={i18n.t('How strong is it?')}
        choices={strengths.map((value) => ({ value, label: i18n.t(strengthWords[value]) }))}
      />
      <ChoiceField
        {...at('energy')}
        required
        beside
        label={i18n.t('Which way does strength flow?')}
        choices={energies.map((value) => ({ value, label: i18n.t(energyWords[value]) }))}
      />
      <WordsArea {...at('words')} label={i18n.t('In their own words')} />
      <ProtectionField {...at('sensitivity')} mayProtect={map.mayProtect} />
    </>
  );
}
