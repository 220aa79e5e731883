import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Items, Loaded, Section, Soft, Stack } from '#ui/kit.ts';
import type { Household, Person } from '../../contract.ts';
import { api } from '../api.ts';
import { BeginDialog, JoinDialog } from './HouseholdDialogs.tsx';
import { MemberItem } from './MemberItem.tsx';

type Props = { readonly clientId: string; readonly relatives: readonly Person[] };

/** With whom they live and lived, as far as the reader may see them; somebody may live in several households. */
export function Households({ clientId, relatives }: Props) {
  const { i18n } = useLingui();
  const [beginning, setBeginning] = useState(false);
  const query = useQuery({
    queryKey: ['households', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/households', { params: { clientId }, signal }),
  });
  return (
    <Section
      title={i18n.t('Households')}
      actions={<Button onClick={() => setBeginning(true)}>{i18n.t('Add a household')}</Button>}
    >
      <Loaded query={query}>
        {({ households }) =>
          households.length === 0 ? (
            <Soft>{i18n.t('With whom they live is not recorded yet.')}</Soft>
          ) : (
            <Stack gap={4}>
              {households.map((household) => (
                <HouseholdPart
                  key={household.id}
                  clientId={clientId}
                  relatives={relatives}
                  household={household}
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {beginning ? <BeginDialog clientId={clientId} onClose={() => setBeginning(false)} /> : null}
    </Section>
  );
}

function HouseholdPart({ clientId, relatives, household }: Props & { readonly household: Household }) {
  const { i18n } = useLingui();
  const [joining, setJoining] = useState(false);
  const label = household.label || i18n.t('Household');
  return (
    <Stack gap={2}>
      <h3>{label}</h3>
      <Items label={label}>
        {household.members.map((member) => (
          <MemberItem key={member.id} clientId={clientId} householdId={household.id} member={member} />
        ))}
      </Items>
      <div>
        <Button look="plain" onClick={() => setJoining(true)}>
          {i18n.t('Somebody else lives here…')}
        </Button>
      </div>
      {joining ? (
        <JoinDialog
          clientId={clientId}
          household={household}
          relatives={relatives}
          onClose={() => setJoining(false)}
        />
      ) : null}
    </Stack>
  );
}
