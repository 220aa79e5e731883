import { useLingui } from '@lingui/react';
import { ConflictDialog, changing, FormDialog, TextArea, TextField, useForm, WordsArea } from '#ui/kit.ts';
import type { Case } from '../contract.ts';
import { api } from './api.ts';

type Props = { readonly clientId: string; readonly one: Case; readonly onClose: () => void };

const valuesOf = ({ reasonForContact, immediateDanger, weight }: Case) => ({
  reasonForContact,
  immediateDanger: immediateDanger ?? '',
  weight: String(weight),
});

/** Mends why they came, the danger, and how heavy the case weighs. */
export function ChangeCaseDialog({ clientId, one, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    ...changing(one, valuesOf),
    send: ({ reasonForContact, immediateDanger, weight }, version) =>
      api('PATCH /clients/:clientId/cases/:caseId', {
        params: { clientId, caseId: one.id },
        body: {
          reasonForContact,
          immediateDanger: immediateDanger || null,
          weight: Number(weight.replace(',', '.')),
        },
        ifMatch: version,
      }),
    saved: i18n.t('Case changed.'),
    onSaved: onClose,
  });
  const labels = {
    reasonForContact: i18n.t('What they say brought them'),
    immediateDanger: i18n.t('Is somebody in danger right now?'),
    weight: i18n.t('Weight'),
  };
  return (
    <>
      <FormDialog
        open
        onClose={onClose}
        title={i18n.t('Change the case')}
        form={form}
        submit={i18n.t('Save')}
      >
        <WordsArea {...form.at('reasonForContact')} label={labels.reasonForContact} required />
        <TextArea {...form.at('immediateDanger')} label={labels.immediateDanger} rows={2} />
        <TextField
          {...form.at('weight')}
          label={labels.weight}
          hint={i18n.t('How much work it is: 1 is an ordinary case, 2 as much as two.')}
          required
          short
          inputMode="decimal"
        />
      </FormDialog>
      <ConflictDialog form={form} labels={labels} />
    </>
  );
}
