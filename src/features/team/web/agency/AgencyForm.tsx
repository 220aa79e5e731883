import { useLingui } from '@lingui/react';
import {
  ConflictDialog,
  changing,
  FieldRow,
  Form,
  languageName,
  Section,
  SelectField,
  TextField,
  useForm,
  useTold,
} from '#ui/kit.ts';
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
  const { typed } = useTold();
  const form = useForm({
    ...changing(agency, valuesOf),
    send: (values, ifMatch) =>
      api('PATCH /agency', { body: { ...values, noteDueHours: Number(values.noteDueHours) }, ifMatch }),
    saved: i18n.t('Saved.'),
    stays: true,
  });
  const labels = {
    name: typed(i18n.t('Name')),
    phone: typed(i18n.t('Telephone')),
    language: { label: i18n.t('Language'), say: (tag: string) => languageName(i18n, tag) },
    timeZone: typed(i18n.t('Time zone')),
    noteDueHours: typed(i18n.t('A note is late after')),
  };
  return (
    <Section title={i18n.t('Agency')} sheet>
      <Form form={form} submit={i18n.t('Save')} look="quiet">
        <TextField {...form.at('name')} label={labels.name.label} autoComplete="organization" required />
        <FieldRow>
          <TextField {...form.at('phone')} label={labels.phone.label} type="tel" short />
          <SelectField
            {...form.at('language')}
            label={labels.language.label}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            required
          />
        </FieldRow>
        <SelectField
          {...form.at('timeZone')}
          label={labels.timeZone.label}
          hint={i18n.t('All dates of cases are in it.')}
          choices={timeZones(agency.timeZone)}
          required
        />
        <TextField
          {...form.at('noteDueHours')}
          label={labels.noteDueHours.label}
          hint={i18n.t('Hours after the contact.')}
          inputMode="numeric"
          short
          required
        />
      </Form>
      <ConflictDialog form={form} labels={labels} />
    </Section>
  );
}
