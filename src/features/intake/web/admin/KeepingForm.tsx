import { useLingui } from '@lingui/react';
import { ConflictDialog, changing, Form, Section, Stack, TextField, useForm, useTold } from '#ui/kit.ts';
import type { Erasure, IntakeSettings, Kept } from '../../contract.ts';
import { keepDaysByDefault } from '../../rules/keeping.ts';
import { api } from '../api.ts';
import { Erasures } from './Erasures.tsx';
import { Waiting } from './Waiting.tsx';

type Props = {
  readonly settings: IntakeSettings;
  readonly kept: Kept;
  readonly erasures: readonly Erasure[];
};

/** What this form does not show goes back as it was last read. */
const valuesOf = ({ keepDays, emergencyNumbers, leaveTo }: IntakeSettings) => ({
  keepDays: String(keepDays),
  emergencyNumbers,
  leaveTo,
});

/** How long what strangers wrote is kept, what of it is still there, and what was erased. */
export function KeepingForm({ settings, kept, erasures }: Props) {
  const { i18n } = useLingui();
  const { typed } = useTold();
  const form = useForm({
    ...changing(settings, valuesOf),
    send: ({ keepDays, ...unchanged }, ifMatch) =>
      api('PUT /intake-settings', { body: { ...unchanged, keepDays: Number(keepDays) }, ifMatch }),
    saved: i18n.t('Saved.'),
    stays: true,
  });
  const label = i18n.t('Days after the decision');
  return (
    <Section title={i18n.t('How long it is kept')} sheet>
      <Stack gap={4}>
        <p>
          {i18n.t(
            'What somebody wrote is erased some time after somebody decided about it, whatever was decided: who was taken in has a record of their own. What nobody has decided about is never erased.',
          )}
        </p>
        <Form form={form} submit={i18n.t('Save')}>
          <TextField
            {...form.at('keepDays')}
            required
            short
            inputMode="numeric"
            label={label}
            hint={i18n.t(
              'Usually {days}: for so long somebody who was turned away can complain, and may need their own words.',
              { days: keepDaysByDefault },
            )}
          />
        </Form>
        <ConflictDialog
          form={form}
          labels={{ keepDays: typed(label), emergencyNumbers: null, leaveTo: null }}
        />
        <Waiting kept={kept} />
        <Erasures erasures={erasures} />
      </Stack>
    </Section>
  );
}
