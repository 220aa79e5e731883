import { useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  Button,
  ButtonLink,
  ConfirmDialog,
  Item,
  Items,
  Loaded,
  Mark,
  Page,
  Section,
  Soft,
  Stack,
  useSubmit,
  withCommas,
} from '#ui/kit.ts';
import type { Instrument } from '../../contract.ts';
import { api, useInstruments } from '../api.ts';
import { CadenceSection } from './CadenceSection.tsx';
import { ImportSection } from './ImportSection.tsx';

/** What can be asked with, what is brought in, and how often each program asks again. */
export default function InstrumentsAdminPage() {
  const { i18n } = useLingui();
  const instruments = useInstruments();
  return (
    <Page
      title={i18n.t('Instruments')}
      lead={i18n.t(
        'Questionnaires whose owners let everybody use them are here from the first day. Others you may import when you have their leave.',
      )}
      actions={<ButtonLink to="/admin">{i18n.t('Administration')}</ButtonLink>}
    >
      <Stack gap={5}>
        <ImportSection />
        <Loaded query={instruments}>
          {(all) => (
            <Stack gap={5}>
              <Section title={i18n.t('What can be asked with')}>
                <Items>
                  {all.map((instrument) => (
                    <InstrumentLine key={instrument.url} instrument={instrument} />
                  ))}
                </Items>
              </Section>
              <CadenceSection instruments={all.filter(({ retiredAt }) => retiredAt === null)} />
            </Stack>
          )}
        </Loaded>
      </Stack>
    </Page>
  );
}

function InstrumentLine({ instrument }: { readonly instrument: Instrument }) {
  const { i18n } = useLingui();
  const { url, title, description, publisher, copyright, sources, version, shipped, retiredAt } = instrument;
  const [retiring, setRetiring] = useState(false);
  const retirement = useSubmit({
    send: () => api('POST /instruments/retirements', { body: { url } }),
    saved: i18n.t('It is not offered any more.'),
    onSaved: () => setRetiring(false),
  });
  return (
    <Item
      title={i18n.t(title)}
      marks={
        <>
          {shipped ? (
            <Mark>{i18n.t('Comes with Throughline')}</Mark>
          ) : (
            <Mark tone="info">{i18n.t('Imported')}</Mark>
          )}
          {retiredAt ? <Mark tone="wait">{i18n.t('Not offered any more')}</Mark> : null}
        </>
      }
      actions={
        shipped || retiredAt ? null : (
          <Button look="plain" onClick={() => setRetiring(true)}>
            {i18n.t('Offer it no longer…')}
          </Button>
        )
      }
    >
      {description ? <p>{i18n.t(description)}</p> : null}
      <Soft>{withCommas([publisher, i18n.t('version {version}', { version })])}</Soft>
      {[...sources, copyright ?? ''].filter(Boolean).map((words) => (
        <p key={words}>
          <Soft>{words}</Soft>
        </p>
      ))}
      {retiring ? (
        <ConfirmDialog
          open
          title={i18n.t('Offer it no longer?')}
          confirm={i18n.t('Offer it no longer')}
          onConfirm={() => retirement.run(undefined)}
          onClose={() => setRetiring(false)}
          busy={retirement.busy}
          error={retirement.error}
        >
          {i18n.t('What was answered stays. Nobody can begin it anew.')}
        </ConfirmDialog>
      ) : null}
    </Item>
  );
}
