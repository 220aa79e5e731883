import { useLingui } from '@lingui/react';
import {
  ConflictDialog,
  changing,
  DateField,
  FieldRow,
  FormDialog,
  TextField,
  useForm,
  useTold,
} from '#ui/kit.ts';
import type { Member } from '../../contract.ts';
import { api } from '../api.ts';

type Props = {
  readonly clientId: string;
  readonly householdId: string;
  readonly member: Member;
  readonly onClose: () => void;
};

const valuesOf = ({ label, relationship, startedOn, endedOn }: Member) => ({
  label,
  relationship,
  startedOn: startedOn ?? '',
  endedOn: endedOn ?? '',
});

/** Corrects a stay: since when, until when, what they are, and with the person's own what the household is called. */
export function StayDialog({ clientId, householdId, member, onClose }: Props) {
  const { i18n } = useLingui();
  const isOwn = member.clientId === clientId && member.relativeId === null;
  const form = useForm({
    ...changing(member, valuesOf),
    send: ({ label, relationship, startedOn, endedOn }, ifMatch) =>
      api('PUT /clients/:clientId/households/:householdId/members/:memberId', {
        params: { clientId, householdId, memberId: member.id },
        body: { label, relationship, startedOn: startedOn || null, endedOn: endedOn || null },
        ifMatch,
      }),
    saved: i18n.t('Household changed.'),
    onSaved: onClose,
  });
  const called = i18n.t('What they call it');
  const relationship = i18n.t('What they are to one another');
  const { day, typed } = useTold();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={isOwn ? i18n.t('Change the household') : member.name}
      form={form}
      submit={i18n.t('Save')}
    >
      {isOwn ? (
        <TextField {...form.at('label')} label={called} />
      ) : (
        <TextField {...form.at('relationship')} label={relationship} />
      )}
      <FieldRow>
        <DateField {...form.at('startedOn')} label={i18n.t('Lives there since')} />
        <DateField
          {...form.at('endedOn')}
          label={i18n.t('Lived there until')}
          hint={i18n.t('Empty while they live there.')}
        />
      </FieldRow>
      <ConflictDialog
        form={form}
        labels={{
          label: typed(called),
          relationship: typed(relationship),
          startedOn: day(i18n.t('Lives there since')),
          endedOn: day(i18n.t('Lived there until')),
        }}
      />
    </FormDialog>
  );
}
