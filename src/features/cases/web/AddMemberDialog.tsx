import { useLingui } from '@lingui/react';
import { ChoiceField, DateField, FormDialog, SelectField, useForm } from '#ui/kit.ts';
import type { Case } from '../contract.ts';
import { api } from './api.ts';
import { asChoices, useCaseChoices } from './useCaseChoices.ts';

type Props = { readonly clientId: string; readonly one: Case; readonly onClose: () => void };

/** Brings a colleague into the care team, for good or to cover an absence. */
export function AddMemberDialog({ clientId, one, onClose }: Props) {
  const { i18n } = useLingui();
  const { data } = useCaseChoices();
  const form = useForm({
    initial: { workerId: '', role: 'member' as 'member' | 'cover' | '', endsOn: '' },
    send: ({ workerId, role, endsOn }) =>
      api('POST /clients/:clientId/cases/:caseId/care-team', {
        params: { clientId, caseId: one.id },
        body: { workerId, role: role || 'member', ...(endsOn ? { endsOn } : {}) },
      }),
    saved: i18n.t('They are in the care team now.'),
    onSaved: onClose,
  });
  const there = one.team.filter(({ active }) => active).map(({ worker }) => worker.id);
  const others = data?.colleagues.filter(({ id }) => !there.includes(id));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Add a colleague')}
      form={form}
      submit={i18n.t('Add to the care team')}
    >
      <SelectField
        {...form.at('workerId')}
        label={i18n.t('Colleague')}
        required
        choices={asChoices(others)}
      />
      <ChoiceField
        {...form.at('role')}
        label={i18n.t('As')}
        required
        beside
        choices={[
          { value: 'member', label: i18n.t('Member of the care team') },
          { value: 'cover', label: i18n.t('Cover for an absence') },
        ]}
      />
      <DateField
        {...form.at('endsOn')}
        label={i18n.t('Last day')}
        required={form.values.role === 'cover'}
        hint={i18n.t('After this day they no longer see this person.')}
      />
    </FormDialog>
  );
}
