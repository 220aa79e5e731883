import { useLingui } from '@lingui/react';
import { roles } from '#platform/access/capabilities.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import type { Bound } from '#ui/kit.ts';
import { ChoicesField, FieldRow, SelectField, TextField } from '#ui/kit.ts';
import { languageNames, languages } from '#ui/language/language.ts';
import { clearanceNames, roleMeanings, roleNames, worksWithClients } from '../../rules.ts';
import { LanguagesField } from '../LanguagesField.tsx';
import { usePlaces } from './usePlaces.ts';
import type { WorkerValues } from './workerForm.ts';

type At = <K extends keyof WorkerValues & string>(name: K) => Bound<WorkerValues[K]>;
type FieldsProps = { readonly values: WorkerValues; readonly at: At };

/** Who somebody is and how they are reached. */
export function PersonFields({ at }: Pick<FieldsProps, 'at'>) {
  const { i18n } = useLingui();
  return (
    <>
      <TextField {...at('name')} label={i18n.t('Name')} required />
      <TextField
        {...at('email')}
        label={i18n.t('E-mail address')}
        hint={i18n.t('They sign in with it.')}
        type="email"
        required
      />
      <FieldRow>
        <TextField {...at('jobTitle')} label={i18n.t('Job title')} />
        <TextField {...at('phone')} label={i18n.t('Telephone')} type="tel" />
      </FieldRow>
      <SelectField
        {...at('language')}
        label={i18n.t('Language of Throughline')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        required
      />
      <LanguagesField {...at('languages')} label={i18n.t('Languages spoken with clients')} />
    </>
  );
}

/** What somebody does, and so may see. */
export function RightsFields({ values, at }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <>
      <ChoicesField
        {...at('roles')}
        label={i18n.t('Roles')}
        required
        choices={roles.map((value) => ({
          value,
          label: i18n.t(roleNames[value]),
          hint: i18n.t(roleMeanings[value]),
        }))}
      />
      <PlaceFields values={values} at={at} />
      {worksWithClients(values.roles) ? (
        <>
          <ChoicesField
            {...at('clearances')}
            label={i18n.t('May read notes about')}
            hint={i18n.t('These are protected beyond the rest. Choose only what the work needs.')}
            choices={clearanceChoices.map(([value, label]) => ({ value, label: i18n.t(label) }))}
          />
          <TextField
            {...at('caseWeightLimit')}
            label={i18n.t('Full caseload')}
            hint={i18n.t(
              'The weight of cases above which we say that it is too much. An ordinary case weighs 1.',
            )}
            inputMode="decimal"
            short
            required
          />
        </>
      ) : null}
    </>
  );
}

const clearanceChoices = Object.entries(clearanceNames) as [Sensitivity, string][];

function PlaceFields({ values, at }: FieldsProps) {
  const { i18n } = useLingui();
  const { programs, supervisors } = usePlaces();
  const spanned = programs.filter(({ value }) => values.programs.includes(value));
  return (
    <>
      <ChoicesField {...at('programs')} label={i18n.t('Programs')} choices={programs} />
      {values.roles.includes('director') && spanned.length > 0 ? (
        <ChoicesField
          {...at('spans')}
          label={i18n.t('Sees every client of')}
          hint={i18n.t('Also those of whom nobody they supervise is in charge.')}
          choices={spanned}
        />
      ) : null}
      {worksWithClients(values.roles) ? (
        <SelectField {...at('supervisorId')} label={i18n.t('Supervisor')} choices={supervisors} />
      ) : null}
    </>
  );
}
