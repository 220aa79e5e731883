import { useLingui } from '@lingui/react';
import { ConflictDialog, FieldRow, Form, Section, SelectField, TextField, useForm } from '#ui/kit.ts';
import { languageNames, languages } from '#ui/language/language.ts';
import type { Agency } from '../../contract.ts';
import { api } from '../api.ts';
import { timeZones } from '../timeZones.ts';

const valuesOf = ({ name, timeZone, language, phone, noteDueHours }: Agency) => ({
  name,
  timeZone,
  language,
  phone: phone ?? '',
  noteDueHours: String(noteDueHours),
});

/** The agency's name, its clock and when a note is late. */
export function AgencyForm({ agency }: { readonly agency: Agency }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: valuesOf(agency),
    version: agency.version,
    send: (values, ifMatch) =>
      api('PATCH /agency', { body: { ...values, noteDueHours: Number(values.noteDueHours) }, ifMatch }),
    saved: i18n.t('Saved.'),
    current: (saved) => ({ values: valuesOf(saved as Agency), version: (saved as Agency).version }),
  });
  const labels = {
    name: i18n.t('Name'),
    phone: i18n.t('Telephone'),
    timeZone: i18n.t('Time zone'),
    noteDueHours: i18n.t('A note is late after'),
  };
  const chosen = {
    language: {
      label: i18n.t('Language'),
      say: (value: string) => Object.entries(languageNames).find(([code]) => code === value)?.[1] ?? value,
    },
    timeZone: { label: labels.timeZone, say: (value: string) => value },
    noteDueHours: { label: labels.noteDueHours, say: (value: string) => value },
  };
  return (
    <Section title={i18n.t('Agency')} sheet>
      <Form form={form} submit={i18n.t('Save')} look="quiet">
        <TextField {...form.at('name')} label={labels.name} autoComplete="organization" required />
        <FieldRow>
          <TextField {...form.at('phone')} label={labels.phone} type="tel" short />
          <SelectField
            {...form.at('language')}
            label={i18n.t('Language')}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            required
          />
        </FieldRow>
        <SelectField
          {...form.at('timeZone')}
          label={labels.timeZone}
          hint={i18n.t('All dates of cases are in it.')}
          choices={timeZones(agency.timeZone)}
          required
        />
        <TextField
          {...form.at('noteDueHours')}
          label={labels.noteDueHours}
          hint={i18n.t('Hours after the contact.')}
          inputMode="numeric"
          short
          required
        />
      </Form>
      <ConflictDialog form={form} labels={{ ...labels, ...chosen }} />
    </Section>
  );
}
