import { useLingui } from '@lingui/react';
import { CheckField, FormDialog, SelectField, TextArea, useForm } from '#ui/kit.ts';
import type { Case } from '../contract.ts';
import { api } from './api.ts';
import { asChoices, useCaseChoices } from './useCaseChoices.ts';

type Props = { readonly clientId: string; readonly one: Case; readonly onClose: () => void };

/** Gives the case to another responsible worker, at once. */
export function AssignDialog({ clientId, one, onClose }: Props) {
  const { i18n } = useLingui();
  const { data } = useCaseChoices();
  const form = useForm({
    initial: { workerId: '', reason: '', formerStays: false },
    send: (body) =>
      api('POST /clients/:clientId/cases/:caseId/assignments', {
        params: { clientId, caseId: one.id },
        body,
      }),
    saved: i18n.t('The case has a new responsible worker.'),
    onSaved: onClose,
  });
  const others = data?.colleagues.filter(({ id }) => id !== one.responsible.id);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Give the case to somebody else')}
      form={form}
      submit={i18n.t('Give the case')}
    >
      <SelectField
        {...form.at('workerId')}
        label={i18n.t('New responsible worker')}
        required
        choices={asChoices(others)}
      />
      <TextArea {...form.at('reason')} label={i18n.t('Why')} required rows={2} />
      <CheckField
        {...form.at('formerStays')}
        label={i18n.t('{name} stays in the care team', { name: one.responsible.name })}
        hint={i18n.t('Otherwise they no longer see this person from now on.')}
      />
    </FormDialog>
  );
}
