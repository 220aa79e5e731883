import { useLingui } from '@lingui/react';
import {
  CheckField,
  ChoiceField,
  ChoicesField,
  DateField,
  FieldRow,
  languageName,
  SelectField,
  TextArea,
  TextField,
  WordsArea,
} from '#ui/kit.ts';
import { commonLanguages, contactMethods, contactMethodWords } from '../rules.ts';
import type { PersonForm } from './person-values.ts';

type Fields = { readonly form: PersonForm };

/** The names, birthday and pronouns of a person. */
export function WhoFields({ form }: Fields) {
  const { i18n } = useLingui();
  return (
    <>
      <FieldRow>
        <TextField {...form.at('givenName')} label={i18n.t('Given name')} required autoComplete="off" />
        <TextField {...form.at('familyName')} label={i18n.t('Family name')} autoComplete="off" />
      </FieldRow>
      <FieldRow>
        <TextField
          {...form.at('preferredName')}
          label={i18n.t('Name they want to be called')}
          hint={i18n.t('This is the name everybody here will see.')}
          autoComplete="off"
        />
        <TextField {...form.at('pronouns')} label={i18n.t('Pronouns')} short autoComplete="off" />
      </FieldRow>
      <FieldRow>
        <DateField {...form.at('birthDate')} label={i18n.t('Date of birth')} />
        <TextField
          {...form.at('otherNames')}
          label={i18n.t('Other names')}
          hint={i18n.t('Former or other spellings, with commas between them.')}
          autoComplete="off"
        />
      </FieldRow>
    </>
  );
}

/** What they speak, and whether somebody has to translate. */
export function LanguageFields({ form }: Fields) {
  const { i18n } = useLingui();
  const language = form.at('language');
  const tags = [...new Set<string>([...commonLanguages, language.value])];
  const choices = tags
    .map((tag) => ({ value: tag, label: languageName(i18n, tag) }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.locale));
  return (
    <>
      <SelectField {...language} label={i18n.t('Language they prefer')} required choices={choices} />
      <CheckField {...form.at('interpreterNeeded')} label={i18n.t('Needs an interpreter')} />
    </>
  );
}

/** Where and how to reach them without doing harm. */
export function ContactFields({ form }: Fields) {
  const { i18n } = useLingui();
  return (
    <>
      <FieldRow>
        <TextField {...form.at('phone')} label={i18n.t('Telephone')} type="tel" autoComplete="off" />
        <TextField {...form.at('email')} label={i18n.t('E-mail')} type="email" autoComplete="off" />
      </FieldRow>
      <TextArea {...form.at('address')} label={i18n.t('Address, or where to find them')} rows={2} />
      <ChoicesField
        {...form.at('safeContactMethods')}
        label={i18n.t('Safe ways to reach them')}
        beside
        choices={contactMethods.map((value) => ({ value, label: i18n.t(contactMethodWords[value]) }))}
      />
      <TextField
        {...form.at('safeContactTimes')}
        label={i18n.t('Safe times')}
        hint={i18n.t('For example: mornings from 9 to 11.')}
      />
      <ChoiceField
        {...form.at('safeToLeaveMessage')}
        label={i18n.t('May we leave a message?')}
        beside
        choices={[
          { value: 'yes', label: i18n.t('Yes') },
          { value: 'no', label: i18n.t('No') },
          { value: 'not_asked', label: i18n.t('Not asked') },
        ]}
      />
      <TextArea
        {...form.at('safeContactNote')}
        label={i18n.t('Anything else about reaching them')}
        rows={2}
      />
    </>
  );
}

/** What matters to them, as they say it; it stands on top of their page. */
export function WhatMattersField({ form }: Fields) {
  const { i18n } = useLingui();
  return (
    <WordsArea
      {...form.at('whatMatters')}
      label={i18n.t('What matters most to them')}
      hint={i18n.t('In their own words. It will stand on top of their page.')}
    />
  );
}
