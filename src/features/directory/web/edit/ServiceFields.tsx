import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import {
  ChoicesField,
  FieldRow,
  languageName,
  PickField,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '#ui/kit.ts';
import { capacities, capacityNames, serviceStatuses, statusNames } from '../../rules/words.ts';
import { api } from '../api.ts';
import { HoursFields, PhoneFields, PlaceFields } from './ListFields.tsx';
import type { ServiceForm } from './serviceForm.ts';

type FieldsProps = { readonly form: ServiceForm };

const common = ['en', 'es', 'zh', 'tl', 'vi', 'ar', 'fr', 'ko', 'ru', 'ht', 'hi', 'pt', 'uk', 'so', 'ase'];

/** Everything that can be written about a service by hand. */
export function ServiceFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <>
      <BasicFields form={form} />
      <FitFields form={form} />
      <Section title={i18n.t('How to apply')}>
        <TextArea {...form.at('application')} label={i18n.t('In short')} />
        <TextArea
          {...form.at('applicationSteps')}
          label={i18n.t('Step by step')}
          hint={i18n.t('One step on each line')}
          rows={4}
        />
        <TextArea
          {...form.at('documents')}
          label={i18n.t('What to bring')}
          hint={i18n.t('One document on each line')}
          rows={3}
        />
      </Section>
      <Section title={i18n.t('Reaching them')}>
        <PhoneFields form={form} />
        <FieldRow>
          <TextField
            {...form.at('email')}
            type="email"
            label={i18n.t('E-mail address')}
            hint={i18n.t('Referrals are sent here.')}
          />
          <TextField {...form.at('url')} type="url" label={i18n.t('Website')} />
        </FieldRow>
        <HoursFields form={form} />
        <PlaceFields form={form} />
      </Section>
    </>
  );
}

async function findOrganizations(words: string, signal: AbortSignal) {
  const { organizations } = await api('GET /directory/organizations', { query: { q: words }, signal });
  return organizations.map(({ id, name, alternateName }) => ({
    id,
    label: name,
    ...(alternateName ? { detail: alternateName } : {}),
  }));
}

function BasicFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  const { choices } = useDomains();
  return (
    <>
      <TextField {...form.at('name')} label={i18n.t('Name of the service')} required />
      <PickField
        {...form.at('organizationId')}
        label={i18n.t('Organization')}
        required
        find={findOrganizations}
      />
      <TextArea {...form.at('description')} label={i18n.t('What they do')} />
      <ChoicesField
        {...form.at('domains')}
        label={i18n.t('Helps with')}
        beside
        choices={choices(form.values.domains)}
      />
      <FieldRow>
        <SelectField
          {...form.at('status')}
          required
          label={i18n.t('Is it open?')}
          choices={serviceStatuses.map((value) => ({ value, label: i18n.t(statusNames[value]) }))}
        />
        <TextField
          {...form.at('alert')}
          label={i18n.t('Notice')}
          hint={i18n.t('Something everybody should know now')}
        />
      </FieldRow>
    </>
  );
}

function FitFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  const offered = [...new Set([...common, ...form.values.languages])];
  return (
    <Section title={i18n.t('Does it fit?')}>
      <TextArea {...form.at('eligibility')} label={i18n.t('For whom')} />
      <FieldRow>
        <TextField {...form.at('minimumAge')} label={i18n.t('From age')} inputMode="numeric" short />
        <TextField {...form.at('maximumAge')} label={i18n.t('To age')} inputMode="numeric" short />
      </FieldRow>
      <ChoicesField
        {...form.at('languages')}
        label={i18n.t('Languages spoken there')}
        beside
        choices={offered.map((value) => ({ value, label: languageName(i18n, value) }))}
      />
      <TextField {...form.at('interpretation')} label={i18n.t('Interpreters')} />
      <TextField {...form.at('fees')} label={i18n.t('Cost')} />
      <FieldRow>
        <SelectField
          {...form.at('capacity')}
          label={i18n.t('Do they take new people?')}
          choices={capacities.map((value) => ({ value, label: i18n.t(capacityNames[value]) }))}
        />
        <TextField
          {...form.at('waitingDays')}
          label={i18n.t('Days one really waits')}
          inputMode="numeric"
          short
        />
      </FieldRow>
      <TextField {...form.at('capacityNote')} label={i18n.t('Note about that')} />
      <TextField {...form.at('waitTime')} label={i18n.t('Waiting time, as they say')} />
      <TextArea
        {...form.at('areas')}
        label={i18n.t('Where one must live')}
        hint={i18n.t('One area on each line')}
      />
    </Section>
  );
}
