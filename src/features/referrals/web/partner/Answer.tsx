import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Actions, Button, Form, Mark, Section, Stack, TextArea, TextField, useForm } from '#ui/plain.ts';
import type { PartnerReferral } from '../../contract.ts';
import { type Action, looks, offered } from './actions.ts';
import type { PartnerApi } from './api.ts';
import { ExtraFields } from './ExtraFields.tsx';
import { keepName, keptName } from './name.ts';
import { blank, senders } from './sending.ts';

type AnswerProps = { readonly api: PartnerApi; readonly referral: PartnerReferral };

/** What the provider can answer now; the chosen answer opens its few fields right below. The last one is thanked for too. */
export function Answer({ api, referral }: AnswerProps) {
  const { i18n } = useLingui();
  const [chosen, setChosen] = useState<Action>();
  const [thanked, setThanked] = useState(false);
  const able = offered(referral);
  if (able.length === 0 && !thanked) return null;
  const choose = (action: Action | undefined) => {
    setThanked(false);
    setChosen(action);
  };
  return (
    <Section title={i18n.t('Your answer')} sheet>
      <Stack gap={4}>
        {thanked ? (
          <Mark tone="good">
            {i18n.t('Thank you. {agency} can read it now.', { agency: referral.host.agency })}
          </Mark>
        ) : null}
        <Actions>
          {able.map((action, place) => (
            <Button
              key={action}
              look={place === 0 && !chosen ? 'main' : 'quiet'}
              aria-pressed={chosen === action}
              onClick={() => choose(chosen === action ? undefined : action)}
            >
              {i18n.t(looks[action].label)}
            </Button>
          ))}
        </Actions>
        {chosen ? (
          <AnswerForm
            key={chosen}
            api={api}
            action={chosen}
            onSent={() => {
              setChosen(undefined);
              setThanked(true);
            }}
          />
        ) : null}
      </Stack>
    </Section>
  );
}

type FormProps = { readonly api: PartnerApi; readonly action: Action; readonly onSent: () => void };

function AnswerForm({ api, action, onSent }: FormProps) {
  const { i18n } = useLingui();
  const { label, words, extras } = looks[action];
  const form = useForm({
    initial: { ...blank, by: keptName() },
    send: (values) => senders[action](api, values),
    saved: i18n.t('Sent. Thank you.'),
    onSaved: () => {
      keepName(form.values.by);
      onSent();
    },
  });
  return (
    <Form form={form} does="send" submit={i18n.t('Send: {label}', { label: i18n.t(label) })}>
      <ExtraFields form={form} extras={extras} />
      {words ? (
        <TextArea
          {...form.at('words')}
          name={words.name}
          error={form.errorAt(words.name)}
          label={i18n.t(words.label)}
          required={words.needed}
          rows={3}
        />
      ) : null}
      <TextField {...form.at('by')} label={i18n.t('Your name')} autoComplete="name" required />
    </Form>
  );
}
