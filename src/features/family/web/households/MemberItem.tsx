import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, DateField, FormDialog, Item, Link, Soft, useForm, useTimeZone, When } from '#ui/kit.ts';
import type { Member } from '../../contract.ts';
import { api } from '../api.ts';
import { StayDialog } from './StayDialog.tsx';

type Props = { readonly clientId: string; readonly householdId: string; readonly member: Member };

/** One stay of somebody in a household, from when until when. */
export function MemberItem({ clientId, householdId, member }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'change' | 'leave' | null>(null);
  const close = () => setOpen(null);
  const isLinked = member.relativeId === null && member.clientId !== clientId;
  return (
    <Item
      title={isLinked ? <Link to={`/clients/${member.clientId}`}>{member.name}</Link> : member.name}
      actions={
        <>
          <Button
            look="plain"
            aria-label={i18n.t('Change {name}…', { name: member.name })}
            onClick={() => setOpen('change')}
          >
            {i18n.t('Change…')}
          </Button>
          {member.endedOn ? null : (
            <Button
              look="plain"
              aria-label={i18n.t('{name} moved out…', { name: member.name })}
              onClick={() => setOpen('leave')}
            >
              {i18n.t('Moved out…')}
            </Button>
          )}
        </>
      }
    >
      <Soft>
        {member.relationship}{' '}
        {member.startedOn ? (
          <Trans id="since <0/>" components={{ 0: <When at={member.startedOn} /> }} />
        ) : null}{' '}
        {member.endedOn ? <Trans id="until <0/>" components={{ 0: <When at={member.endedOn} /> }} /> : null}
      </Soft>
      {open === 'leave' ? <LeaveDialog {...{ clientId, householdId, member }} onClose={close} /> : null}
      {open === 'change' ? <StayDialog {...{ clientId, householdId, member }} onClose={close} /> : null}
    </Item>
  );
}

function LeaveDialog({ clientId, householdId, member, onClose }: Props & { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const timeZone = useTimeZone();
  const form = useForm({
    initial: { endedOn: new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date()) },
    send: ({ endedOn }) =>
      api('POST /clients/:clientId/households/:householdId/members/:memberId/ending', {
        params: { clientId, householdId, memberId: member.id },
        body: { endedOn },
      }),
    saved: i18n.t('{name} no longer lives there.', { name: member.name }),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('When did {name} move out?', { name: member.name })}
      form={form}
      submit={i18n.t('Save')}
    >
      <DateField {...form.at('endedOn')} required label={i18n.t('The last day there')} />
    </FormDialog>
  );
}
