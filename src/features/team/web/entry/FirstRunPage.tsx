import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import {
  CheckField,
  FieldRow,
  Loaded,
  Navigate,
  SelectField,
  TextArea,
  TextField,
  useForm,
  useGo,
} from '#ui/kit.ts';
import { languageNames, languages } from '#ui/language/language.ts';
import { entryApi, quietApi } from '../api.ts';
import { timeZones } from '../timeZones.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryFrame } from './EntryFrame.tsx';

/** Makes the agency and its first administrator, for whoever reads the console. */
export default function FirstRunPage() {
  const { i18n } = useLingui();
  const state = useQuery({ queryKey: ['first-run'], queryFn: () => quietApi('GET /first-run') });
  return (
    <Loaded query={state}>
      {({ wanted }) =>
        wanted ? (
          <EntryFrame
            wide
            title={i18n.t('Welcome to Throughline')}
            lead={i18n.t('Two minutes, then your agency can begin. Everything here can be changed later.')}
          >
            <FirstRunForm />
          </EntryFrame>
        ) : (
          <Navigate to="/sign-in" replace />
        )
      }
    </Loaded>
  );
}

function FirstRunForm() {
  const { i18n } = useLingui();
  const go = useGo();
  const form = useForm({
    initial: {
      code: '',
      'agency.name': '',
      'agency.timeZone': Intl.DateTimeFormat().resolvedOptions().timeZone,
      'agency.language': i18n.locale,
      programs: '',
      'administrator.name': '',
      'administrator.email': '',
      'administrator.password': '',
      'administrator.leads': false,
    },
    send: begin,
    onSaved: () => go({ to: '/', replace: true }),
  });
  return (
    <EntryForm form={form} submit={i18n.t('Begin')}>
      <TextField
        {...form.at('code')}
        label={i18n.t('Code')}
        hint={i18n.t('It stands in the console where Throughline was started.')}
        autoComplete="off"
        short
        required
      />
      <TextField
        {...form.at('agency.name')}
        label={i18n.t('Name of the agency')}
        autoComplete="organization"
        required
      />
      <FieldRow>
        <SelectField
          {...form.at('agency.timeZone')}
          label={i18n.t('Time zone')}
          choices={timeZones()}
          required
        />
        <SelectField
          {...form.at('agency.language')}
          label={i18n.t('Language')}
          choices={languages.map((value) => ({ value, label: languageNames[value] }))}
          required
        />
      </FieldRow>
      <TextArea
        {...form.at('programs')}
        label={i18n.t('Programs')}
        hint={i18n.t('One in each line, such as Housing. You can add them later too.')}
        rows={3}
      />
      <TextField
        {...form.at('administrator.name')}
        label={i18n.t('Your name')}
        autoComplete="name"
        required
      />
      <TextField
        {...form.at('administrator.email')}
        label={i18n.t('Your e-mail address')}
        type="email"
        autoComplete="username"
        required
      />
      <TextField
        {...form.at('administrator.password')}
        label={i18n.t('Your password')}
        hint={i18n.t('At least 15 characters. Three or four unrelated words work well.')}
        type="password"
        autoComplete="new-password"
        required
      />
      <CheckField
        {...form.at('administrator.leads')}
        label={i18n.t('I direct the programs too')}
        hint={i18n.t(
          'An administrator sees no clients. A program director sees every client of their programs.',
        )}
      />
    </EntryForm>
  );
}

type Values = {
  readonly code: string;
  readonly 'agency.name': string;
  readonly 'agency.timeZone': string;
  readonly 'agency.language': string;
  readonly programs: string;
  readonly 'administrator.name': string;
  readonly 'administrator.email': string;
  readonly 'administrator.password': string;
  readonly 'administrator.leads': boolean;
};

/** Begins, then signs the administrator in. */
async function begin(values: Values): Promise<void> {
  const email = values['administrator.email'];
  const password = values['administrator.password'];
  const programs = values.programs
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  await quietApi('POST /first-run', {
    body: {
      code: values.code,
      agency: {
        name: values['agency.name'],
        timeZone: values['agency.timeZone'],
        language: values['agency.language'],
      },
      programs,
      administrator: {
        name: values['administrator.name'],
        email,
        password,
        leads: values['administrator.leads'],
      },
    },
  });
  await entryApi('POST /session', { body: { email, password } });
}
