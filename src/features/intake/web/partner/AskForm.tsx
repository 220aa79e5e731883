import { useLingui } from '@lingui/react';
import { useRef } from 'react';
import {
  CheckField,
  ChoiceField,
  Form,
  Section,
  SelectField,
  Stack,
  TextField,
  useForm,
  WordsArea,
} from '#ui/plain.ts';
import type { PublicPage } from '../../contract.ts';
import { contactWays, contactWayWords } from '../../rules/public.ts';
import css from './Door.module.css';
import { Emergency } from './Emergency.tsx';
import { sendUnhurried } from './sending.ts';
import { type Asking, askingBody, nothingYet, tongueChoices } from './values.ts';

export type Sent = { readonly reference: string; readonly inDanger: boolean };
type Props = {
  readonly name: string;
  readonly page: PublicPage;
  readonly onSent: (sent: Sent) => void;
};
type AskingForm = ReturnType<typeof useForm<Asking, Sent>>;

/** Danger first, then very little: what to be called, what brings them, how to reach them safely. */
export function AskForm({ name, page, onSent }: Props) {
  const { i18n } = useLingui();
  const shownAt = useRef(performance.now());
  const form = useForm<Asking, Sent>({
    initial: nothingYet,
    send: async (values) => {
      const body = askingBody(values, i18n.locale);
      const opening = { opened: page.opened, shownAt: shownAt.current };
      const sent = await sendUnhurried(name, opening, body);
      return { ...sent, inDanger: body.inDanger };
    },
    onSaved: onSent,
  });
  const { danger } = form.values;
  const question = (
    <ChoiceField
      {...form.at('danger')}
      beside
      required
      error={form.errorAt('inDanger')}
      label={i18n.t('Are you or is somebody else in danger right now?')}
      choices={[
        { value: 'yes', label: i18n.t('Yes') },
        { value: 'no', label: i18n.t('No') },
      ]}
    />
  );
  if (danger === '') return question;
  return (
    // Some browsers send what is checked for spelling to a company.
    <div spellCheck={false}>
      <Form form={form} submit={i18n.t('Send')} does="send" autoComplete="off">
        <Stack gap={5}>
          {question}
          {danger === 'yes' ? <Emergency numbers={page.emergencyNumbers} /> : null}
          <WhatFields form={form} />
          <ReachFields form={form} />
        </Stack>
      </Form>
    </div>
  );
}

function WhatFields({ form }: { readonly form: AskingForm }) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('What brings you here?')}>
      <Stack gap={4}>
        <WordsArea
          {...form.at('words')}
          required
          rows={5}
          label={i18n.t('In your own words')}
          hint={i18n.t('As much or as little as you want. You need not explain everything now.')}
        />
        <TextField
          {...form.at('called')}
          required
          label={i18n.t('What should we call you?')}
          hint={i18n.t('A first name is enough, and it need not be your real one.')}
        />
        <SelectField
          {...form.at('language')}
          label={i18n.t('In which language do you want to talk?')}
          choices={tongueChoices}
        />
        <CheckField {...form.at('interpreterNeeded')} label={i18n.t('I would like an interpreter')} />
        <div className={css['trap']} aria-hidden="true">
          <label htmlFor="field-website">Website</label>
          <input
            id="field-website"
            tabIndex={-1}
            autoComplete="off"
            value={form.values.website}
            onChange={(event) => form.set({ website: event.currentTarget.value })}
          />
        </div>
      </Stack>
    </Section>
  );
}

function ReachFields({ form }: { readonly form: AskingForm }) {
  const { i18n } = useLingui();
  const { contactWay } = form.values;
  return (
    <Section title={i18n.t('How can we reach you safely?')}>
      <Stack gap={4}>
        <ChoiceField
          {...form.at('contactWay')}
          required
          label={i18n.t('The safe way')}
          choices={contactWays.map((value) => ({ value, label: i18n.t(contactWayWords[value]) }))}
        />
        {contactWay && contactWay !== 'none' ? (
          <>
            <TextField
              {...form.at('contactAt')}
              required
              type={contactWay === 'email' ? 'email' : 'tel'}
              label={contactWay === 'email' ? i18n.t('E-mail address') : i18n.t('Telephone number')}
              hint={i18n.t('One that nobody reads or answers whom you do not trust.')}
            />
            <TextField
              {...form.at('contactTimes')}
              label={i18n.t('When is it safe?')}
              hint={i18n.t('For example: weekdays before noon.')}
            />
            <CheckField
              {...form.at('maySayWho')}
              label={i18n.t('Your message may say who you are')}
              hint={i18n.t('Without this we write or say only that there is an answer.')}
            />
          </>
        ) : null}
      </Stack>
    </Section>
  );
}
