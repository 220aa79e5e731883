import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Loaded, Page, Section, useCan } from '#ui/kit.ts';
import type { ClosureCheck } from '../contract.ts';
import { api } from './api.ts';
import { Closures } from './Closures.tsx';
import { EndingForm } from './EndingForm.tsx';
import { Hindrances } from './Hindrances.tsx';
import { RequestPart } from './RequestPart.tsx';

type PageProps = { readonly clientId: string; readonly caseId: string };

/** Ending well: first what is still open, then how it goes on; afterwards the calls. */
export default function ClosingPage({ clientId, caseId }: PageProps) {
  const { i18n } = useLingui();
  const check = useQuery({
    queryKey: ['closure-check', clientId, caseId],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/cases/:caseId/closure-check', { params: { clientId, caseId }, signal }),
  });
  return (
    <Page title={i18n.t('Ending well')} lead={check.data?.program}>
      <Loaded query={check}>
        {(found) => (found.closedAt ? null : <Ending clientId={clientId} check={found} />)}
      </Loaded>
      <Closures clientId={clientId} caseId={caseId} />
    </Page>
  );
}

function Ending({ clientId, check }: { readonly clientId: string; readonly check: ClosureCheck }) {
  const { i18n } = useLingui();
  const writes = useCan('write clients');
  const { request } = check;
  const waits = request !== null && request.answer === null;
  return (
    <>
      <Section title={i18n.t('What is still open')}>
        <Hindrances clientId={clientId} hindrances={check.hindrances} />
      </Section>
      {waits || request?.answer === 'returned' ? <RequestPart clientId={clientId} request={request} /> : null}
      {writes && !waits ? (
        <Section title={i18n.t('The ending')}>
          <EndingForm key={request?.id} clientId={clientId} check={check} />
        </Section>
      ) : null}
    </>
  );
}
