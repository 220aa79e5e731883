import { useLingui } from '@lingui/react';
import { ConflictDialog, changing, Form, Section, Stack, TextArea, TextField, useForm } from '#ui/kit.ts';
import type { IntakeSettings } from '../../contract.ts';
import { api } from '../api.ts';
import { numbersOf, textOf } from './numbers.ts';

const valuesOf = ({ emergencyNumbers, leaveTo }: IntakeSettings) => ({
  emergencyNumbers: textOf(emergencyNumbers),
  leaveTo,
});

/** Whom somebody in danger should call, and where somebody is led who must leave at once. */
export function EmergencyForm({ settings }: { readonly settings: IntakeSettings }) {
  const { i18n } = useLingui();
  const form = useForm({
    ...changing(settings, valuesOf),
    send: ({ emergencyNumbers, leaveTo }, ifMatch) =>
      api('PUT /intake-settings', {
        body: { emergencyNumbers: numbersOf(emergencyNumbers), leaveTo },
        ifMatch,
      }),
    saved: i18n.t('Saved.'),
    stays: true,
  });
  const labels = {
    emergencyNumbers: i18n.t('Emergency numbers'),
    leaveTo: i18n.t('Where “Leave this page now” leads'),
  };
  return (
    <Section title={i18n.t('In danger')} sheet>
      <Form form={form} submit={i18n.t('Save')}>
        <Stack gap={4}>
          <TextArea
            {...form.at('emergencyNumbers')}
            required
            rows={4}
            label={labels.emergencyNumbers}
            hint={i18n.t(
              'One in each line, the most important first: name, colon, number. Write the name in each language that people read here, for example “Emergency · Emergencia · طوارئ: 911”.',
            )}
          />
          <TextField
            {...form.at('leaveTo')}
            required
            label={labels.leaveTo}
            hint={i18n.t('A site that everybody visits and that says nothing about looking for help.')}
          />
        </Stack>
      </Form>
      <ConflictDialog form={form} labels={labels} />
    </Section>
  );
}
