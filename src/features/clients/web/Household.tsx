import { Trans, useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Item, Items, Link, Loaded, Section, Soft, useSubmit, useTimeZone, When } from '#ui/kit.ts';
import type { HouseholdMember } from '../contract.ts';
import { api } from './api.ts';
import { JoinHouseholdDialog } from './JoinHouseholdDialog.tsx';

/** With whom they live, as far as the reader may see them. */
export function Household({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const household = useQuery({
    queryKey: ['household', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/household', { params: { clientId }, signal }),
  });
  return (
    <Section
      title={i18n.t('Household')}
      actions={<Button onClick={() => setAdding(true)}>{i18n.t('Add somebody')}</Button>}
    >
      <Loaded query={household}>
        {({ members }) =>
          members.length === 0 ? (
            <Soft>{i18n.t('Nobody they live with is on record here.')}</Soft>
          ) : (
            <Items label={i18n.t('Household')}>
              {members.map((member) => (
                <Member key={member.id} clientId={clientId} member={member} />
              ))}
            </Items>
          )
        }
      </Loaded>
      {adding ? <JoinHouseholdDialog clientId={clientId} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function Member({ clientId, member }: { readonly clientId: string; readonly member: HouseholdMember }) {
  const isSelf = member.clientId === clientId;
  return (
    <Item
      title={isSelf ? member.name : <Link to={`/clients/${member.clientId}`}>{member.name}</Link>}
      actions={isSelf || member.endedOn ? null : <MovedOut clientId={clientId} member={member} />}
    >
      <Soft>
        {member.relationship}
        {member.endedOn ? (
          <>
            {' '}
            <Trans id="until <0/>" components={{ 0: <When at={member.endedOn} /> }} />
          </>
        ) : null}
      </Soft>
    </Item>
  );
}

function MovedOut({ clientId, member }: { readonly clientId: string; readonly member: HouseholdMember }) {
  const { i18n } = useLingui();
  const timeZone = useTimeZone();
  const today = () => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  const leave = useSubmit({
    send: () =>
      api('POST /clients/:clientId/household/:memberId/ending', {
        params: { clientId, memberId: member.id },
        body: { endedOn: today() },
      }),
    saved: i18n.t('{name} no longer lives there.', { name: member.name }),
  });
  return (
    <Button look="plain" busy={leave.busy} onClick={() => leave.run(undefined)}>
      {i18n.t('Moved out')}
    </Button>
  );
}
