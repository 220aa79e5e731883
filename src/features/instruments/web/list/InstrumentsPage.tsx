import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, ButtonLink, Empty, Items, Loaded, Page, Section, Stack, useCan } from '#ui/kit.ts';
import type { InstrumentsOfClient, ResponseSummary } from '../../contract.ts';
import { useInstrumentsOf } from '../api.ts';
import { AlertItem } from './AlertItem.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import { ResponseLine } from './ResponseLine.tsx';

/** Alerts first, then what was begun, then what was answered; and the way to ask. */
export default function InstrumentsPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const found = useInstrumentsOf(clientId);
  const [asking, setAsking] = useState(false);
  const caseId = found.data?.caseId ?? null;
  const mayAsk = useCan('write clients') && caseId !== null;
  return (
    <Page
      title={i18n.t('Instruments')}
      lead={i18n.t('Questions that others have tested, to see together how it is and how it changes.')}
      actions={
        <>
          {mayAsk ? (
            <Button look="main" onClick={() => setAsking(true)}>
              {i18n.t('Ask with an instrument')}
            </Button>
          ) : null}
          <ButtonLink to={`/clients/${clientId}/assessments/since`}>
            {i18n.t('Beside the last time')}
          </ButtonLink>
        </>
      }
    >
      <Loaded query={found}>{(all) => <All clientId={clientId} all={all} />}</Loaded>
      {asking && caseId !== null ? (
        <BeginDialog
          clientId={clientId}
          caseId={caseId}
          language={found.data?.language ?? 'en'}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Page>
  );
}

function All({ clientId, all }: { readonly clientId: string; readonly all: InstrumentsOfClient }) {
  const { i18n } = useLingui();
  const open = all.alerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const past = all.alerts.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  const begun = all.responses.filter(({ status }) => status === 'in_progress');
  const done = all.responses.filter(({ status, replacedAt }) => isDone(status) && replacedAt === null);
  const aside = all.responses.filter(
    ({ status, replacedAt }) => status === 'entered_in_error' || replacedAt !== null,
  );
  const lines = (responses: readonly ResponseSummary[]) => (
    <Items>
      {responses.map((response) => (
        <ResponseLine
          key={response.id}
          clientId={clientId}
          response={response}
          before={isDone(response.status) ? theOneBefore(done, response) : undefined}
        />
      ))}
    </Items>
  );
  const alerts = (list: InstrumentsOfClient['alerts']) => (
    <Items>
      {list.map((alert) => (
        <AlertItem key={alert.id} clientId={clientId} alert={alert} />
      ))}
    </Items>
  );
  if (all.responses.length === 0)
    return (
      <Empty title={i18n.t('Nothing was asked with an instrument yet.')}>
        {i18n.t('Not asked is not the same as fine.')}
      </Empty>
    );
  return (
    <Stack gap={5}>
      {open.length > 0 ? (
        <Section title={i18n.t('An answer tells of a danger')}>{alerts(open)}</Section>
      ) : null}
      {begun.length > 0 ? <Section title={i18n.t('Begun')}>{lines(begun)}</Section> : null}
      {done.length > 0 ? <Section title={i18n.t('Answered')}>{lines(done)}</Section> : null}
      {past.length > 0 ? (
        <Section title={i18n.t('Alerts that were acted upon')}>{alerts(past)}</Section>
      ) : null}
      {aside.length > 0 ? (
        <Section title={i18n.t('Corrected or entered in error')}>{lines(aside)}</Section>
      ) : null}
    </Stack>
  );
}

const isDone = (status: ResponseSummary['status']) => status === 'completed' || status === 'amended';

const theOneBefore = (done: readonly ResponseSummary[], { id, url }: ResponseSummary) =>
  done.slice(done.findIndex((one) => one.id === id) + 1).find((one) => one.url === url);
