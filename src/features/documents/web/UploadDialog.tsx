import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient } from '#features/clients/web/index.tsx';
import { categoryWords } from '#features/sharing/rules.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import { ChoicesField, DateField, FieldRow, FormDialog, SelectField, TextField, useForm } from '#ui/kit.ts';
import {
  mostBytes,
  type UploadKind,
  type UploadSource,
  uploadKinds,
  uploadKindWords,
  uploadSources,
  uploadSourceWords,
} from '../rules.ts';
import { FileField } from './FileField.tsx';
import { Progress } from './Progress.tsx';
import { useSending } from './useSending.ts';

type Props = {
  readonly clientId: string;
  readonly mayProtect: readonly Sensitivity[];
  readonly onClose: () => void;
};

type Audience = 'team' | 'named' | Sensitivity;

/** A file and what it is. */
export function UploadDialog({ clientId, mayProtect, onClose }: Props) {
  const { i18n } = useLingui();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string>();
  const { sendAll, share } = useSending(clientId);
  const form = useForm({
    initial: {
      title: '',
      kind: '' as UploadKind | '',
      datedOn: '',
      source: 'client' as UploadSource | '',
      sourceName: '',
      audience: 'team' as Audience | '',
      onlyFor: [] as readonly string[],
    },
    send: ({ audience, onlyFor, ...values }) =>
      sendAll(
        {
          title: values.title || (file?.name ?? ''),
          kind: values.kind as UploadKind,
          source: values.source as UploadSource,
          sourceName: values.sourceName,
          datedOn: values.datedOn || null,
          sensitivity: audience === 'team' || audience === 'named' || !audience ? null : audience,
          onlyFor: audience === 'named' ? [...onlyFor] : null,
        },
        file ?? new Blob(),
      ),
    saved: i18n.t('The file is kept.'),
    onSaved: onClose,
  });
  const submit = () => {
    if (!file) return setFault(/*i18n*/ 'Please choose a file or take a picture.');
    if (file.size > mostBytes)
      return setFault(/*i18n*/ 'This file is larger than 25 MB. Please send it in parts.');
    form.submit();
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setFault(undefined);
    if (chosen && !form.values.title) form.set({ title: chosen.name.replace(/\.[a-z0-9]{1,5}$/i, '') });
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add a file')}
      form={{ ...form, submit }}
      submit={i18n.t('Keep the file')}
    >
      <FileField file={file} onChange={choose} error={fault} />
      <TextField {...form.at('title')} required label={i18n.t('What to call it')} />
      <SelectField
        {...form.at('kind')}
        required
        label={i18n.t('What is it?')}
        choices={uploadKinds.map((value) => ({ value, label: i18n.t(uploadKindWords[value]) }))}
      />
      <FieldRow>
        <SelectField
          {...form.at('source')}
          required
          label={i18n.t('Whom did it come from?')}
          choices={uploadSources.map((value) => ({ value, label: i18n.t(uploadSourceWords[value]) }))}
        />
        <DateField {...form.at('datedOn')} label={i18n.t('Date on it')} />
      </FieldRow>
      {form.values.source === 'client' ? null : (
        <TextField {...form.at('sourceName')} label={i18n.t('Their name')} />
      )}
      <SelectField
        {...form.at('audience')}
        required
        label={i18n.t('Who may see it')}
        choices={[
          { value: 'team' as const, label: i18n.t('Everybody around them') },
          ...mayProtect.map((value) => ({
            value,
            label: i18n.t('Only who is cleared for: {matter}', { matter: i18n.t(categoryWords[value]) }),
          })),
          { value: 'named' as const, label: i18n.t('Only some colleagues') },
        ]}
      />
      {form.values.audience === 'named' ? (
        <Colleagues
          clientId={clientId}
          value={form.values.onlyFor}
          onChange={(onlyFor) => form.set({ onlyFor })}
          error={form.errorAt('onlyFor')}
        />
      ) : null}
      {form.busy && share !== undefined ? <Progress share={share} /> : null}
    </FormDialog>
  );
}

type ColleaguesProps = {
  readonly clientId: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error: string | undefined;
};

/** Those around the person. Whoever keeps the file sees it in any case. */
function Colleagues({ clientId, value, onChange, error }: ColleaguesProps) {
  const { i18n } = useLingui();
  const around = useClient(clientId).data?.around ?? [];
  const people = new Map(around.map(({ worker }) => [worker.id, worker.name]));
  return (
    <ChoicesField
      name="onlyFor"
      value={value}
      onChange={onChange}
      error={error}
      required
      label={i18n.t('Which colleagues')}
      hint={i18n.t('You see it in any case.')}
      choices={[...people].map(([id, name]) => ({ value: id, label: name }))}
    />
  );
}
