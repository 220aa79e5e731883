import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AwayLink, Button, Item, Items, Loaded, Mark, Page, Section, Stack, withCommas } from '#ui/kit.ts';
import type { IntakePage } from '../../contract.ts';
import { api } from '../api.ts';
import { EmergencyForm } from './EmergencyForm.tsx';
import { KeepingForm } from './KeepingForm.tsx';
import { PageDialog } from './PageDialog.tsx';

type Named = { readonly id: string; readonly name: string };

/** On which pages people ask for help themselves, what these say in danger, and who decides. */
export default function IntakeAdminPage() {
  const { i18n } = useLingui();
  const all = useQuery({
    queryKey: ['intake settings'],
    queryFn: ({ signal }) => api('GET /intake-settings', { signal }),
  });
  return (
    <Page
      title={i18n.t('Asking for help')}
      lead={i18n.t(
        'Each program can have a page on which people ask for help themselves, without an account.',
      )}
    >
      <Loaded query={all}>
        {({ settings, pages, workers, kept, erasures }) => (
          <Stack gap={5}>
            <EmergencyForm settings={settings} />
            <Section title={i18n.t('Pages of the programs')} sheet>
              <Items>
                {pages.map((page) => (
                  <ProgramItem key={page.program.id} page={page} workers={workers} />
                ))}
              </Items>
            </Section>
            <KeepingForm settings={settings} kept={kept} erasures={erasures} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function ProgramItem({ page, workers }: { readonly page: IntakePage; readonly workers: readonly Named[] }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const { program, slug, triageWorkerIds } = page;
  const deciders = workers.filter(({ id }) => triageWorkerIds.includes(id)).map(({ name }) => name);
  const address = `${location.origin}/refer-yourself/${slug}`;
  return (
    <Item
      title={program.name}
      marks={page.open ? <Mark tone="good">{i18n.t('Open')}</Mark> : <Mark>{i18n.t('Closed')}</Mark>}
      actions={
        <Button
          look="plain"
          aria-label={i18n.t('Change the page of {program}', { program: program.name })}
          onClick={() => setOpen(true)}
        >
          {i18n.t('Change…')}
        </Button>
      }
    >
      {page.open ? <AwayLink to={address}>{address}</AwayLink> : null}
      <p>
        {deciders.length > 0
          ? i18n.t('{names} decide.', { names: withCommas(deciders) })
          : i18n.t('Supervisors and directors decide.')}
      </p>
      {open ? <PageDialog page={page} workers={workers} onClose={() => setOpen(false)} /> : null}
    </Item>
  );
}
