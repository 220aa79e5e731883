import { useLingui } from '@lingui/react';
import {
  ConflictDialog,
  Facts,
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
import type { Me } from '../../contract.ts';
import { api } from '../api.ts';
import { LanguagesField } from '../LanguagesField.tsx';

const valuesOf = ({ phone, language, languages: spoken }: Me['worker']) => ({
  phone: phone ?? '',
  language,
  languages: spoken as readonly string[],
});

/** How colleagues reach somebody, and which languages they speak with clients. */
export function OwnDetails({ worker }: { readonly worker: Me['worker'] }) {
  const { i18n } = useLingui();
  const { typed, several } = useTold();
  const tongue = (tag: string) => languageName(i18n, tag);
  const form = useForm({
    initial: valuesOf(worker),
    version: worker.version,
    send: (values, ifMatch) =>
      api('PATCH /me', { body: { ...values, languages: [...values.languages] }, ifMatch }),
    saved: i18n.t('Your details are saved.'),
    stays: true,
    current: (saved) => {
      const { worker: now } = saved as Me;
      return { values: valuesOf(now), version: now.version };
    },
  });
  return (
    <Section title={i18n.t('Your details')} sheet>
      <Facts
        facts={[
          { name: i18n.t('Name'), value: worker.name },
          { name: i18n.t('E-mail address'), value: worker.email },
        ]}
      />
      <Form form={form} submit={i18n.t('Save details')} look="quiet">
        <FieldRow>
          <TextField {...form.at('phone')} label={i18n.t('Telephone')} type="tel" autoComplete="tel" short />
          <SelectField
            {...form.at('language')}
            label={i18n.t('Language of Throughline')}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            required
          />
        </FieldRow>
        <LanguagesField {...form.at('languages')} label={i18n.t('Languages you speak with clients')} />
      </Form>
      <ConflictDialog
        form={form}
        labels={{
          phone: typed(i18n.t('Telephone')),
          language: { label: i18n.t('Language of Throughline'), say: tongue },
          languages: several(i18n.t('Languages you speak with clients'), tongue),
        }}
      />
    </Section>
  );
}
