import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Empty, Items, Loaded, Page, Section, useCan } from '#ui/kit.ts';
import type { Appointment } from '../contract.ts';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { AppointmentItem } from './AppointmentItem.tsx';
import { api } from './api.ts';
import { Promises } from './Promises.tsx';

/** What is arranged and what was promised: what waits for a word first, then what comes. */
export default function SchedulePage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const writes = useCan('write clients');
  const [planning, setPlanning] = useState(false);
  const schedule = useQuery({
    queryKey: ['schedule', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/schedule', { params: { clientId }, signal }),
  });
  const plan = writes ? (
    <Button look="main" onClick={() => setPlanning(true)}>
      {i18n.t('Plan an appointment')}
    </Button>
  ) : null;
  return (
    <Page title={i18n.t('Schedule')} actions={plan}>
      <Loaded query={schedule}>
        {({ waiting, coming, past }) => (
          <>
            <Listed clientId={clientId} title={i18n.t('How did it go?')} list={waiting} />
            <Section title={i18n.t('Coming')}>
              {coming.length === 0 ? (
                <Empty title={i18n.t('Nothing is arranged.')} />
              ) : (
                <Each clientId={clientId} list={coming} />
              )}
            </Section>
            <Promises clientId={clientId} />
            <Listed clientId={clientId} title={i18n.t('What was')} list={past} />
          </>
        )}
      </Loaded>
      {planning && <AppointmentDialog clientId={clientId} onClose={() => setPlanning(false)} />}
    </Page>
  );
}

type ListProps = { readonly clientId: string; readonly list: readonly Appointment[] };

function Listed({ title, ...rest }: ListProps & { readonly title: string }) {
  if (rest.list.length === 0) return null;
  return (
    <Section title={title}>
      <Each {...rest} />
    </Section>
  );
}

function Each({ clientId, list }: ListProps) {
  return (
    <Items>
      {list.map((appointment) => (
        <AppointmentItem key={appointment.id} clientId={clientId} appointment={appointment} />
      ))}
    </Items>
  );
}
